/**
 * When: EDTF level 1 dates, and questions at a day that answer yes, no or possible.
 *
 * <p>Invariant: ranges are half-open, from inclusive, to exclusive, in days of the proleptic ISO calendar.
 *
 * <p>Next: {@link credence.report}.
 */
@NullMarked
package credence.time;

import org.jspecify.annotations.NullMarked;
