/**
 * Who acts and who is acted toward.
 *
 * <p>Invariant: a {@link credence.polity.PolityKey} names one polity for ever; no contested polity is mapped to a parent.
 *
 * <p>Next: {@link credence.time}.
 */
@NullMarked
package credence.polity;

import org.jspecify.annotations.NullMarked;
