/**
 * How well the reader reads: {@code ./credence evaluate FILE.jsonl}.
 *
 * <p>Invariant: what a labeller marked optional counts neither for nor against the reader, and every miss and false alarm is shown.
 *
 * <p>Next: {@link credence.reading.Reader}, which it measures.
 */
@NullMarked
package credence.deploy.evaluate;

import org.jspecify.annotations.NullMarked;
