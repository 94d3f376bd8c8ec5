/**
 * What a report asserts of the register as a whole.
 *
 * <p>Invariant: a claim is kept as told; whether it holds is another question.
 *
 * <p>Next: {@link credence.reading}.
 */
@NullMarked
package credence.claim;

import org.jspecify.annotations.NullMarked;
