package credence.persistence;

import credence.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param size 1 to 200
 * @param token as the page before gave it; null for the first page
 */
public record PageRequest(int size, @Nullable String token) {
    public static final int MOST = 200;

    public PageRequest {
        if (size < 1 || size > MOST) {
            throw new InvalidInput("page_size", "is not between 1 and 200", "Send 1 to 200, or leave it out for 50.");
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }
}
