package credence.persistence;

import credence.review.Editor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to the register.
 *
 * @param what one of: report read, proposal put, accepted, amended, rejected, reopened, recorded, corrected, retracted, merged, setting
 *     changed, editor added, password changed, token issued, token revoked
 * @param by null where the register itself did it, as for its first editor
 * @param on what it was done to: a reading's, proposal's or entry's address, such as {@code /ledger/12}; a setting's or an editor's name
 * @param why the reason given; null where none was
 */
public record AuditLine(
        Instant at,
        String what,
        @Nullable Editor by,
        String on,
        @Nullable String why) {
    /** Whether {@link #on} is an address. */
    public boolean isAddress() {
        return on.startsWith("/");
    }
}
