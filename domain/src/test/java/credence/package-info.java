/** What holds of the whole domain. */
@NullMarked
package credence;

import org.jspecify.annotations.NullMarked;
