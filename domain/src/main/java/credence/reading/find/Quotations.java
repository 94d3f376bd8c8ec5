package credence.reading.find;

import credence.reading.text.Plain;
import java.util.ArrayList;
import java.util.List;

/** What stands in quotation marks, double or typographic single ones. */
final class Quotations {
    /** The words without their marks: [from, to) in UTF-16 units. */
    record Quotation(int from, int to) {
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
            int end = chars.charAt(i) == '"' ? close(chars, i) : singleClose(plain.original(), i);
            if (end > i + 1) {
                found.add(new Quotation(i + 1, end));
                i = end;
            }
            i++;
        }
        return found;
    }

    /** The closing mark; a mark left open ends with its paragraph, and quotes nothing. */
    private static int close(String chars, int open) {
        int end = chars.indexOf('"', open + 1);
        boolean sane =
                end > 0 && end - open < LONGEST && chars.substring(open, end).indexOf("\n\n") < 0;
        return sane ? end : -1;
    }

    private static int singleClose(String original, int open) {
        if (original.charAt(open) != '\u2018') {
            return -1;
        }
        for (int i = open + 1; i < original.length() && i - open < LONGEST && original.charAt(i) != '\n'; i++) {
            boolean closes = original.charAt(i) == '\u2019'
                    && (i + 1 == original.length() || !Character.isLetter(original.charAt(i + 1)));
            if (closes) {
                return i;
            }
        }
        return -1;
    }
}
