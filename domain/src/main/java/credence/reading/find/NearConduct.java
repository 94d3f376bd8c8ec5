package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Whose conduct is meant where the clause beside it tells: "left the bloc, which Moscow condemned", "summoned the envoy, deploring the decision". */
record NearConduct(Scene scene) {
    /** What is taken or made: of somebody else, where whoever has an opinion of it speaks. */
    private static final Set<String> TAKEN =
            WordSet.of("decision", "move", "step", "announcement", "action", "actions");

    /** "left the bloc on Monday, which Moscow condemned": nothing stands beside it but when it was. */
    boolean isWhatWasDone(int noun, VerbGroup verb) {
        return noun < verb.chunk()
                && scene.parse().kindAt(noun + 1, Chunk.Kind.TIME)
                && scene.parse().kindAt(noun + 2, Chunk.Kind.COMMA)
                && scene.parse().lower(noun + 3).equals("which")
                && !verb.passive();
    }

    /** "signed a protocol, which Moscow condemned": who did what the clause before tells. */
    List<PolityKey> doerBefore(int noun, VerbGroup verb, List<PolityKey> actors) {
        boolean relative = isWhatWasDone(noun, verb)
                || noun < verb.chunk()
                        && scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                        && scene.parse().kindAt(noun + 2, Chunk.Kind.RELATIVE);
        return relative
                ? scene.parse().verbs().stream()
                        .filter(other -> other.finite() && other.chunk() < noun && !isCopula(other))
                        .reduce((one, other) -> other)
                        .map(other -> scene.polities(scene.agent(other)))
                        .filter(keys -> keys.stream().noneMatch(actors::contains))
                        .orElse(List.of())
                : List.of();
    }

    /** "is the architect of the pact, which others back": no deed of whoever is. */
    private boolean isCopula(VerbGroup verb) {
        return scene.parse().unit(verb.unit()).in("is", "are", "was", "were", "be", "been", "remains");
    }

    /** "summoned Chad's envoy, condemning the decision": of Chad. */
    List<PolityKey> elsewhere(int noun, VerbGroup verb, List<PolityKey> actors) {
        boolean bare = scene.units(noun).size() == 2 && scene.head(noun).in(TAKEN);
        boolean meant = verb.gerund()
                && scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.COMMA)
                && bare
                && scene.units(noun).getFirst().in("the", "this", "that");
        return meant ? summoned(verb, actors) : List.of();
    }

    private List<PolityKey> summoned(VerbGroup verb, List<PolityKey> actors) {
        return scene.parse().verbs().stream()
                .filter(other -> other.finite() && other.chunk() < verb.chunk())
                .reduce((one, other) -> other)
                .filter(other -> other.base().equals("summon") && !other.passive() && !other.negated())
                .map(other -> scene.clauses().object(other))
                .filter(OptionalInt::isPresent)
                .map(envoy -> scene.owners().of(envoy.getAsInt()))
                .filter(keys -> keys.size() == 1 && keys.stream().noneMatch(actors::contains))
                .orElse(List.of());
    }
}
