package credence.reading.parse;

import static credence.reading.parse.Clock.whole;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times longer than a day: months, years, seasons, "last week", "two years ago". */
final class SpanTimes {
    private static final Set<String> MONTH_LEADS = WordSet.of(
            "in", "since", "last", "this", "of", "early", "late", "mid", "until", "by", "from", "during", "next",
            "before", "that", "earlier", "and");
    private static final Set<String> YEAR_LEADS = WordSet.of(
            "in", "since", "of", "by", "until", "from", "during", "before", "after", "early", "late", "and", "mid");
    private static final Set<String> PARTS =
            WordSet.of("start", "beginning", "end", "turn", "middle", "course", "rest", "half", "close");

    private static final Set<String> MARKS = WordSet.of("-", "–", "—", "--", "•", "*", "·");

    private final Clock clock;
    private final CountedTimes counted;

    SpanTimes(Clock clock) {
        this.clock = clock;
        this.counted = new CountedTimes(clock);
    }

    Optional<Time> at(int i) {
        return new RoughTimes(clock)
                .at(i)
                .or(() -> christmas(i))
                .or(() -> monthAndYear(i))
                .or(() -> part(i))
                .or(() -> newYear(i))
                .or(() -> beforeLast(i))
                .or(() -> weekend(i))
                .or(() -> period(i))
                .or(() -> counted.at(i))
                .or(() -> year(i));
    }

    /** "shortly before Christmas": the days of the feast, of which the month is sure. */
    private Optional<Time> christmas(int i) {
        if (!clock.lower(i).equals("christmas")) {
            return Optional.empty();
        }
        Integer year = clock.year(i + 1);
        LocalDate published = clock.published();
        if (year != null) {
            return Clock.at(i, i + 2, whole(YearMonth.of(year, Month.DECEMBER)));
        }
        if (published == null) {
            return Clock.at(i, i + 1, null);
        }
        YearMonth latest = latestMonth(published, Month.DECEMBER, "");
        return Optional.of(new Time(i, i + 1, whole(latest), whole(latest.plusYears(1)), Time.Relation.AT));
    }

    private Optional<Time> monthAndYear(int i) {
        Month month = clock.month(i);
        if (month == null) {
            return Optional.empty();
        }
        int that = clock.thatYear(i + 1);
        if (that > i + 1) {
            return Clock.at(i, that, null);
        }
        int next = Word.isOneOf(clock.lower(i + 1), ".", ",", "of") ? i + 2 : i + 1;
        Integer year = clock.year(next);
        if (year != null) {
            return Clock.at(i, next + 1, whole(YearMonth.of(year, month)));
        }
        Integer told = clock.yearTold(next);
        if (told != null) {
            return Clock.at(i, next + 2, whole(YearMonth.of(told, month)));
        }
        String lead = clock.lower(i - 1);
        boolean mid = clock.lower(i).startsWith("mid-");
        // "Israel's December recognition of"
        boolean owned =
                (lead.equals("'s") || lead.equals("'") || Words.POSSESSIVES.contains(lead)) && clock.nounAt(i + 1);
        boolean bracketed = clock.bracketed(i, i + 1);
        if (!MONTH_LEADS.contains(lead) && !lead.equals("-") && !mid && !owned && !bracketed && !asEarlyAs(i)) {
            return Optional.empty();
        }
        LocalDate published = clock.published();
        if (published == null || lead.equals("that")) {
            return Clock.at(i, i + 1, null);
        }
        YearMonth latest = latestMonth(published, month, lead);
        // "will close it at the end of November", written in November
        YearMonth ahead = latest.equals(YearMonth.from(published)) ? latest : latest.plusYears(1);
        return Optional.of(new Time(i, i + 1, whole(latest), whole(ahead), Time.Relation.AT));
    }

    private static YearMonth latestMonth(LocalDate published, Month month, String lead) {
        YearMonth candidate = YearMonth.of(published.getYear(), month);
        YearMonth now = YearMonth.from(published);
        return candidate.isAfter(now) || candidate.equals(now) && lead.equals("last")
                ? candidate.minusYears(1)
                : candidate;
    }

    /** "the start of the year", "by the end of the month". */
    private Optional<Time> part(int i) {
        // "the end of the year", "earlier in the week"
        boolean earlier = clock.lower(i - 1).equals("in")
                && Word.isOneOf(clock.lower(i - 2), "earlier", "later")
                && clock.lower(i + 1).equals("week");
        boolean part = clock.lower(i).equals("the")
                && (earlier || clock.lower(i - 1).equals("of") && PARTS.contains(clock.lower(i - 2)));
        LocalDate published = clock.published();
        if (published != null && isOut(i)) {
            Edtf now =
                    clock.lower(i + 1).equals("year") ? whole(published.getYear()) : whole(YearMonth.from(published));
            return Optional.of(new Time(i, i + 4, now, now, Time.Relation.AT));
        }
        if (!part || published == null) {
            return Optional.empty();
        }
        return switch (clock.lower(i + 1)) {
            case "year" -> Clock.at(i, i + 2, whole(published.getYear()));
            case "month" -> Clock.at(i, i + 2, whole(YearMonth.from(published)));
            case "week" -> Clock.at(i, i + 2, monthOfWeek(published, 0));
            default -> Optional.empty();
        };
    }

    /** "before the year is out". */
    private boolean isOut(int i) {
        return clock.lower(i).equals("the")
                && clock.lower(i - 1).equals("before")
                && Word.isOneOf(clock.lower(i + 1), "year", "month")
                && clock.lower(i + 2).equals("is")
                && Word.isOneOf(clock.lower(i + 3), "out", "over");
    }

    /** "in the new year": the one that begins, or has just begun. */
    private Optional<Time> newYear(int i) {
        boolean named = clock.lower(i).equals("the")
                && clock.lower(i + 1).equals("new")
                && clock.lower(i + 2).equals("year");
        LocalDate published = clock.published();
        if (!named || published == null) {
            return Optional.empty();
        }
        boolean begun = published.getMonthValue() <= Month.JUNE.getValue();
        return Clock.at(i, i + 3, whole(published.getYear() + (begun ? 0 : 1)));
    }

    /** "the year before last". */
    private Optional<Time> beforeLast(int i) {
        boolean named = clock.lower(i).equals("the")
                && clock.lower(i + 2).equals("before")
                && clock.lower(i + 3).equals("last");
        LocalDate published = clock.published();
        if (!named || published == null) {
            return Optional.empty();
        }
        return switch (clock.lower(i + 1)) {
            case "year" -> Clock.at(i, i + 4, whole(published.getYear() - 2));
            case "month" -> Clock.at(i, i + 4, whole(YearMonth.from(published).minusMonths(2)));
            case "week" -> Clock.at(i, i + 4, monthOfWeek(published, 2));
            default -> Optional.empty();
        };
    }

    /** "at the weekend", "over the weekend": its month, where it is all in one. */
    private Optional<Time> weekend(int i) {
        boolean weekend =
                clock.lower(i + 1).equals("weekend") && Word.isOneOf(clock.lower(i), "the", "last", "this", "past");
        LocalDate published = clock.published();
        if (!weekend || clock.lower(i - 1).equals("of")) {
            return Optional.empty();
        }
        if (published == null) {
            return Clock.at(i, i + 2, null);
        }
        LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate sunday = saturday.plusDays(1);
        return Clock.at(i, i + 2, saturday.getMonth() == sunday.getMonth() ? whole(YearMonth.from(saturday)) : null);
    }

    private Optional<Time> period(int i) {
        boolean last = clock.lower(i).equals("last")
                || clock.lower(i).equals("previous")
                || clock.lower(i).equals("past");
        boolean now = clock.lower(i).equals("this");
        boolean next = clock.lower(i).equals("next") || clock.lower(i).equals("coming");
        boolean counted = clock.lower(i - 1).equals("the") && Word.isOneOf(clock.lower(i), "next", "previous");
        if (!last && !now && !next || counted) {
            // "the next month": counted from the date told before
            return Optional.empty();
        }
        String unit = clock.lower(i + 1);
        LocalDate published = clock.published();
        Month month = next ? clock.month(i + 1) : null;
        if (month != null && published != null && clock.year(i + 2) == null && clock.yearTold(i + 2) == null) {
            // "by next March"
            YearMonth latest = latestMonth(published, month, "");
            boolean past = !latest.isAfter(YearMonth.from(published));
            return Clock.at(i, i + 2, whole(past ? latest.plusYears(1) : latest));
        }
        Edtf value = published == null
                ? null
                : switch (unit) {
                    case "month" -> whole(YearMonth.from(published).plusMonths(last ? -1 : now ? 0 : 1));
                    case "year" -> whole(published.getYear() + (last ? -1 : now ? 0 : 1));
                    case "week" -> monthOfWeek(published, last ? 1 : now ? 0 : -1);
                    default -> CalendarWords.SEASONS.contains(unit) ? season(published, unit, last, next) : null;
                };
        return switch (unit) {
            case "month", "year", "week", "weekend", "decade", "century" -> Clock.at(i, i + 2, value);
            default -> CalendarWords.SEASONS.contains(unit) ? Clock.at(i, i + 2, value) : Optional.empty();
        };
    }

    /** The year of "last summer" or "this spring", of the northern year; null for a winter, which lies in two. */
    private static @Nullable Edtf season(LocalDate published, String season, boolean last, boolean next) {
        int ends =
                switch (season) {
                    case "spring" -> 5;
                    case "summer" -> 8;
                    case "autumn", "fall" -> 11;
                    default -> 0;
                };
        if (ends == 0) {
            return null;
        }
        boolean over = published.getMonthValue() > ends;
        int year = published.getYear() + (last && !over ? -1 : next && over ? 1 : 0);
        return whole(year);
    }

    /** The month of this week so far, or of one before or, where it is less than none back, after it; null where the week is part of two. */
    private static @Nullable Edtf monthOfWeek(LocalDate published, int back) {
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(back);
        LocalDate end = back == 0 ? published : monday.plusDays(6);
        return monday.getMonth() == end.getMonth() ? whole(YearMonth.from(monday)) : null;
    }

    private Optional<Time> year(int i) {
        Integer middle = clock.middleOfYear(i);
        if (middle != null) {
            return Clock.at(i, i + 1, whole(middle));
        }
        Integer year = clock.year(i);
        if (year == null) {
            return Optional.empty();
        }
        boolean season = clock.lower(i - 1).equals("of") && CalendarWords.SEASONS.contains(clock.lower(i - 2));
        if (season) {
            int from = clock.lower(i - 3).equals("the") ? i - 3 : i - 2;
            return Clock.at(from, i + 1, whole(year));
        }
        if (isEntry(i)) {
            return Clock.at(i, i + 1, whole(year));
        }
        // "goes back to 1972, when"
        boolean back = clock.lower(i - 1).equals("to") && clock.lower(i - 2).equals("back");
        boolean bracketed = clock.bracketed(i, i + 1);
        if (!back && !bracketed && !asEarlyAs(i) && !YEAR_LEADS.contains(clock.lower(i - 1)) || nounAhead(i + 1)) {
            return Optional.empty();
        }
        return Clock.at(i, i + 1, whole(year));
    }

    /** "2008: Russia recognises Abkhazia": an entry of a chronicle. */
    private boolean isEntry(int i) {
        boolean opens = i == 0 || i == 1 && MARKS.contains(clock.lower(0));
        return opens
                && (MARKS.contains(clock.lower(i + 1)) || clock.lower(i + 1).equals(":"));
    }

    /** "as long ago as 1994", "as recently as August". */
    private boolean asEarlyAs(int i) {
        return clock.lower(i - 1).equals("as")
                && Word.isOneOf(clock.lower(i - 2), "early", "late", "ago", "back", "recently");
    }

    /** "the 2008 war": the year belongs to the noun. */
    private boolean nounAhead(int i) {
        return i < clock.units().size()
                && (clock.units().get(i).tag("NOUN") || clock.units().get(i).tag("ADJ"))
                && !clock.lower(i - 2).equals("in");
    }
}
