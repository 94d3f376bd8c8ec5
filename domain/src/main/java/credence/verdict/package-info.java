/**
 * What the register says of what a report asserts.
 *
 * <p>Invariant: a verdict names the population, the two times and the entries it rests on; where the register cannot tell, it says
 * undecided.
 *
 * <p>Next: the edges, pages and gRPC.
 */
@NullMarked
package credence.verdict;

import org.jspecify.annotations.NullMarked;
