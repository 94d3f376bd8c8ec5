package credence.deploy.evaluate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What evaluating asks of the words of a text. */
final class Sentences {
    private Sentences() {}

    /** The sentence around some words of a text, for a person to look at. */
    static String of(String text, String words) {
        int at = text.indexOf(words);
        int from = at;
        while (from > 0 && !ends(text, from - 1)) {
            from--;
        }
        int to = at + words.length();
        while (to < text.length() && !(to > at && ends(text, to - 1) && to >= at + words.length())) {
            to++;
        }
        return text.substring(from, to).strip().replaceAll("\\s+", " ");
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean mark = c == '.' || c == '!' || c == '?' || c == '"' && at > 0 && text.charAt(at - 1) == '.';
        return c == '\n' || mark && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    static boolean overlap(String text, String one, String other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < second + other.length() && second < first + one.length();
    }

    /** Quotation marks and the marks at the ends do not matter. */
    static boolean sameWords(String one, String other) {
        String left = bare(one);
        String right = bare(other);
        return left.equals(right)
                || Math.min(left.length(), right.length()) * 10 >= 8 * Math.max(left.length(), right.length())
                        && (left.contains(right) || right.contains(left));
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    static boolean shareAName(String one, String other) {
        Set<String> left = new HashSet<>(Arrays.asList(bare(one).split(" ")));
        left.retainAll(Arrays.asList(bare(other).split(" ")));
        left.removeAll(Set.of("the", "of", "s", "in", "and", "a", "minister", "president", "foreign", "ministry"));
        return !left.isEmpty() || bare(one).equals(bare(other));
    }
}
