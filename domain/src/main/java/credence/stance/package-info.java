/**
 * Where an actor stands toward a target, as a pure fold of entries.
 *
 * <p>Invariant: the answer at (D, K) sees no entry later than K, says possible where the dates leave it open and disputed where an
 * account that the register does not hold comes to another.
 *
 * <p>Way: entries of a pair are prepared once as a {@link credence.stance.History}; a {@link credence.stance.Question} folds it.
 *
 * <p>Next: {@link credence.verdict}.
 */
@NullMarked
package credence.stance;

import org.jspecify.annotations.NullMarked;
