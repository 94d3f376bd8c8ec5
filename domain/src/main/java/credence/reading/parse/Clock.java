package credence.reading.parse;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence's units beside the days against which their times are read.
 *
 * @param published day of the report
 * @param today what "today" means: the day of the dateline where there is one
 */
record Clock(
        List<Unit> units,
        @Nullable LocalDate published,
        @Nullable LocalDate today) {
    private static final Pattern YEAR = Pattern.compile("1[6-9]\\d\\d|20\\d\\d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Set<String> OTHER_YEARS = WordSet.of("same", "following", "next", "previous", "preceding");
    private static final String MID = "mid-";

    /** The word at a place in small letters; empty outside the sentence. */
    String lower(int i) {
        return i >= 0 && i < units.size() ? units.get(i).lower() : "";
    }

    boolean capital(int i) {
        return i >= 0 && i < units.size() && units.get(i).capital();
    }

    @Nullable
    Month month(int i) {
        boolean mid = lower(i).startsWith(MID);
        return mid || capital(i) ? CalendarWords.month(mid ? lower(i).substring(MID.length()) : lower(i)) : null;
    }

    @Nullable
    Integer day(int i) {
        String word = lower(i);
        if (!opensWithDigit(word)) {
            return null;
        }
        var matcher = DAY.matcher(word);
        if (!matcher.matches()) {
            return null;
        }
        int day = Integer.parseInt(matcher.group(1));
        return day >= 1 && day <= 31 ? day : null;
    }

    /** "the third of May": a day in words. */
    @Nullable
    Integer dayInWords(int i) {
        OptionalInt rank = Ordinals.rank(lower(i));
        return rank.isPresent() && rank.getAsInt() <= 31 ? rank.getAsInt() : null;
    }

    @Nullable
    Integer year(int i) {
        return year(lower(i));
    }

    private static @Nullable Integer year(String word) {
        return opensWithDigit(word) && YEAR.matcher(word).matches() ? Integer.valueOf(word) : null;
    }

    /** Asked of every word before any pattern is, and nearly always no. */
    static boolean opensWithDigit(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    /** "mid-2021". */
    @Nullable
    Integer middleOfYear(int i) {
        String word = lower(i);
        return word.startsWith(MID) ? year(word.substring(MID.length())) : null;
    }

    /** "in August last year". */
    @Nullable
    Integer yearTold(int i) {
        if (published == null || !lower(i + 1).equals("year")) {
            return null;
        }
        return switch (lower(i)) {
            case "last" -> published.getYear() - 1;
            case "this" -> published.getYear();
            case "next" -> published.getYear() + 1;
            default -> null;
        };
    }

    /** The place behind "of that year", "the following year", where these words stand at one; else that place. */
    int thatYear(int i) {
        int from = lower(i).equals("of") ? i + 1 : i;
        boolean other = lower(from).equals("the")
                && OTHER_YEARS.contains(lower(from + 1))
                && lower(from + 2).equals("year");
        return lower(from).equals("that") && lower(from + 1).equals("year") ? from + 2 : other ? from + 3 : i;
    }

    /** The last such day not after publication. */
    @Nullable
    Edtf latest(Month month, int day) {
        if (published == null) {
            return null;
        }
        Edtf thisYear = exact(published.getYear(), month, day);
        return thisYear != null && thisYear.from().isAfter(published)
                ? exact(published.getYear() - 1, month, day)
                : thisYear;
    }

    @Nullable
    Edtf next(Month month, int day) {
        Edtf latest = latest(month, day);
        return latest == null ? null : exact(latest.from().getYear() + 1, month, day);
    }

    Optional<Time> withoutYear(int from, int to, Month month, int day) {
        return Optional.of(new Time(from, to, latest(month, day), next(month, day), Time.Relation.AT));
    }

    static @Nullable Edtf exact(int year, Month month, int day) {
        try {
            return Edtf.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static Edtf whole(YearMonth month) {
        return Edtf.of(month);
    }

    static Edtf whole(int year) {
        return Edtf.of(Year.of(year));
    }

    static Optional<Time> at(int from, int to, @Nullable Edtf value) {
        return Optional.of(new Time(from, to, value, null, Time.Relation.AT));
    }

    /** Whether a noun stands there, or what belongs to one: "the 11th summit", and not "on the 11th Chile". */
    boolean nounAt(int i) {
        return i < units.size()
                && units.get(i).polity() == null
                && (units.get(i).tag("NOUN")
                        || units.get(i).tag("ADJ")
                        || units.get(i).tag("PROPN"));
    }

    /** "recognised by Peru (2008) and Chile (March 3)": the day of whoever stands before it; "Resolution 242 (1967)" has none. */
    boolean bracketed(int from, int to) {
        return from > 1
                && lower(from - 1).equals("(")
                && lower(to).equals(")")
                && (units.get(from - 2).polity() != null
                        || Word.isOneOf(lower(from - 2), "relations", "ties", "embassy", "ambassador"));
    }
}
