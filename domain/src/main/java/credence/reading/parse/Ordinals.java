package credence.reading.parse;

import java.util.List;
import java.util.OptionalInt;

/** Number words. */
public final class Ordinals {
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final List<String> CARDINALS = List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private Ordinals() {}

    /** "third", "18th", "twenty-first". */
    public static OptionalInt rank(String word) {
        int at = ORDINALS.indexOf(word);
        if (at >= 0) {
            return OptionalInt.of(at + 1);
        }
        if (word.matches("\\d{1,3}(st|nd|rd|th)")) {
            return OptionalInt.of(Integer.parseInt(word.replaceAll("\\D", "")));
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && TENS.contains(word.substring(0, hyphen))) {
            OptionalInt one = rank(word.substring(hyphen + 1));
            return one.isPresent() && one.getAsInt() < 10
                    ? OptionalInt.of(tens(word.substring(0, hyphen)) + one.getAsInt())
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    /** "15", "fifteen", "eighty-four", "both". */
    public static OptionalInt count(String word) {
        if (word.equals("both")) {
            return OptionalInt.of(2);
        }
        if (word.matches("\\d{1,3}")) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        int at = CARDINALS.indexOf(word);
        if (at >= 0) {
            return OptionalInt.of(at + 1);
        }
        if (TENS.contains(word)) {
            return OptionalInt.of(tens(word));
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && TENS.contains(word.substring(0, hyphen))) {
            OptionalInt one = count(word.substring(hyphen + 1));
            return one.isPresent() ? OptionalInt.of(tens(word.substring(0, hyphen)) + one.getAsInt()) : one;
        }
        return OptionalInt.empty();
    }

    private static int tens(String word) {
        return (TENS.indexOf(word) + 2) * 10;
    }
}
