/**
 * A report's text as sentences of tagged tokens.
 *
 * <p>Invariant: every offset inside is an index of UTF-16 units into the text as sent; only {@link credence.reading.text.Plain}
 * turns them into code points.
 *
 * <p>Next: {@link credence.reading.mention}.
 */
@NullMarked
package credence.reading.text;

import org.jspecify.annotations.NullMarked;
