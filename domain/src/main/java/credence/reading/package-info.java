/**
 * From a report's text to all that was found in it.
 *
 * <p>Invariant: pure; the same report and polities give the same reading, and every passage lies in the text.
 *
 * <p>Next: {@link credence.review}.
 */
@NullMarked
package credence.reading;

import org.jspecify.annotations.NullMarked;
