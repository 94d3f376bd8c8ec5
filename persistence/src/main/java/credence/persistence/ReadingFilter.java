package credence.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which readings to list, by their reports; null means all.
 *
 * @param outlet exactly as told
 * @param from published on this day or later
 * @param to published on this day or before
 */
public record ReadingFilter(
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final ReadingFilter ALL = new ReadingFilter(null, null, null);
}
