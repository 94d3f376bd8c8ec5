package credence.reading.find;

import credence.act.Party;
import credence.claim.Claim;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "recognised it, joining Russia and Syria as the only countries to have done so": the third, and not the only one. */
record OnlyTogether(Scene scene) {
    /** Whether a noun group stands behind those that somebody joins: "joining Russia and Syria as the only countries". */
    boolean joins(int only) {
        return joined(only).isPresent();
    }

    List<Claim> claims(int only, Found act) {
        OptionalInt names =
                joined(only).map(verb -> scene.clauses().object(verb)).orElse(OptionalInt.empty());
        List<Party> before = Parties.of(scene.polities(names));
        boolean apart = act.actors().size() == 1
                && !before.isEmpty()
                && !before.contains(act.actors().getFirst());
        return apart
                ? new StandingClaims(scene)
                        .of(act, before.size() + 1, before, act.from(), scene.to(List.of(only, act.anchor())))
                : List.of();
    }

    private Optional<VerbGroup> joined(int only) {
        int as = scene.parse().kindAt(only - 1, Chunk.Kind.OTHER) ? only - 2 : only - 1;
        return scene.parse().lower(as).equals("as")
                ? scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < as && verb.base().equals("join"))
                        .reduce((one, other) -> other)
                : Optional.empty();
    }
}
