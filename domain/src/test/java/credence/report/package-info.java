/** The rules of {@code credence.report}. */
@NullMarked
package credence.report;

import org.jspecify.annotations.NullMarked;
