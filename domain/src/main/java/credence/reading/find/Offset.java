package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date told by counting from another: "the same evening", "a day earlier", "the following May", "that September". */
final class Offset {
    private static final Pattern SAME = Pattern.compile(
            "\\b(?:(?:(?:the|that)(?: very)? same|that very) (?:day|date|evening|night|morning|afternoon)"
                    + "|that (?:day|morning|evening|night|afternoon)|(?:later|earlier) (?:in the|that|the same|the) day|later on the same day"
                    + "|(?:a few |several |some |two |three )?(?:hours|minutes) (?:later|earlier|afterwards|before)"
                    + "|within (?:hours|minutes|the hour)(?! of (?:one|each))|within (?:a few |an )?(?:hours?|minutes) of(?! one\\b| each\\b)|in the (?:evening|afternoon|night)(?! of)"
                    + "|in the course of (?:the|that|the same) (?:day|morning|afternoon|evening)|at that time|before the day (?:was|is) (?:out|over)|on (?:the same|that) occasion|on the (?:very )?day(?= [,.|;]|$)|(?:by|before) (?:the )?(?:evening|nightfall|noon|midday|midnight)(?! on\\b)|on the spot|there and then"
                    + "|thereupon|at once|straight away|immediately|at the (?:same )?time)\\b");
    private static final Pattern SAME_DAY = Pattern.compile(
            "\\b(?:(?:the(?: very)? same|that|that(?: very)? same|that very) (?:day|date|morning|afternoon|evening|night)|within (?:hours|minutes|the hour)"
                    + "|(?:hours|minutes) (?:later|afterwards))\\b");
    private static final Pattern AT_THE_TIME = Pattern.compile("\\bat (?:the|that) time\\b(?! of\\b)");
    private static final Pattern AT_ONCE = Pattern.compile("\\b(?:at once|straight away|immediately)\\b");
    private static final Pattern NEXT = Pattern.compile(
            "\\bthe (?:next|following) (?:day|morning|afternoon|evening|night)\\b|\\bthe (?:day|morning|evening|night) after\\b(?! \\w)|\\bthe day after (?:it|that|this)(?= \\w)");
    private static final Pattern BEFORE =
            Pattern.compile("\\bthe (?:previous day|(?:day|evening|night) before)\\b(?! \\w+ \\w)(?! yesterday)");
    private static final Pattern MEASURED = Pattern.compile(
            "\\b([\\w-]+) (day|week|fortnight|month|year|decade)s? (later|afterwards|after that(?! \\w)|earlier|before that(?! \\w)"
                    + "|before(?! (?!and\\b|but\\b|when\\b)\\w))\\b(?! (?:last|yesterday))");
    private static final Pattern NEXT_SPAN = Pattern.compile(
            "\\bthe (following|next|previous|preceding|same) (month|year|" + CalendarWords.MONTH_NAMES + ")\\b(?!')");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\bthe (following|previous|preceding) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    private static final Pattern YEAR_AFTER = Pattern.compile("\\bthe (month|year) after\\b(?! \\w)");
    private static final Pattern THAT =
            Pattern.compile("\\bthat (?:same )?(month|year|" + CalendarWords.MONTH_NAMES + ")\\b");

    private static final Pattern EARLIER_IN = Pattern.compile("\\b(?:earlier|later|late|early) in the (month|year)\\b");

    private static final Pattern THAT_YEAR = Pattern.compile(
            "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(" + CalendarWords.MONTH_NAMES
                    + ")(?: (?:the )?(\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(?:that|the (same|following|next|previous|preceding)) year\\b");
    private static final Pattern LATER = Pattern.compile(
            "\\bthe (?:following|next) \\w+\\b|\\bthe (?:day|morning|month|year) after\\b(?! \\w)"
                    + "|\\b[\\w-]+ (?:day|week|fortnight|month|year)s? (?:later|afterwards|after that)\\b|\\bof (?:that|the following|the same) year\\b");
    private static final Pattern SOME = Pattern.compile(
            "\\bwithin (?:a few |some )?days\\b(?! of)|^days (later|afterwards|earlier|before)\\b(?! (?!and\\b|but\\b)\\w)");

    /** Characters of a month. */
    private static final int MONTH = 7;

    /** Whatever one of the patterns finds has one of these, which are far cheaper to look for. */
    private static final List<String> SIGNS = List.of(
            "day",
            "evening",
            "night",
            "morning",
            "noon",
            "hour",
            "minute",
            "time",
            "thereupon",
            "midday",
            "on the spot",
            "there and then",
            "at once",
            "occasion",
            "straight away",
            "immediately",
            "week",
            "fortnight",
            "month",
            "year",
            "decade",
            "that ",
            "the following",
            "the next",
            "the previous",
            "the preceding",
            "the same");

    private Offset() {}

    /** Whether the words count a date at all: cheaper to ask than from which. */
    static boolean isIn(String words) {
        return SIGNS.stream().anyMatch(words::contains)
                && Stream.of(
                                SAME,
                                NEXT,
                                BEFORE,
                                WEEKDAY,
                                MEASURED,
                                NEXT_SPAN,
                                YEAR_AFTER,
                                THAT,
                                THAT_YEAR,
                                EARLIER_IN,
                                SOME)
                        .anyMatch(pattern -> pattern.matcher(words).find());
    }

    /** "at the time": whenever the words right before it were. */
    static boolean isAtTheTime(String words) {
        return AT_THE_TIME.matcher(words).find();
    }

    /** "a month later". */
    static boolean isMeasured(String words) {
        return MEASURED.matcher(words).find();
    }

    /** "the following day", "a week later", "the following month": some time after another. */
    static boolean isLater(String words) {
        return LATER.matcher(words).find();
    }

    /** "in July of the following year", "the same month". */
    static boolean isOfSpan(String words) {
        return THAT_YEAR.matcher(words).find() || NEXT_SPAN.matcher(words).find();
    }

    /** "at once", "immediately": of what was told last, which no year alone tells. */
    static boolean isAtOnce(String words) {
        return AT_ONCE.matcher(words).find();
    }

    /** "the same morning", "within hours": of a day, and of no month or year. */
    static boolean isOfADay(String words) {
        return SAME_DAY.matcher(words).find();
    }

    /** "that month", "that September": of a date told before it. */
    static boolean isOfThatSpan(String words) {
        return THAT.matcher(words).find();
    }

    /** "two years later", "the year before": a year is exact enough to count from. */
    static boolean countsYears(String words) {
        Matcher measured = MEASURED.matcher(words);
        return measured.find()
                ? Word.isOneOf(measured.group(2), "year", "decade")
                : Stream.of(YEAR_AFTER, NEXT_SPAN)
                        .map(pattern -> pattern.matcher(words))
                        .anyMatch(found -> found.find() && found.group().endsWith("year"));
    }

    /** "earlier in the year". */
    static boolean isEarlierIn(String words) {
        return EARLIER_IN.matcher(words).find();
    }

    /** The date that the words count from another; empty where they count none, or from one that is too coarse. */
    static Optional<Edtf> from(Edtf base, String words) {
        if (SAME.matcher(words).find()) {
            return Optional.of(base);
        }
        int days = NEXT.matcher(words).find() ? 1 : BEFORE.matcher(words).find() ? -1 : 0;
        if (days != 0) {
            // the day after one in December rather is in December, too
            return base.text().length() == MONTH ? Optional.of(base) : CalendarWords.counted(base, days, "day");
        }
        Matcher weekday = WEEKDAY.matcher(words);
        if (weekday.find()) {
            return weekday(base, weekday.group(1).equals("following"), weekday.group(2));
        }
        Matcher measured = MEASURED.matcher(words);
        if (measured.find()) {
            boolean later = Word.isOneOf(measured.group(3), "later", "afterwards", "after that");
            OptionalInt many = CalendarWords.number(measured.group(1));
            if (many.isEmpty() && measured.group(2).equals("day")) {
                // "followed days later", "a few days earlier"
                return Roughly.someDays(base, !later);
            }
            if (many.isPresent() && Roughly.isInIt(base, many.getAsInt(), measured.group(2))) {
                return Optional.of(base);
            }
            return many.isPresent()
                    ? CalendarWords.counted(base, later ? many.getAsInt() : -many.getAsInt(), measured.group(2))
                    : Optional.empty();
        }
        Matcher some = SOME.matcher(words);
        if (some.find()) {
            return Roughly.someDays(base, some.group(1) != null && Word.isOneOf(some.group(1), "earlier", "before"));
        }
        Matcher year = THAT_YEAR.matcher(words);
        if (year.find()) {
            int step = year.group(4) == null ? 0 : step(year.group(4));
            return inYear(base.from().getYear() + step, year);
        }
        Matcher span = NEXT_SPAN.matcher(words);
        if (span.find()) {
            return span(base, span.group(1), span.group(2));
        }
        Matcher after = YEAR_AFTER.matcher(words);
        if (after.find()) {
            return span(base, "following", after.group(1));
        }
        Matcher that = THAT.matcher(words);
        if (that.find()) {
            return span(base, "same", that.group(1));
        }
        Matcher earlier = EARLIER_IN.matcher(words);
        return earlier.find() ? span(base, "same", earlier.group(1)) : Optional.empty();
    }

    /** "the following Monday", counted from a day. */
    private static Optional<Edtf> weekday(Edtf base, boolean after, String name) {
        DayOfWeek day = CalendarWords.weekday(name);
        return day == null || base.text().length() != 10
                ? Optional.empty()
                : Optional.of(Edtf.of(
                        base.from().with(after ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day))));
    }

    /** "March 7 of that year", "in December of that year". */
    private static Optional<Edtf> inYear(int year, Matcher told) {
        Month month = Month.valueOf(told.group(2).toUpperCase(Locale.ROOT));
        String day = told.group(1) == null ? told.group(3) : told.group(1);
        if (day == null) {
            return Optional.of(Edtf.of(YearMonth.of(year, month)));
        }
        return day(YearMonth.of(year, month), Integer.parseInt(day));
    }

    private static Optional<Edtf> day(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(Edtf.of(month.atDay(day))) : Optional.empty();
    }

    /** The first such day of a month from a date on; from that of its month where the date itself is of one month. */
    static Optional<Edtf> dayAfter(Edtf base, int day) {
        YearMonth month = YearMonth.from(base.from());
        boolean passed = base.text().length() == 10 && day < base.from().getDayOfMonth();
        return day(passed ? month.plusMonths(1) : month, day);
    }

    /** The last such day of a month up to a day, or, ahead, the first from it on: "will open its embassy on the 25th". */
    static Optional<Edtf> near(LocalDate published, int day, boolean ahead) {
        YearMonth month = YearMonth.from(published);
        if (ahead) {
            return day(day < published.getDayOfMonth() ? month.plusMonths(1) : month, day);
        }
        return day(day > published.getDayOfMonth() ? month.minusMonths(1) : month, day);
    }

    private static int step(String way) {
        return switch (way) {
            case "following", "next" -> 1;
            case "previous", "preceding" -> -1;
            default -> 0;
        };
    }

    /** "the following year", "the following May", "that September". */
    private static Optional<Edtf> span(Edtf base, String way, String unit) {
        int step = step(way);
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
