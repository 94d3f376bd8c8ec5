package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;

/** Whose envoys are expelled, where the words leave it out and the sentence tells of one who was summoned before. */
record SummonedEnvoys(Scene scene) {
    /** "summoned India's high commissioner and expelled a diplomat": one of the same state. */
    List<PolityKey> byThese(int noun, List<PolityKey> actors) {
        boolean some = scene.units(noun).getFirst().in(Sent.SOME)
                || scene.units(noun).getFirst().tag("NUM");
        for (int j = some ? noun - 1 : -1; j > 0; j--) {
            if (scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.parse()
                            .verbAt(j - 1)
                            .filter(verb -> scene.polities(scene.agent(verb)).equals(actors))
                            .isPresent()
                    && scene.head(j).in(scene.lexicon().list("heads"))) {
                List<PolityKey> owners = scene.owners().of(j);
                return owners.stream().noneMatch(actors::contains) ? owners : List.of();
            }
        }
        return List.of();
    }

    /** "Spain called in the Russian ambassador; Sweden expelled two diplomats": of the same state. */
    List<PolityKey> byOthers(int noun, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < noun)
                .map(this::summoned)
                .filter(envoy -> envoy > 0
                        && envoy < noun
                        && scene.parse().kindAt(envoy, Chunk.Kind.NOUN)
                        && scene.head(envoy).in(scene.lexicon().list("heads")))
                .map(scene.owners()::of)
                .filter(owners -> owners.size() == 1 && !actors.containsAll(owners))
                .findFirst()
                .orElse(List.of());
    }

    /** The chunk of who is summoned or "called in"; -1 where nobody is. */
    private int summoned(VerbGroup verb) {
        boolean calledIn = verb.base().equals("call")
                && scene.parse().lower(verb.chunk() + 1).equals("in");
        return calledIn
                ? verb.chunk() + 2
                : verb.base().equals("summon") ? scene.clauses().object(verb).orElse(-1) : -1;
    }
}
