package credence.reading.find;

import credence.reading.text.Plain;
import java.util.ArrayList;
import java.util.List;

/** What stands in quotation marks, double or typographic single ones. */
final class Quotations {
    /**
     * The words without their marks: [from, to) in UTF-16 units.
     *
     * @param goesOn whether it has no closing mark because the next paragraph goes on with it
     */
    record Quotation(int from, int to, boolean goesOn) {
        boolean contains(int unit) {
            return from <= unit && unit < to;
        }
    }

    private static final int LONGEST = 2000;

    private Quotations() {}

    static List<Quotation> of(Plain plain) {
        List<Quotation> found = new ArrayList<>();
        String chars = plain.chars();
        int i = 0;
        while (i < chars.length()) {
            int end = chars.charAt(i) == '"' ? close(chars, i) : singleClose(plain, i);
            int goesOn = end < 0 && chars.charAt(i) == '"' ? paragraphBeforeQuote(chars, i) : -1;
            if (end > i + 1) {
                found.add(new Quotation(i + 1, end, false));
                i = end;
            } else if (goesOn > i + 1) {
                found.add(new Quotation(i + 1, goesOn, true));
                i = goesOn;
            }
            i++;
        }
        return found;
    }

    /** "'This is a mistake,' said": no apostrophe stands before a letter after a space or at the beginning. */
    private static boolean opensStraight(String chars, int at) {
        return (at == 0 || Character.isWhitespace(chars.charAt(at - 1)))
                && at + 1 < chars.length()
                && Character.isLetter(chars.charAt(at + 1));
    }

    /** The closing mark; a mark left open ends with its paragraph, and quotes nothing. */
    private static int close(String chars, int open) {
        int end = chars.indexOf('"', open + 1);
        boolean sane =
                end > 0 && end - open < LONGEST && chars.substring(open, end).indexOf("\n\n") < 0;
        return sane ? end : -1;
    }

    /** A quotation of several paragraphs opens again in each, and closes in the last alone. */
    private static int paragraphBeforeQuote(String chars, int open) {
        int end = chars.indexOf("\n\n", open);
        if (end < 0 || end - open > LONGEST) {
            return -1;
        }
        int next = end;
        while (next < chars.length() && Character.isWhitespace(chars.charAt(next))) {
            next++;
        }
        return next < chars.length() && chars.charAt(next) == '"' ? end : -1;
    }

    private static int singleClose(Plain plain, int open) {
        String chars = plain.chars();
        boolean straight = plain.typographic(open) == '\'' && opensStraight(chars, open);
        if (plain.typographic(open) != '\u2018' && !straight) {
            return -1;
        }
        for (int i = open + 1; i < chars.length() && i - open < LONGEST && chars.charAt(i) != '\n'; i++) {
            boolean closes = plain.typographic(i) == (straight ? '\'' : '\u2019')
                    && (i + 1 == chars.length() || !Character.isLetterOrDigit(chars.charAt(i + 1)))
                    && !(straight && chars.charAt(i - 1) == 's');
            if (closes) {
                return i;
            }
        }
        return -1;
    }
}
