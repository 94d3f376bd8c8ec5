/**
 * What an actor did toward a target, as one report tells it.
 *
 * <p>Invariant: an account always has the passage that shows it.
 *
 * <p>Next: {@link credence.claim}.
 */
@NullMarked
package credence.act;

import org.jspecify.annotations.NullMarked;
