/** What Jazzer throws at the reader. */
@NullMarked
package credence.fuzz;

import org.jspecify.annotations.NullMarked;
