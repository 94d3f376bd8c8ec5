/**
 * An account waits for an editor; the editor decides.
 *
 * <p>Invariant: a proposal is decided once.
 *
 * <p>Next: {@link credence.ledger}.
 */
@NullMarked
package credence.review;

import org.jspecify.annotations.NullMarked;
