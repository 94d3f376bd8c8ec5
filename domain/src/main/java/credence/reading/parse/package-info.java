/**
 * A tagged sentence as noun groups, verb groups and the words between them, and who is subject and object of a verb.
 *
 * <p>Invariant: shallow; what cannot be told from order and small words is left out rather than guessed.
 *
 * <p>Next: {@link credence.reading.find}.
 */
@NullMarked
package credence.reading.parse;

import org.jspecify.annotations.NullMarked;
