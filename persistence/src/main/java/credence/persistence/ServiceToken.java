package credence.persistence;

import credence.access.Role;
import credence.review.Editor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token, without its secret.
 *
 * @param id the first twelve digits of its hash: names it and opens nothing
 * @param name what it is for; null for one that an editor issued at their own account
 * @param editor as whom it acts
 * @param role the most that it may do; null for all that its editor may
 * @param by who made it
 * @param expires null for never
 * @param revoked null while it is not
 */
public record ServiceToken(
        String id,
        @Nullable String name,
        Editor editor,
        @Nullable Role role,
        Editor by,
        Instant made,
        @Nullable Instant expires,
        @Nullable Instant revoked) {

    /** @param now when it is asked */
    public boolean isValid(Instant now) {
        return revoked == null && (expires == null || now.isBefore(expires));
    }
}
