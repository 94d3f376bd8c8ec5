package credence.reading.find;

import credence.claim.Claim;
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

    private static boolean same(Claim one, Claim other) {
        return one.form() == other.form()
                && one.kind() == other.kind()
                && Objects.equals(one.actor(), other.actor())
                && Objects.equals(one.target(), other.target())
                && Objects.equals(one.rank(), other.rank())
                && Objects.equals(one.count(), other.count());
    }
}
