package credence.claim;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** What sort of thing a claim asserts. */
public enum ClaimForm {
    /** "the third country to ..." */
    ORDINAL,
    /** "80 states have ..." */
    COUNT,
    /** "the only country that ..." */
    ONLY,
    /** "was the first to ..." */
    FIRST,
    /** "the last to ..." */
    LAST,
    /** "has never ..." */
    NEVER,
    /** "the first since 1999 to ..." */
    SINCE;

    /** The word used in JSON and proto. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming form
     */
    public static ClaimForm parse(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "form",
                        "is not a form of claims: \"" + word + "\"",
                        "Send one of ordinal, count, only, first, last, never, since."));
    }
}
