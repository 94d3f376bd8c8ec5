package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.NOUN;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** "The office that Peru has kept in Pristina": whose a mission is, and where, by the clause behind it. */
record KeptMissions(Scene scene) {
    private static final Set<String> KEEPING = WordSet.of(
            "maintain",
            "keep",
            "have",
            "had",
            "has",
            "run",
            "operate",
            "open",
            "reopen",
            "establish",
            "set",
            "close",
            "shut",
            "staff",
            "hold");

    private static final Set<String> IN = WordSet.of("in", "at");

    /** Who keeps it; empty where no clause tells. */
    List<PolityKey> owners(int noun) {
        return keeping(noun)
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .filter(owners -> owners.size() == 1)
                .orElse(List.of());
    }

    /** The noun group that tells where it is. */
    OptionalInt in(int noun) {
        return keeping(noun)
                .map(verb -> scene.clauses().after(verb.chunk(), IN))
                .orElse(OptionalInt.empty());
    }

    private Optional<VerbGroup> keeping(int noun) {
        boolean clause = noun >= 0
                && Word.isOneOf(scene.parse().lower(noun + 1), "that", "which")
                && scene.parse().kindAt(noun + 2, NOUN);
        return clause
                ? scene.parse()
                        .verbAt(noun + 3)
                        .filter(verb ->
                                verb.finite() && !verb.passive() && !verb.negated() && KEEPING.contains(verb.base()))
                : Optional.empty();
    }
}
