/**
 * The lines of the register, append only.
 *
 * <p>Invariant: revisions are gapless and in commit order; each entry carries the hash of the one before.
 *
 * <p>Next: {@link credence.proof}.
 */
@NullMarked
package credence.ledger;

import org.jspecify.annotations.NullMarked;
