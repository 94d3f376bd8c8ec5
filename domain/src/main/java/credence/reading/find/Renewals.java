package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Relations that are normalised or taken up: restored where the report tells, before or after, that the two had broken or lowered them; else
 * established.
 */
final class Renewals {
    private static final Set<ActKind> RUPTURES = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.RELATIONS_RESTORED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.DIPLOMATS_EXPELLED);

    private Renewals() {}

    static List<Found> in(List<Found> found) {
        return found.stream()
                .map(one -> isNormalising(one) && found.stream().anyMatch(other -> isRupture(other, one))
                        ? one.as(ActKind.RELATIONS_RESTORED)
                        : one)
                .toList();
    }

    private static boolean isNormalising(Found found) {
        String rule = found.rule().id();
        return rule.startsWith("relations.normalis") || rule.equals("relations.take-up");
    }

    /** Between two who are on the sides of the other. */
    private static boolean isRupture(Found rupture, Found later) {
        List<Party> sides =
                Stream.concat(later.actors().stream(), later.targets().stream()).toList();
        return RUPTURES.contains(rupture.kind())
                && rupture.actors().stream().anyMatch(sides::contains)
                && rupture.targets().stream().anyMatch(sides::contains);
    }
}
