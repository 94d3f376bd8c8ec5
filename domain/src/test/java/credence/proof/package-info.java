/** The rules of {@code credence.proof}. */
@NullMarked
package credence.proof;

import org.jspecify.annotations.NullMarked;
