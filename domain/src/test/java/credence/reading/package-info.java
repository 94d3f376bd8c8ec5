/** Reading reports, measured against reports that were read by hand. */
@NullMarked
package credence.reading;

import org.jspecify.annotations.NullMarked;
