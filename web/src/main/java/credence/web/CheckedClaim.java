package credence.web;

import credence.claim.Claim;
import credence.verdict.Assertion;
import credence.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what the register says of it.
 *
 * @param words that make it; null where it came in parts
 * @param claims as read, alike but for the target; empty where it came in parts
 * @param assertion what was checked; null where it names a side without a key or lacks what its form needs
 * @param verdicts one for each population; empty where it could not be checked
 */
public record CheckedClaim(
        @Nullable String words,
        List<Claim> claims,
        @Nullable Assertion assertion,
        List<Verdict> verdicts) {
    public CheckedClaim {
        claims = List.copyOf(claims);
        verdicts = List.copyOf(verdicts);
    }
}
