package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** "China and Pakistan have sent envoys, but none of them has recognised the Taliban": who has not. */
record NoneOf(Scene scene) {
    private static final Set<String> NONE = WordSet.of("none", "neither");

    /** Those named before as one subject, two or more; empty where the subject says of none that it did. */
    List<PolityKey> of(OptionalInt agent, VerbGroup verb) {
        boolean none = agent.isPresent() && verb.finite() && isNone(agent.getAsInt());
        if (!none) {
            return List.of();
        }
        List<PolityKey> here = subjects(scene, agent.getAsInt());
        return here.isEmpty() && scene.sentence() > 0
                ? subjects(scene.beside(scene.sentence() - 1), Integer.MAX_VALUE)
                : here;
    }

    private boolean isNone(int agent) {
        boolean alone = scene.head(agent).in(NONE) && scene.units(agent).size() == 1;
        boolean ofThem = scene.parse().lower(agent + 1).equals("of")
                && Word.isOneOf(
                        scene.parse().lower(agent + 2),
                        "them",
                        "these",
                        "the two countries",
                        "the two states",
                        "the two",
                        "the three countries",
                        "the three states",
                        "the three",
                        "the four countries",
                        "the four states",
                        "the four",
                        "the five countries",
                        "the five states",
                        "the five");
        return alone && (ofThem || scene.parse().kindAt(agent + 1, Chunk.Kind.VERB));
    }

    private static List<PolityKey> subjects(Scene scene, int before) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < before)
                .map(verb -> scene.clauses().subject(verb))
                .filter(subject -> subject.isPresent()
                        && scene.clauses().list(subject.getAsInt()).size() > 1)
                .map(scene::polities)
                .filter(keys -> keys.size() > 1)
                .reduce((one, other) -> other)
                .orElse(List.of());
    }
}
