package credence.reading.lexicon;

import credence.act.Status;
import org.jspecify.annotations.Nullable;

/** What becomes of an act under a word of status. */
public sealed interface Outcome {
    /** The act has this status, whatever its own verb says. */
    record Makes(Status status) implements Outcome {}

    /** The act has the status that its own verb, or the word above, gives. */
    record Same() implements Outcome {}

    /** There is no act any more. */
    record None() implements Outcome {}

    /** The outcome of a line of the file; null where there is none of that name. */
    static @Nullable Outcome parse(String word) {
        if (word.equals("same")) {
            return new Same();
        }
        if (word.equals("none")) {
            return new None();
        }
        for (Status status : Status.values()) {
            if (status.word().equals(word)) {
                return new Makes(status);
            }
        }
        return null;
    }
}
