package credence.persistence;

import credence.ledger.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the register said of a reading when it was kept.
 *
 * @param revision K of then
 * @param day for which its claims were checked
 * @param accounts the parts of each agreement, in the order of the accounts
 * @param claims the parts of each claim's verdicts, in the order of the claims
 */
public record KeptCheck(
        Revision revision, LocalDate day, List<Map<String, String>> accounts, List<Map<String, String>> claims) {
    public KeptCheck {
        accounts = List.copyOf(accounts);
        claims = List.copyOf(claims);
    }
}
