package credence.reading.parse;

import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the calendar: months, weekdays, and the units in which time is counted. */
public final class CalendarWords {
    /** Full names of the months, for a pattern. */
    public static final String MONTH_NAMES =
            Stream.of(Month.values()).map(CalendarWords::small).collect(Collectors.joining("|"));

    /** Parts of a day. */
    public static final Set<String> DAYTIMES = WordSet.of("morning", "afternoon", "evening", "night");

    public static final Set<String> SEASONS = WordSet.of("spring", "summer", "autumn", "fall", "winter");

    /** What "that", "the same" and "the next" point at: "the same evening", "that week". */
    public static final Set<String> SPANS = Stream.concat(DAYTIMES.stream(), Stream.of("day", "week", "month", "year"))
            .collect(Collectors.toUnmodifiableSet());

    /** What is counted: "three weeks". */
    public static final Set<String> MEASURES =
            WordSet.of("minutes", "hours", "days", "weeks", "months", "years", "decades");

    private static final Map<String, DayOfWeek> WEEKDAYS =
            Stream.of(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(CalendarWords::small, day -> day));
    private static final Map<String, Month> MONTHS = months();
    private static final Set<String> UNITS =
            WordSet.of("minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century");

    private CalendarWords() {}

    /** By its name or its short form, in small letters. */
    public static @Nullable Month month(String word) {
        return MONTHS.get(word);
    }

    /** By its name or its short form, in small letters. */
    public static @Nullable DayOfWeek weekday(String word) {
        return WEEKDAYS.get(word);
    }

    /** Of a month or a weekday. */
    public static boolean isName(String word) {
        return MONTHS.containsKey(word) || WEEKDAYS.containsKey(word);
    }

    /** The unit that "days", "weeks" and the like count in; empty for other words. */
    public static Optional<String> unit(String word) {
        String one =
                word.equals("centuries") ? "century" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return UNITS.contains(one) ? Optional.of(one) : Optional.empty();
    }

    /** "a", "the", "two", "seventeen", "20". */
    public static OptionalInt number(String word) {
        return switch (word) {
            case "a", "an", "the" -> OptionalInt.of(1);
            default -> Ordinals.count(word);
        };
    }

    /**
     * The date so many units from another, no finer than either; empty where the other is too coarse to count from.
     *
     * @param many negative for what was before
     */
    public static Optional<Edtf> counted(Edtf base, int many, String unit) {
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

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        for (Month month : Month.values()) {
            months.put(small(month), month);
            months.put(small(month).substring(0, 3), month);
        }
        months.put("sept", Month.SEPTEMBER);
        return months;
    }
}
