package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Puts claims together that say the same: the telling that names those before wins. */
final class Claimings {
    private Claimings() {}

    static List<Claim> together(Collection<Claim> claims) {
        List<Claim> kept = new ArrayList<>();
        for (Claim claim : claims) {
            int same = -1;
            for (int i = 0; i < kept.size(); i++) {
                if (same(kept.get(i), claim)) {
                    same = i;
                }
            }
            if (same < 0) {
                kept.add(claim);
            } else if (claim.after().size() > kept.get(same).after().size()) {
                kept.set(same, claim);
            }
        }
        return kept;
    }

    /**
     * "Nauru is the fourth country to recognise it. Russia did so in 2008, Nicaragua and Venezuela in 2009": those before it are told
     * beside the claim.
     *
     * @param told acts of the claim's sentence and the next
     * @param claims all claims of the text: "Qatar was the second and Italy the third" tells of who came after
     */
    static Claim completed(Claim claim, List<Found> told, Collection<Claim> claims) {
        if (claim.form() != ClaimForm.ORDINAL
                || claim.rank() == null
                || claims.stream().anyMatch(other -> isBehind(other, claim))
                || claim.after().size() >= claim.rank() - 1) {
            return claim;
        }
        List<Party> before = told.stream()
                .filter(found -> found.kind() == claim.kind()
                        && found.status() == Status.DONE
                        && found.targets().contains(claim.target()))
                .flatMap(found -> found.actors().stream())
                .filter(actor -> !actor.equals(claim.actor()))
                .distinct()
                .toList();
        return before.size() == claim.rank() - 1 && before.containsAll(claim.after()) ? claim.after(before) : claim;
    }

    private static boolean isBehind(Claim other, Claim claim) {
        return other.form() == ClaimForm.ORDINAL
                && other.kind() == claim.kind()
                && Objects.equals(other.target(), claim.target())
                && other.rank() != null
                && claim.rank() != null
                && other.rank() == claim.rank() + 1;
    }

    private static boolean same(Claim one, Claim other) {
        return one.form() == other.form()
                && one.kind() == other.kind()
                && Objects.equals(one.actor(), other.actor())
                && Objects.equals(one.target(), other.target())
                && Objects.equals(one.rank(), other.rank())
                && Objects.equals(one.count(), other.count());
    }
}
