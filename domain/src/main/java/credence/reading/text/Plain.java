package credence.reading.text;

import credence.report.Passage;
import credence.report.Wording;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text as the reader sees it: quotes, dashes and spaces plain, HTML entities and combining characters put together, soft hyphens
 * and other marks without a width left out. It keeps where each of its units comes from, so that words are found again exactly as sent.
 */
public final class Plain {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\\w{1,30});");

    private final String original;
    private final Wording wording;
    private final String chars;
    /** The same, its marks not yet plain. */
    private final String typographic;
    /** Unit of the original at which this begins, where {@link #starts} is null. */
    private final int origin;
    /** First unit of the original of each unit, and the unit after its last; null where both texts have the same units. */
    private final int @Nullable [] starts;

    private final int @Nullable [] ends;
    /** Code points before each unit of the original; null where units and code points are the same. */
    private final int @Nullable [] points;

    private Plain(String original) {
        this.original = original;
        this.wording = Wording.of(original);
        Building building = new Building(original);
        this.chars = building.chars.toString();
        this.typographic = building.typographic.toString();
        this.origin = 0;
        this.starts = building.moved ? Arrays.copyOf(building.starts, chars.length()) : null;
        this.ends = building.moved ? Arrays.copyOf(building.ends, chars.length()) : null;
        this.points = original.codePoints().anyMatch(point -> point > 0xFFFF) ? count(original) : null;
    }

    private Plain(Plain whole, int from, int to) {
        this.original = whole.original;
        this.wording = whole.wording;
        this.chars = whole.chars.substring(from, to);
        this.typographic = whole.typographic.substring(from, to);
        this.origin = whole.origin + from;
        this.starts = whole.starts == null ? null : Arrays.copyOfRange(whole.starts, from, to);
        this.ends = whole.ends == null ? null : Arrays.copyOfRange(whole.ends, from, to);
        this.points = whole.points;
    }

    public static Plain of(String text) {
        return new Plain(text);
    }

    /** The units [from, to) as a text of their own, whose passages are still those of the whole. */
    public Plain part(int from, int to) {
        return new Plain(this, from, to);
    }

    /** The text while it is made plain, unit by unit. */
    private static final class Building {
        private final String original;
        private final StringBuilder chars;
        private final StringBuilder typographic;
        private final int[] starts;
        private final int[] ends;
        private boolean moved;

        Building(String original) {
            this.original = original;
            this.chars = new StringBuilder(original.length());
            this.typographic = new StringBuilder(original.length());
            this.starts = new int[original.length()];
            this.ends = new int[original.length()];
            Matcher entity = ENTITY.matcher(original);
            int i = 0;
            while (i < original.length()) {
                i = next(i, entity);
            }
            for (int k = 1; k + 1 < chars.length(); k++) {
                if (isSpacedHyphen(k)) {
                    chars.setCharAt(k, '\u2013');
                }
            }
        }

        /** "Nauru - an island - has": a dash, as a keyboard has it; not the mark before an item of a list. */
        private boolean isSpacedHyphen(int k) {
            return chars.charAt(k) == '-'
                    && chars.charAt(k - 1) == ' '
                    && chars.charAt(k + 1) == ' '
                    && k > 1
                    && !Character.isWhitespace(chars.charAt(k - 2));
        }

        private int next(int i, Matcher entity) {
            char c = original.charAt(i);
            if (c == '&' && entity.region(i, original.length()).lookingAt()) {
                String meant = Parser.unescapeEntities(entity.group(), false);
                if (!meant.equals(entity.group()) && meant.length() <= 2) {
                    add(meant, i, entity.end());
                    return entity.end();
                }
            }
            if (hasNoWidth(c)) {
                moved = true;
                return i + 1;
            }
            if (isTypedDash(i)) {
                add("\u2013", i, i + 2);
                return i + 2;
            }
            int end = i + 1;
            while (end < original.length() && Character.getType(original.charAt(end)) == Character.NON_SPACING_MARK) {
                end++;
            }
            String composed = end == i + 1
                    ? String.valueOf(c)
                    : Normalizer.normalize(original.substring(i, end), Normalizer.Form.NFC);
            add(composed.length() < end - i ? composed : original.substring(i, end), i, end);
            return end;
        }

        /** "Kenya -- long an ally -- has": two hyphens for a dash. */
        private boolean isTypedDash(int i) {
            return original.startsWith("--", i)
                    && i > 0
                    && original.charAt(i - 1) == ' '
                    && i + 2 < original.length()
                    && original.charAt(i + 2) == ' ';
        }

        private void add(String units, int from, int to) {
            boolean one = units.length() == to - from;
            moved |= !one;
            for (int k = 0; k < units.length(); k++) {
                starts[chars.length()] = one ? from + k : from;
                ends[chars.length()] = one ? from + k + 1 : to;
                typographic.append(units.charAt(k));
                chars.append(plain(units.charAt(k)));
            }
        }
    }

    private static boolean hasNoWidth(char c) {
        return switch (c) {
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u200E', '\u200F' -> true;
            default -> false;
        };
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '\u2032', '\u00B4', '`' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011' -> '-';
            case '\u2012', '\u2014', '\u2015', '\u2212' -> '\u2013';
            case '\u00A0', '\u2007', '\u202F', '\u2009', '\u200A', '\u2002', '\u2003', '\u3000', '\t' -> ' ';
            case '\r', '\u2028', '\u2029', '\u0085' -> '\n';
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

    /** As the reader sees it; the units that all other places count. */
    public String chars() {
        return chars;
    }

    /** The words of the units [from, to) exactly as sent. */
    public String words(int from, int to) {
        return original.substring(start(from), end(to));
    }

    /** The same with single spaces, wherever its lines break. */
    public String wordsInLine(int from, int to) {
        return SPACES.matcher(words(from, to)).replaceAll(" ");
    }

    /** A unit before it was made plain: which of the quotation marks it is. */
    public char typographic(int unit) {
        return typographic.charAt(unit);
    }

    /** The words at a passage, exactly as sent. */
    public String words(Passage passage) {
        return wording.at(passage);
    }

    /** The passage of the units [from, to), which must not be empty. */
    public Passage passage(int from, int to) {
        int start = start(from);
        int end = end(to);
        return points == null ? new Passage(start, end) : new Passage(points[start], points[end]);
    }

    private int start(int unit) {
        return starts == null ? origin + unit : starts[unit];
    }

    private int end(int unit) {
        return ends == null ? origin + unit : ends[unit - 1];
    }
}
