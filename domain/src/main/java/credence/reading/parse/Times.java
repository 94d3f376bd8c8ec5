package credence.reading.parse;

import credence.time.Edtf;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions. Weekdays, months and "last year" are read backwards from the day of publication, never forwards, since a
 * report tells what has happened; without that day they stay without a value.
 */
final class Times {
    private static final Map<String, DayOfWeek> WEEKDAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));
    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> LEAD_IN =
            Set.of("on", "in", "at", "early", "late", "earlier", "later", "mid", "the", "end", "beginning", "start");
    private static final Set<String> MEASURES = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "decade",
            "decades",
            "fortnight");
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");
    private static final Pattern YEAR = Pattern.compile("1[6-9]\\d\\d|20\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(st|nd|rd|th)?");
    private static final Set<String> DAYTIMES = Set.of("morning", "afternoon", "evening", "night");

    private final List<Unit> units;
    private final @Nullable LocalDate published;

    private final @Nullable LocalDate today;

    private Times(List<Unit> units, @Nullable LocalDate published, @Nullable LocalDate today) {
        this.units = units;
        this.published = published;
        this.today = today;
    }

    static List<Time> of(List<Unit> units, @Nullable LocalDate published, @Nullable LocalDate today) {
        return new Times(units, published, today).all();
    }

    private List<Time> all() {
        List<Time> found = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            Optional<Time> time = at(i);
            if (time.isPresent()) {
                Time whole = withLeadIn(
                        time.get(), found.isEmpty() ? 0 : found.getLast().to());
                found.add(whole);
                i = whole.to();
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Time> at(int i) {
        return weekday(i)
                .or(() -> relativeDay(i))
                .or(() -> monthAndDay(i))
                .or(() -> dayAndMonth(i))
                .or(() -> isoDay(i))
                .or(() -> monthAndYear(i))
                .or(() -> period(i))
                .or(() -> ago(i))
                .or(() -> later(i))
                .or(() -> year(i));
    }

    private Optional<Time> weekday(int i) {
        DayOfWeek day = WEEKDAYS.get(lower(i));
        if (day == null || !units.get(i).capital()) {
            return Optional.empty();
        }
        LocalDate value = published == null
                ? null
                : lower(i - 1).equals("next")
                        ? published.with(TemporalAdjusters.next(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
        int end = i + 1;
        if (DAYTIMES.contains(lower(end))) {
            end++;
        }
        if (lower(end).equals(",") || lower(end).equals("(")) {
            Optional<Time> exact = monthAndDay(end + 1).or(() -> dayAndMonth(end(i) + 1));
            if (exact.isPresent()) {
                return Optional.of(new Time(
                        i, exact.get().to(), exact.get().value(), exact.get().ahead(), Time.Relation.AT));
            }
        }
        Edtf ahead = published == null ? null : Edtf.of(published.with(TemporalAdjusters.next(day)));
        return Optional.of(new Time(i, end, value == null ? null : Edtf.of(value), ahead, Time.Relation.AT));
    }

    private int end(int weekday) {
        return DAYTIMES.contains(lower(weekday + 1)) ? weekday + 2 : weekday + 1;
    }

    private Optional<Time> relativeDay(int i) {
        return switch (lower(i)) {
            case "today", "tonight" -> at(i, i + 1, today == null ? null : Edtf.of(today));
            case "tomorrow" -> at(i, i + 1, today == null ? null : Edtf.of(today.plusDays(1)));
            case "yesterday" -> at(i, i + 1, today == null ? null : Edtf.of(today.minusDays(1)));
            case "this" ->
                DAYTIMES.contains(lower(i + 1))
                        ? at(i, i + 2, today == null ? null : Edtf.of(today))
                        : Optional.empty();
            case "the" ->
                lower(i + 1).equals("day")
                                && lower(i + 2).equals("before")
                                && lower(i + 3).equals("yesterday")
                        ? at(i, i + 4, today == null ? null : Edtf.of(today.minusDays(2)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Time> monthAndDay(int i) {
        Month month = month(i);
        int next = lower(i + 1).equals(".") ? i + 2 : i + 1;
        Integer day = day(next);
        if (month == null || day == null) {
            return Optional.empty();
        }
        int comma = lower(next + 1).equals(",") ? next + 2 : next + 1;
        Integer year = yearNumber(comma);
        Integer told = yearTold(next + 1);
        if (told != null) {
            return at(i, next + 3, exact(told, month, day));
        }
        return year == null
                ? Optional.of(new Time(i, next + 1, latest(month, day), next(month, day), Time.Relation.AT))
                : at(i, comma + 1, exact(year, month, day));
    }

    private Optional<Time> dayAndMonth(int i) {
        Integer day = day(i);
        int next = lower(i + 1).equals("of") ? i + 2 : i + 1;
        Month month = month(next);
        if (day == null || month == null) {
            return Optional.empty();
        }
        int after = lower(next + 1).equals(".") ? next + 2 : next + 1;
        Integer year = yearNumber(after);
        Integer told = yearTold(after);
        if (told != null) {
            return at(i, after + 2, exact(told, month, day));
        }
        return year == null
                ? Optional.of(new Time(i, after, latest(month, day), next(month, day), Time.Relation.AT))
                : at(i, after + 1, exact(year, month, day));
    }

    private Optional<Time> isoDay(int i) {
        if (!(yearNumber(i) != null && lower(i + 1).equals("-") && lower(i + 3).equals("-"))) {
            return Optional.empty();
        }
        try {
            return at(i, i + 5, Edtf.of(LocalDate.parse(lower(i) + "-" + lower(i + 2) + "-" + lower(i + 4))));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private Optional<Time> monthAndYear(int i) {
        Month month = month(i);
        if (month == null) {
            return Optional.empty();
        }
        int next = lower(i + 1).equals(".")
                        || lower(i + 1).equals(",")
                        || lower(i + 1).equals("of")
                ? i + 2
                : i + 1;
        Integer year = yearNumber(next);
        if (year != null) {
            return at(i, next + 1, whole(YearMonth.of(year, month)));
        }
        Integer told = yearTold(next);
        if (told != null) {
            return at(i, next + 2, whole(YearMonth.of(told, month)));
        }
        Set<String> leads = Set.of(
                "in", "since", "last", "this", "of", "early", "late", "mid", "until", "by", "from", "during", "next",
                "before", "that");
        if (!leads.contains(lower(i - 1)) && !lower(i - 1).equals("-")) {
            return Optional.empty();
        }
        if (published == null || lower(i - 1).equals("that")) {
            return at(i, i + 1, null);
        }
        YearMonth latest = latestMonth(month, lower(i - 1));
        return Optional.of(new Time(i, i + 1, whole(latest), whole(latest.plusYears(1)), Time.Relation.AT));
    }

    /** "in August last year". */
    private @Nullable Integer yearTold(int i) {
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

    private YearMonth latestMonth(Month month, String lead) {
        LocalDate day = java.util.Objects.requireNonNull(published);
        YearMonth candidate = YearMonth.of(day.getYear(), month);
        YearMonth now = YearMonth.from(day);
        return candidate.isAfter(now) || candidate.equals(now) && lead.equals("last")
                ? candidate.minusYears(1)
                : candidate;
    }

    private Optional<Time> period(int i) {
        if (published != null
                && lower(i).equals("the")
                && lower(i + 1).equals("year")
                && lower(i - 1).equals("of")
                && lower(i - 2).equals("end")) {
            return at(i, i + 2, whole(published.getYear()));
        }
        if (!lower(i).equals("last")
                && !lower(i).equals("this")
                && !lower(i).equals("next")
                && !lower(i).equals("previous")) {
            return Optional.empty();
        }
        boolean last = lower(i).equals("last") || lower(i).equals("previous");
        boolean now = lower(i).equals("this");
        boolean next = lower(i).equals("next");
        Edtf value = published == null
                ? null
                : switch (lower(i + 1)) {
                    case "month" ->
                        last
                                ? whole(YearMonth.from(published).minusMonths(1))
                                : whole(YearMonth.from(published).plusMonths(now ? 0 : 1));
                    case "year" -> whole(published.getYear() + (last ? -1 : next ? 1 : 0));
                    case "week" -> next ? null : monthOfWeek(published, last ? 1 : 0);
                    default -> null;
                };
        return switch (lower(i + 1)) {
            case "month", "year", "week", "weekend", "decade", "century", "summer", "spring", "autumn", "winter" ->
                at(i, i + 2, value);
            default -> Optional.empty();
        };
    }

    /** The month of this week so far, or of one before; null where the week is part of two. */
    private static @Nullable Edtf monthOfWeek(LocalDate published, int back) {
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(back);
        LocalDate end = back == 0 ? published : monday.plusDays(6);
        return monday.getMonth() == end.getMonth() ? whole(YearMonth.from(monday)) : null;
    }

    private Optional<Time> ago(int i) {
        OptionalInt number = lower(i).equals("a") ? OptionalInt.of(1) : Ordinals.count(lower(i));
        int many = number.orElse(0);
        if (number.isEmpty() || !(lower(i + 2).equals("ago") || lower(i + 2).equals("earlier"))) {
            return Optional.empty();
        }
        boolean told = published != null && lower(i + 2).equals("ago");
        Edtf value = !told
                ? null
                : switch (lower(i + 1)) {
                    case "day", "days" ->
                        Edtf.of(java.util.Objects.requireNonNull(published).minusDays(many));
                    case "month", "months" ->
                        whole(YearMonth.from(java.util.Objects.requireNonNull(published))
                                .minusMonths(many));
                    case "year", "years" ->
                        whole(java.util.Objects.requireNonNull(published).getYear() - many);
                    case "decade", "decades" ->
                        whole(java.util.Objects.requireNonNull(published).getYear() - 10 * many);
                    case "fortnight" ->
                        whole(YearMonth.from(
                                java.util.Objects.requireNonNull(published).minusWeeks(2)));
                    case "week", "weeks" ->
                        whole(YearMonth.from(
                                java.util.Objects.requireNonNull(published).minusWeeks(many)));
                    default -> null;
                };
        return switch (lower(i + 1)) {
            case "day",
                    "days",
                    "week",
                    "weeks",
                    "fortnight",
                    "month",
                    "months",
                    "year",
                    "years",
                    "decade",
                    "decades",
                    "hours" -> at(i, i + 3, value);
            default -> Optional.empty();
        };
    }

    /** "hours later", "two days afterwards", "a few weeks earlier": a time, though not told which. */
    private Optional<Time> later(int i) {
        int unit = Set.of("a", "some", "several", "many").contains(lower(i))
                        || Ordinals.count(lower(i)).isPresent()
                ? i + 1
                : i;
        unit = lower(unit).equals("few") ? unit + 1 : unit;
        boolean measure = MEASURES.contains(lower(unit));
        boolean after = Set.of("later", "afterwards", "afterward", "earlier").contains(lower(unit + 1));
        return measure && after ? at(i, unit + 2, null) : Optional.empty();
    }

    private Optional<Time> year(int i) {
        Integer year = yearNumber(i);
        Set<String> leads =
                Set.of("in", "since", "of", "by", "until", "from", "during", "before", "after", "early", "late", "and");
        boolean season = lower(i - 1).equals("of") && SEASONS.contains(lower(i - 2));
        if (year != null && season) {
            int from = lower(i - 3).equals("the") ? i - 3 : i - 2;
            return at(from, i + 1, whole(year));
        }
        if (year == null || !leads.contains(lower(i - 1)) || nounAhead(i + 1)) {
            return Optional.empty();
        }
        return at(i, i + 1, whole(year));
    }

    /** "the 2008 war": the year belongs to the noun. */
    private boolean nounAhead(int i) {
        return i < units.size()
                && (units.get(i).tag("NOUN") || units.get(i).tag("ADJ"))
                && !lower(i - 2).equals("in");
    }

    private Time withLeadIn(Time time, int notBefore) {
        int from = time.from();
        while (from > notBefore
                && (lower(from - 1).equals("of")
                                && Set.of(
                                                "end",
                                                "beginning",
                                                "start",
                                                "middle",
                                                "course",
                                                "evening",
                                                "morning",
                                                "minutes",
                                                "hours",
                                                "night")
                                        .contains(lower(from - 2))
                        || LEAD_IN.contains(lower(from - 1))
                        || lower(from - 1).equals("-")
                        || lower(from - 1).equals("last")
                        || lower(from - 1).equals("this") && month(from) != null)) {
            from--;
        }
        String before = lower(from - 1);
        Time.Relation relation =
                switch (before) {
                    case "since" -> Time.Relation.SINCE;
                    case "by" -> isAhead(time.value()) ? Time.Relation.AT : Time.Relation.UNTIL;
                    case "until", "till", "within" -> Time.Relation.UNTIL;
                    case "of" -> lower(from - 2).equals("as") ? Time.Relation.AT : Time.Relation.OTHER;
                    case "before", "after", "from" -> Time.Relation.OTHER;
                    default -> time.relation();
                };
        return new Time(from, time.to(), time.value(), time.ahead(), relation);
    }

    private boolean isAhead(@Nullable Edtf value) {
        return value != null && published != null && value.to().isAfter(published.plusDays(1));
    }

    private static Optional<Time> at(int from, int to, @Nullable Edtf value) {
        return Optional.of(new Time(from, to, value, null, Time.Relation.AT));
    }

    private String lower(int i) {
        return i >= 0 && i < units.size() ? units.get(i).lower() : "";
    }

    private @Nullable Month month(int i) {
        boolean mid = lower(i).startsWith("mid-");
        return i >= 0 && i < units.size() && (mid || units.get(i).capital())
                ? MONTHS.get(mid ? lower(i).substring("mid-".length()) : lower(i))
                : null;
    }

    private @Nullable Integer day(int i) {
        String word = lower(i);
        if (!DAY.matcher(word).matches()) {
            return null;
        }
        int day = Integer.parseInt(word.replaceAll("\\D", ""));
        return day >= 1 && day <= 31 ? day : null;
    }

    private @Nullable Integer yearNumber(int i) {
        return YEAR.matcher(lower(i)).matches() ? Integer.valueOf(lower(i)) : null;
    }

    private @Nullable Edtf latest(Month month, int day) {
        if (published == null) {
            return null;
        }
        Edtf thisYear = exact(published.getYear(), month, day);
        return thisYear != null && thisYear.from().isAfter(published)
                ? exact(published.getYear() - 1, month, day)
                : thisYear;
    }

    private @Nullable Edtf next(Month month, int day) {
        Edtf latest = latest(month, day);
        return latest == null ? null : exact(latest.from().getYear() + 1, month, day);
    }

    private static @Nullable Edtf exact(int year, Month month, int day) {
        try {
            return Edtf.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Edtf whole(YearMonth month) {
        return Edtf.of(month);
    }

    private static Edtf whole(int year) {
        return Edtf.of(Year.of(year));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new java.util.HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month);
            months.put(name.substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return Map.copyOf(months);
    }
}
