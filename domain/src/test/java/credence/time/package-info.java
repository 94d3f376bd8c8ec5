/** The rules of {@code credence.time}. */
@NullMarked
package credence.time;

import org.jspecify.annotations.NullMarked;
