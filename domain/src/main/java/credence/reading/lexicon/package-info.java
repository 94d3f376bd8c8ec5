/**
 * The words of acts, as linguists write them: {@code acts.lexicon} and {@code status.lexicon} among the resources.
 *
 * <p>Invariant: every rule has an id, a construction and examples, and the build checks that each example is read as it says.
 *
 * <p>Next: {@link credence.reading.find}.
 */
@NullMarked
package credence.reading.lexicon;

import org.jspecify.annotations.NullMarked;
