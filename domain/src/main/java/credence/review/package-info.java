/**
 * An account waits for an editor; the editor decides.
 *
 * <p>Invariant: no step of a review is changed; what undoes one is a new step.
 *
 * <p>Next: {@link credence.ledger}.
 */
@NullMarked
package credence.review;

import org.jspecify.annotations.NullMarked;
