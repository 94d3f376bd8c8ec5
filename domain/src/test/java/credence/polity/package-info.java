/** The polity table and what it holds. */
@NullMarked
package credence.polity;

import org.jspecify.annotations.NullMarked;
