/**
 * What was published, and where in it a thing is said.
 *
 * <p>Invariant: offsets count Unicode code points of the text as sent; a passage is half-open, [start, end).
 *
 * <p>Next: {@link credence.act}.
 */
@NullMarked
package credence.report;

import org.jspecify.annotations.NullMarked;
