/** The rules of {@code credence.stance}. */
@NullMarked
package credence.stance;

import org.jspecify.annotations.NullMarked;
