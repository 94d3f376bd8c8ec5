package credence.reading.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Number words. */
public final class Ordinals {
    private static final Pattern RANK = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
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
    private static final int HUNDRED = 100;
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final Map<String, Integer> RANKS = ranks();
    private static final Map<String, Integer> COUNTS = counts();

    private Ordinals() {}

    private static Map<String, Integer> numbered(List<String> words) {
        Map<String, Integer> numbered = new HashMap<>();
        words.forEach(word -> numbered.put(word, numbered.size() + 1));
        return Map.copyOf(numbered);
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>(numbered(ORDINALS));
        // "the earliest to recognise it", "was quickest to recognise it"
        ranks.put("earliest", 1);
        ranks.put("quickest", 1);
        TENS.forEach(word -> ranks.put(word.substring(0, word.length() - 1) + "ieth", tens(word)));
        ranks.put("hundredth", HUNDRED);
        return ranks;
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>(numbered(CARDINALS));
        TENS.forEach(word -> counts.put(word, tens(word)));
        return counts;
    }

    /** "third", "18th", "twenty-first". */
    public static OptionalInt rank(String word) {
        Integer known = RANKS.get(word);
        if (known != null) {
            return OptionalInt.of(known);
        }
        if (isDigit(word) && RANK.matcher(word).matches()) {
            return OptionalInt.of(Integer.parseInt(word.substring(0, word.length() - 2)));
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
        if (isDigit(word) && COUNT.matcher(word).matches()) {
            return OptionalInt.of(Integer.parseInt(word));
        }
        Integer known = COUNTS.get(word);
        if (known != null) {
            return OptionalInt.of(known);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && TENS.contains(word.substring(0, hyphen))) {
            OptionalInt one = count(word.substring(hyphen + 1));
            return one.isPresent() ? OptionalInt.of(tens(word.substring(0, hyphen)) + one.getAsInt()) : one;
        }
        return OptionalInt.empty();
    }

    private static boolean isDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static int tens(String word) {
        return (TENS.indexOf(word) + 2) * 10;
    }
}
