package credence.ledger;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How well a source supports an entry. What is weak shows as weak wherever it counts. */
public enum Confidence {
    /** A source gives the full date. */
    HIGH,
    /** Given less directly, or with the precision of a month or a year. */
    MEDIUM,
    /** Claimed, denied or disputed. */
    LOW,
    /** No source is given for the full date; a source that is named supports the fact and at most the year or month. */
    UNSOURCED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in JSON, tables and pages. */
    public String word() {
        return word;
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming confidence
     */
    public static Confidence parse(String word) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "confidence",
                        "is no confidence: \"" + word + "\"",
                        "Send one of high, medium, low, unsourced."));
    }
}
