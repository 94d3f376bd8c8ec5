package credence.intake;

import credence.act.Act;
import credence.ledger.Attribution;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One account of an act, with who says so.
 *
 * @param id names the row among those that are read together; null where no other row names it
 * @param sameAs the id of an earlier row: both tell one act, and that row is the register's word on it; null for the row itself
 * @param corrects the id of an earlier row in whose place this one stands; null for none
 * @param entry the hash of the entry that an export wrote as this row; null for a row that is from no register
 * @param identity the SHA-256 of the row as written: a row that was taken in once is known again by it
 */
public record Row(
        @Nullable String id,
        Act act,
        Evidence.Stated evidence,
        Attribution attribution,
        @Nullable String sameAs,
        @Nullable String corrects,
        @Nullable Hash entry,
        Hash identity)
        implements Line {

    /** The row that is the register's word on the act, where it is not this one. */
    public Optional<String> accountOf() {
        return Optional.ofNullable(sameAs);
    }
}
