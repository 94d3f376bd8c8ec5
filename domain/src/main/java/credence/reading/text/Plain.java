package credence.reading.text;

import credence.report.Passage;

/**
 * The text with typographic quotes, dashes and spaces made plain, one unit for one unit, so that every index stays what it was.
 */
public final class Plain {
    private final String original;
    private final String chars;
    /** Code points before each unit; null where units and code points are the same. */
    private final int @org.jspecify.annotations.Nullable [] points;

    private Plain(String original) {
        this.original = original;
        StringBuilder plain = new StringBuilder(original.length());
        boolean astral = false;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            astral |= Character.isSurrogate(c);
            plain.append(plain(c));
        }
        this.chars = plain.toString();
        this.points = astral ? count(original) : null;
    }

    public static Plain of(String text) {
        return new Plain(text);
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            case '\u2012', '\u2014', '\u2015' -> '\u2013';
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\t' -> ' ';
            case '\r', '\u2028' -> '\n';
            default -> c;
        };
    }

    private static int[] count(String text) {
        int[] points = new int[text.length() + 1];
        for (int i = 0, point = 0; i < text.length(); i++) {
            points[i] = point;
            if (!Character.isHighSurrogate(text.charAt(i))) {
                point++;
            }
            points[i + 1] = point;
        }
        return points;
    }

    /** Same length as the text as sent. */
    public String chars() {
        return chars;
    }

    /** The text as sent. */
    public String original() {
        return original;
    }

    /** The passage of the units [from, to). */
    public Passage passage(int from, int to) {
        return points == null ? new Passage(from, to) : new Passage(points[from], points[to]);
    }
}
