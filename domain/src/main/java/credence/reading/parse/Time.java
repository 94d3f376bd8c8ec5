package credence.reading.parse;

import credence.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A time expression of a sentence.
 *
 * @param from first unit, its preposition among them
 * @param to unit after the last
 * @param value the day, month or year meant; null where it cannot be told
 * @param ahead for a day or month without its year, the next one after publication: what is announced "for 28 May"; else null
 * @param relation how the time told relates to what happened
 */
public record Time(
        int from, int to, @Nullable Edtf value, @Nullable Edtf ahead, Relation relation) {
    /** Only {@link #AT} dates an act. */
    public enum Relation {
        AT,
        SINCE,
        /** "by 28 May", "from April 1": the day of what is planned, and of nothing that was done. */
        AHEAD,
        UNTIL,
        OTHER
    }
}
