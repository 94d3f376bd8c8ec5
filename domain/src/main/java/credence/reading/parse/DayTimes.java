package credence.reading.parse;

import static credence.reading.parse.Clock.exact;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times that are one day: weekdays, "yesterday", days of a month, feasts. */
final class DayTimes {
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.((?:1[6-9]|20)\\d\\d)");

    /** Feasts of a fixed day, by the words in which they are written. */
    private static final Map<String, String> FEASTS = Map.of(
            "new year 's day", "01-01",
            "new year 's eve", "12-31",
            "new year", "01-01",
            "christmas day", "12-25",
            "christmas night", "12-25",
            "christmas eve", "12-24",
            "boxing day", "12-26",
            "may day", "05-01");

    private static final Set<String> FEAST_OPENS = WordSet.of("new", "christmas", "boxing", "may");

    private static final int LONGEST_FEAST = 4;

    private final Clock clock;

    DayTimes(Clock clock) {
        this.clock = clock;
    }

    Optional<Time> at(int i) {
        return weekday(i)
                .or(() -> relative(i))
                .or(() -> feast(i))
                .or(() -> monthAndDay(i))
                .or(() -> dayAndMonth(i))
                .or(() -> inFigures(i));
    }

    private Optional<Time> weekday(int i) {
        DayOfWeek day = clock.capital(i) ? CalendarWords.weekday(clock.lower(i)) : null;
        boolean counted = Word.isOneOf(clock.lower(i - 1), "following", "previous", "preceding")
                && clock.lower(i - 2).equals("the");
        if (day == null || counted) {
            // "the following Monday": counted from the date told before
            return Optional.empty();
        }
        LocalDate published = clock.published();
        LocalDate value = published == null
                ? null
                : switch (clock.lower(i - 1)) {
                    case "next" -> published.with(TemporalAdjusters.next(day));
                    // on a Wednesday "last Wednesday" is not today
                    case "last" ->
                        published
                                .with(TemporalAdjusters.previous(day))
                                .minusWeeks(
                                        clock.lower(i - 2).equals("week")
                                                        && clock.lower(i - 3).equals("a")
                                                ? 1
                                                : 0);
                    default -> published.with(TemporalAdjusters.previousOrSame(day));
                };
        int end = CalendarWords.DAYTIMES.contains(clock.lower(i + 1)) ? i + 2 : i + 1;
        boolean aside = clock.lower(end).equals(",") || clock.lower(end).equals("(");
        int named = aside ? end + 1 : end;
        Optional<Time> exact = monthAndDay(named).or(() -> dayAndMonth(named));
        if (exact.isPresent()) {
            return Optional.of(new Time(
                    i, exact.get().to(), exact.get().value(), exact.get().ahead(), Time.Relation.AT));
        }
        int week = clock.lower(end).equals("of") ? end + 1 : end;
        if (clock.lower(week + 1).equals("week") && Word.isOneOf(clock.lower(week), "last", "this", "next")) {
            int back =
                    switch (clock.lower(week)) {
                        case "last" -> 1;
                        case "this" -> 0;
                        default -> -1;
                    };
            return Clock.at(i, week + 2, inWeek(day, back));
        }
        Edtf ahead = published == null ? null : Edtf.of(published.with(TemporalAdjusters.next(day)));
        return Optional.of(new Time(i, end, value == null ? null : Edtf.of(value), ahead, Time.Relation.AT));
    }

    /** "on Thursday of last week". */
    private @Nullable Edtf inWeek(DayOfWeek day, int back) {
        LocalDate published = clock.published();
        return published == null
                ? null
                : Edtf.of(published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(back)
                        .with(TemporalAdjusters.nextOrSame(day)));
    }

    private Optional<Time> relative(int i) {
        return switch (clock.lower(i)) {
            case "today", "tonight" -> Clock.at(i, i + 1, day(0));
            case "tomorrow" ->
                // "must leave by tomorrow afternoon": until when, and not when
                clock.lower(i - 1).equals("by") ? Optional.empty() : Clock.at(i, i + 1, day(1));
            case "yesterday" -> Clock.at(i, i + 1, day(-1));
            case "this" ->
                CalendarWords.DAYTIMES.contains(clock.lower(i + 1)) ? Clock.at(i, i + 2, day(0)) : Optional.empty();
            case "last" -> clock.lower(i + 1).equals("night") ? Clock.at(i, i + 2, day(-1)) : Optional.empty();
            case "the" -> beforeYesterday(i);
            default -> Optional.empty();
        };
    }

    private Optional<Time> beforeYesterday(int i) {
        boolean day = clock.lower(i + 1).equals("day");
        if (day && clock.lower(i + 2).equals("before") && clock.lower(i + 3).equals("yesterday")) {
            return Clock.at(i, i + 4, day(-2));
        }
        return day && clock.lower(i + 2).equals("after") && clock.lower(i + 3).equals("tomorrow")
                ? Clock.at(i, i + 4, day(2))
                : Optional.empty();
    }

    private @Nullable Edtf day(int from) {
        LocalDate today = clock.today();
        return today == null ? null : Edtf.of(today.plusDays(from));
    }

    /** "New Year's Day", "Christmas Eve". */
    private Optional<Time> feast(int i) {
        if (!clock.capital(i) || !FEAST_OPENS.contains(clock.lower(i))) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        Optional<Time> longest = Optional.empty();
        for (int end = i; end < i + LONGEST_FEAST && end < clock.units().size(); end++) {
            words.append(words.isEmpty() ? "" : " ").append(clock.lower(end));
            String day = FEASTS.get(words.toString());
            if (day != null) {
                Month month = Month.of(Integer.parseInt(day.substring(0, 2)));
                longest = year(i, end + 1, month, Integer.parseInt(day.substring(3)), end + 1);
            }
        }
        return longest;
    }

    private Optional<Time> monthAndDay(int i) {
        Month month = clock.month(i);
        int next = clock.lower(i + 1).equals(".") ? i + 2 : i + 1;
        next = clock.lower(next).equals("the") ? next + 1 : next;
        Integer day = clock.day(next);
        if (month == null || day == null) {
            return Optional.empty();
        }
        return year(i, next + 1, month, day, clock.lower(next + 1).equals(",") ? next + 2 : next + 1);
    }

    private Optional<Time> dayAndMonth(int i) {
        boolean of = clock.lower(i + 1).equals("of");
        Integer day = of && clock.day(i) == null ? clock.dayInWords(i) : clock.day(i);
        int next = of ? i + 2 : i + 1;
        Month month = clock.month(next);
        if (day == null || month == null) {
            return Optional.empty();
        }
        int after = clock.lower(next + 1).equals(".") ? next + 2 : next + 1;
        return year(i, after, month, day, clock.lower(after).equals(",") ? after + 1 : after);
    }

    /** A day of a month with the year behind it, "2014" or "last year"; else the last such day. */
    private Optional<Time> year(int from, int to, Month month, int day, int year) {
        Integer number = clock.year(year);
        if (number != null) {
            return Clock.at(from, year + 1, exact(number, month, day));
        }
        int that = clock.thatYear(to);
        if (that > to) {
            return Clock.at(from, that, null);
        }
        Integer told = clock.yearTold(to);
        return told == null ? clock.withoutYear(from, to, month, day) : Clock.at(from, to + 2, exact(told, month, day));
    }

    /** "2014-03-18", "18.3.2014", "18/3/2014"; of "4/7/1990" only the year is sure. */
    private Optional<Time> inFigures(int i) {
        if (!Clock.opensWithDigit(clock.lower(i))) {
            return Optional.empty();
        }
        if (clock.year(i) != null
                && clock.lower(i + 1).equals("-")
                && clock.lower(i + 3).equals("-")) {
            return day(clock.lower(i), clock.lower(i + 2), clock.lower(i + 4)).flatMap(day -> Clock.at(i, i + 5, day));
        }
        Matcher dotted = DOTTED.matcher(clock.lower(i));
        if (dotted.matches()) {
            return day(dotted.group(3), dotted.group(2), dotted.group(1)).flatMap(day -> Clock.at(i, i + 1, day));
        }
        Integer first = clock.day(i);
        Integer second = clock.day(i + 2);
        Integer year = clock.year(i + 4);
        boolean slashes = clock.lower(i + 1).equals("/") && clock.lower(i + 3).equals("/");
        if (!slashes || first == null || second == null || year == null) {
            return Optional.empty();
        }
        boolean sure = first > 12 || second > 12 || first.equals(second);
        int month = second > 12 ? first : second;
        return sure
                ? day(String.valueOf(year), String.valueOf(month), String.valueOf(second > 12 ? second : first))
                        .flatMap(day -> Clock.at(i, i + 5, day))
                : Clock.at(i, i + 5, Clock.whole(year));
    }

    private static Optional<Edtf> day(String year, String month, String day) {
        try {
            return Optional.of(
                    Edtf.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }
}
