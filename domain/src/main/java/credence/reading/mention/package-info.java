/**
 * Which words of a text name which polity.
 *
 * <p>Invariant: the longest name wins; a demonym is marked as one, since "Russian" alone does not act.
 *
 * <p>Next: {@link credence.reading.parse}.
 */
@NullMarked
package credence.reading.mention;

import org.jspecify.annotations.NullMarked;
