package credence.persistence;

import credence.InvalidInput;
import credence.access.Role;
import credence.review.Editor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that an admin wants made.
 *
 * @param name what it is for, 1 to 64 characters
 * @param service as whom it acts: the admin, or a service, which is an editor without a login and is added where there is none
 * @param role the most that it may do
 * @param expires null for never
 */
public record TokenOrder(
        String name, Editor service, Role role, @Nullable Instant expires) {
    public TokenOrder {
        if (name.isBlank() || name.length() > 64 || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(
                    "name", "is not a name for a token", "Say in 1 to 64 characters on one line what it is for.");
        }
        if (role == Role.NONE) {
            throw new InvalidInput("role", "would open nothing", "Choose reader, analyst, editor or admin.");
        }
    }
}
