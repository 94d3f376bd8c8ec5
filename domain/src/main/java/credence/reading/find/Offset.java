package credence.reading.find;

import credence.reading.parse.Ordinals;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date told by counting from another: "the same evening", "a day earlier", "the following May", "that September". */
final class Offset {
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";
    private static final Pattern SAME =
            Pattern.compile("\\b(?:(?:the|that) same (?:day|evening|night|morning|afternoon)"
                    + "|that (?:day|evening|night|afternoon)|(?:later|earlier) (?:in the|that|the same|the) day|later on the same day"
                    + "|(?:a few |several |some |two |three )?(?:hours|minutes) (?:later|earlier|afterwards|before)"
                    + "|within (?:hours|minutes|the hour)|within (?:a few )?(?:hours|minutes) of|in the (?:evening|afternoon|night)(?! of)"
                    + "|thereupon|at once|straight away|immediately|at the (?:same )?time)\\b");
    private static final Pattern NEXT = Pattern.compile("\\bthe (?:next|following) day\\b|\\bthe day after\\b(?! \\w)");
    private static final Pattern BEFORE =
            Pattern.compile("\\bthe (?:previous day|(?:day|evening|night) before)\\b(?! \\w+ \\w)");
    private static final Pattern MEASURED = Pattern.compile(
            "\\b([\\w-]+) (day|week|fortnight|month|year|decade)s? (later|afterwards|earlier|before)\\b(?! (?:last|yesterday))");
    private static final Pattern NEXT_SPAN =
            Pattern.compile("\\bthe (following|next|previous|preceding|same) (month|year|" + MONTHS + ")\\b(?!')");
    private static final Pattern YEAR_BEFORE = Pattern.compile("\\bthe (month|year) before\\b(?! \\w)");
    private static final Pattern THAT = Pattern.compile("\\bthat (?:same )?(month|year|" + MONTHS + ")\\b");

    private Offset() {}

    /** Whether the words count a date at all: cheaper to ask than from which. */
    static boolean isIn(String words) {
        return Stream.of(SAME, NEXT, BEFORE, MEASURED, NEXT_SPAN, YEAR_BEFORE, THAT)
                .anyMatch(pattern -> pattern.matcher(words).find());
    }

    /** The date that the words count from another; empty where they count none, or from one that is too coarse. */
    static Optional<Edtf> from(Edtf base, String words) {
        if (SAME.matcher(words).find()) {
            return Optional.of(base);
        }
        int days = NEXT.matcher(words).find() ? 1 : BEFORE.matcher(words).find() ? -1 : 0;
        if (days != 0) {
            return counted(base, days, "day");
        }
        Matcher measured = MEASURED.matcher(words);
        if (measured.find()) {
            boolean later = measured.group(3).matches("later|afterwards");
            OptionalInt many = number(measured.group(1));
            return many.isPresent()
                    ? counted(base, later ? many.getAsInt() : -many.getAsInt(), measured.group(2))
                    : Optional.empty();
        }
        Matcher span = NEXT_SPAN.matcher(words);
        if (span.find()) {
            return span(base, span.group(1), span.group(2));
        }
        Matcher before = YEAR_BEFORE.matcher(words);
        if (before.find()) {
            return span(base, "previous", before.group(1));
        }
        Matcher that = THAT.matcher(words);
        return that.find() ? span(base, "same", that.group(1)) : Optional.empty();
    }

    /** @param many negative for what was before */
    static Optional<Edtf> counted(Edtf base, int many, String unit) {
        LocalDate from = base.from();
        boolean day = base.text().length() == 10;
        boolean year = base.text().length() == 4;
        return switch (unit) {
            case "minute", "hour" -> Optional.of(base);
            case "day" -> day ? Optional.of(Edtf.of(from.plusDays(many))) : Optional.empty();
            case "week" -> day ? Optional.of(Edtf.of(from.plusWeeks(many))) : Optional.empty();
            case "fortnight" -> day ? Optional.of(Edtf.of(from.plusWeeks(2L * many))) : Optional.empty();
            case "month" ->
                year
                        ? Optional.empty()
                        : Optional.of(Edtf.of(YearMonth.from(from).plusMonths(many)));
            case "year" -> Optional.of(Edtf.of(Year.from(from).plusYears(many)));
            case "decade" -> Optional.of(Edtf.of(Year.from(from).plusYears(10L * many)));
            default -> Optional.empty();
        };
    }

    /** "a", "the", "two", "seventeen", "20". */
    static OptionalInt number(String word) {
        return word.matches("an?|the") ? OptionalInt.of(1) : Ordinals.count(word);
    }

    /** "the following year", "the following May", "that September". */
    private static Optional<Edtf> span(Edtf base, String way, String unit) {
        int step = way.equals("same") ? 0 : way.matches("following|next") ? 1 : -1;
        if (unit.equals("year")) {
            return Optional.of(Edtf.of(Year.from(base.from()).plusYears(step)));
        }
        boolean year = base.text().length() == 4;
        YearMonth month = YearMonth.from(base.from());
        if (unit.equals("month")) {
            return year ? Optional.empty() : Optional.of(Edtf.of(month.plusMonths(step)));
        }
        YearMonth named = YearMonth.of(month.getYear(), Month.valueOf(unit.toUpperCase(Locale.ROOT)));
        boolean passed = step > 0 ? year || !named.isAfter(month) : step < 0 && (year || !named.isBefore(month));
        return Optional.of(Edtf.of(passed ? named.plusYears(step) : named));
    }
}
