package credence.web;

import credence.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How many changes somebody saw of what they write to: where there are others by now, nothing is written. */
final class Seen {
    static final String FIELD = "seen";

    private Seen() {}

    /**
     * As a form carries it; null where it is left out.
     *
     * @param what the changes are
     * @throws InvalidInput naming seen
     */
    static @Nullable Integer of(@Nullable String sent, String what) {
        @Nullable String given = DecisionForm.text(sent);
        if (given == null) {
            return null;
        }
        return number(given.matches("\\d{1,10}") ? Long.parseLong(given) : -1, what);
    }

    /** As JSON has it. */
    static @Nullable Integer of(JsonBody json, String what) {
        @Nullable Long sent = json.number(FIELD);
        return sent == null ? null : number(sent, what);
    }

    private static Integer number(long sent, String what) {
        if (sent < 0 || sent > Integer.MAX_VALUE) {
            throw new InvalidInput(
                    FIELD,
                    "is not a number of " + what,
                    "Load the page anew, or send the number of " + what + " that was seen, or leave it out.");
        }
        return (int) sent;
    }
}
