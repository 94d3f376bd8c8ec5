package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Who agreed, where the text tells of no act but only of an accord: "Israel's agreement with the Emirates ... the deal". */
final class Accords {
    /** Sentences back over which it is taken up. */
    private static final int REACH = 8;

    private static final Set<String> WITH = WordSet.of("with");
    private static final Set<String> MAKING =
            WordSet.of("sign", "initial", "reach", "conclude", "strike", "agree", "seal");

    private final Scene scene;

    Accords(Scene scene) {
        this.scene = scene;
    }

    /** The two of the last accord told before a place; empty where none is told with both. */
    List<PolityKey> sides(int before) {
        for (int sentence = scene.sentence(); sentence >= Math.max(0, scene.sentence() - REACH); sentence--) {
            if (!names(sentence)) {
                continue;
            }
            Scene there = sentence == scene.sentence() ? scene : scene.beside(sentence);
            int end = sentence == scene.sentence()
                    ? before
                    : there.parse().chunks().size();
            for (int chunk = end - 1; chunk >= 0; chunk--) {
                boolean accord = there.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && there.head(chunk).in(scene.lexicon().list("deals"));
                List<PolityKey> sides = accord ? sides(there, chunk) : List.of();
                if (sides.size() == 2) {
                    return sides;
                }
            }
        }
        return List.of();
    }

    private boolean names(int sentence) {
        return scene.text().sentences().get(sentence).tokens().stream()
                .anyMatch(token -> scene.lexicon().list("deals").contains(token.lower()));
    }

    private static List<PolityKey> sides(Scene there, int chunk) {
        boolean between = there.parse().lower(chunk + 1).equals("between")
                && there.parse().kindAt(chunk + 2, Chunk.Kind.NOUN);
        if (between) {
            return there.polities(chunk + 2);
        }
        Optional<VerbGroup> maker = there.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> MAKING.contains(verb.base()) && !verb.negated() && !verb.passive());
        List<PolityKey> makers = maker.map(
                        verb -> there.polities(there.clauses().subject(verb)))
                .orElseGet(() -> there.owners().of(chunk));
        OptionalInt with = there.clauses().after(chunk, WITH);
        return Stream.concat(makers.stream(), there.polities(with).stream())
                .distinct()
                .toList();
    }
}
