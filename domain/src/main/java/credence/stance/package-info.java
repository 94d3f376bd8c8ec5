/**
 * Where an actor stands toward a target, as a pure fold of entries.
 *
 * <p>Invariant: the answer at (D, K) sees no entry later than K, and says possible where the dates leave it open.
 *
 * <p>Next: the edges, pages and gRPC.
 */
@NullMarked
package credence.stance;

import org.jspecify.annotations.NullMarked;
