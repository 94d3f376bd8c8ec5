/** The rules of {@code credence.verdict}. */
@NullMarked
package credence.verdict;

import org.jspecify.annotations.NullMarked;
