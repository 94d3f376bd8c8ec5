package credence.act;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** How far the act had come when the report told of it. Only {@link #DONE} changes a stance. */
public enum Status {
    DONE,
    ANNOUNCED,
    INTENDED,
    THREATENED,
    DENIED,
    REFUSED,
    URGED,
    HYPOTHETICAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word used in JSON, proto, tables and pages. */
    public String word() {
        return word;
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming status
     */
    public static Status parse(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "status",
                        "is not a status: \"" + word + "\"",
                        "Send one of done, announced, intended, threatened, denied, refused, urged, hypothetical."));
    }
}
