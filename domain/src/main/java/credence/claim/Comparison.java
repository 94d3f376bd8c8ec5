package credence.claim;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the number of a counting claim is meant: "at least 140", "about 40". */
public enum Comparison {
    /** "140", "only 12". */
    EXACTLY,
    /** "at least 140". */
    AT_LEAST,
    /** "more than 140". */
    MORE_THAN,
    /** "up to 20". */
    AT_MOST,
    /** "fewer than 20". */
    FEWER_THAN,
    /** "about 40": a tenth less or more. */
    ABOUT,
    /** "nearly 150": up to a tenth less. */
    NEARLY;

    /** The word used in JSON and proto. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The least number that a claim of so many allows. */
    public int least(int count) {
        return switch (this) {
            case EXACTLY, AT_LEAST -> count;
            case MORE_THAN -> count + 1;
            case AT_MOST, FEWER_THAN -> 0;
            case ABOUT, NEARLY -> count - leeway(count);
        };
    }

    /** The greatest number that a claim of so many allows. */
    public int most(int count) {
        return switch (this) {
            case EXACTLY, AT_MOST, NEARLY -> count;
            case AT_LEAST, MORE_THAN -> Integer.MAX_VALUE;
            case FEWER_THAN -> count - 1;
            case ABOUT -> count + leeway(count);
        };
    }

    /** A tenth, and one where that is less than one. */
    private static int leeway(int count) {
        return Math.max(1, count / 10);
    }

    /**
     * @param word as {@link #word} gives it
     * @throws InvalidInput naming comparison
     */
    public static Comparison parse(String word) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "comparison",
                        "is no comparison of counts: \"" + word + "\"",
                        "Send one of "
                                + String.join(
                                        ", ",
                                        List.of(values()).stream()
                                                .map(Comparison::word)
                                                .toList())
                                + "."));
    }
}
