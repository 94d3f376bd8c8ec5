/**
 * Finds accounts, statements and claims in parsed sentences.
 *
 * <p>Invariant: every finding names the words that show it; an actor is named, or plainly meant, never guessed from knowledge of the
 * world.
 *
 * <p>Next: {@link credence.reading.Reader} puts them together.
 */
@NullMarked
package credence.reading.find;

import org.jspecify.annotations.NullMarked;
