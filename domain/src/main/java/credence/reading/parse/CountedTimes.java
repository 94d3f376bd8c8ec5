package credence.reading.parse;

import static credence.reading.parse.Clock.whole;

import credence.reading.text.Word;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times that count from another: from the day of publication, "two years ago", or from what was told before, "days later", "the same day". */
final class CountedTimes {
    private static final Set<String> VAGUE =
            WordSet.of("than", "over", "nearly", "almost", "about", "some", "around", "roughly", "least");
    private static final Set<String> AFTER = WordSet.of("later", "afterwards", "afterward", "earlier", "ago");

    /** "had done the same a week before.": with nothing behind it. */
    private static final Set<String> CLOSING = WordSet.of(".", ",", ";");

    private static final Set<String> STEPS = WordSet.of("next", "following", "previous", "preceding");

    private static final Set<String> SEVERAL = WordSet.of("a", "some", "several", "many", "couple");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)");

    private final Clock clock;

    CountedTimes(Clock clock) {
        this.clock = clock;
    }

    Optional<Time> at(int i) {
        return ago(i).or(() -> later(i)).or(() -> same(i)).or(() -> theDay(i));
    }

    /** "two years ago"; "more than two years ago" and "years ago" tell no year. */
    private Optional<Time> ago(int i) {
        OptionalInt number = clock.lower(i).equals("the") ? OptionalInt.empty() : CalendarWords.number(clock.lower(i));
        Optional<String> unit = CalendarWords.unit(clock.lower(i + 1));
        boolean ago = clock.lower(i + 2).equals("ago");
        if (number.isEmpty() || unit.isEmpty() || !ago && !clock.lower(i + 2).equals("earlier")) {
            return Optional.empty();
        }
        boolean told = ago && !VAGUE.contains(clock.lower(i - 1));
        if (told && unit.get().equals("year") && isToTheDay(i + 3)) {
            return yearsBack(i, number.getAsInt());
        }
        return Clock.at(i, i + 3, told ? back(number.getAsInt(), unit.get()) : null);
    }

    /** "fifty years ago today", "a year ago this month". */
    private boolean isToTheDay(int i) {
        return clock.lower(i).equals("today")
                || clock.lower(i).equals("this") && Word.isOneOf(clock.lower(i + 1), "week", "month");
    }

    private Optional<Time> yearsBack(int i, int many) {
        LocalDate published = clock.published();
        boolean month = clock.lower(i + 4).equals("month");
        boolean week = clock.lower(i + 4).equals("week") && clock.lower(i + 3).equals("this");
        LocalDate then = published == null ? null : published.minusYears(many);
        Edtf value = then == null
                ? null
                : month ? whole(YearMonth.from(then)) : week ? whole(then.getYear()) : Edtf.of(then);
        return Clock.at(i, month || week ? i + 5 : i + 4, value);
    }

    private @Nullable Edtf back(int many, String unit) {
        LocalDate published = clock.published();
        if (published == null) {
            return null;
        }
        return switch (unit) {
            case "day" -> Edtf.of(published.minusDays(many));
            case "week" -> whole(YearMonth.from(published.minusWeeks(many)));
            case "fortnight" -> whole(YearMonth.from(published.minusWeeks(2L * many)));
            case "month" -> whole(YearMonth.from(published).minusMonths(many));
            case "year" -> whole(published.getYear() - many);
            case "decade" -> whole(published.getYear() - 10 * many);
            default -> null;
        };
    }

    /** "hours later", "two days afterwards", "a few weeks earlier", "years ago": a time, though not told which. */
    private Optional<Time> later(int i) {
        int unit = SEVERAL.contains(clock.lower(i))
                        || Ordinals.count(clock.lower(i)).isPresent()
                ? i + 1
                : i;
        unit = clock.lower(unit).equals("few") ? unit + 1 : unit;
        // "a day before, ", "which a day before had recognised it"
        boolean before = clock.lower(unit + 1).equals("before")
                && (CLOSING.contains(clock.lower(unit + 2))
                        || clock.lower(unit + 2).equals("had"));
        // "the evening before"
        boolean measure = CalendarWords.unit(clock.lower(unit)).isPresent()
                || before && CalendarWords.DAYTIMES.contains(clock.lower(unit));
        boolean that =
                (clock.lower(unit + 1).equals("after") || clock.lower(unit + 1).equals("before"))
                        && clock.lower(unit + 2).equals("that")
                        && !clock.nounAt(unit + 3);
        if (measure && that) {
            return Clock.at(i, unit + 3, null);
        }
        return measure && (before || AFTER.contains(clock.lower(unit + 1)))
                ? Clock.at(i, unit + 2, null)
                : Optional.empty();
    }

    /** "the same day", "that same month", "that year", "the following May": counted from what was told before. */
    private Optional<Time> same(int i) {
        boolean the = clock.lower(i).equals("the");
        boolean that = clock.lower(i).equals("that");
        // "that very day", "the very same day"
        boolean very =
                clock.lower(i + 1).equals("very") && (that || clock.lower(i + 2).equals("same"));
        boolean same = very || clock.lower(i + 1).equals("same") && (that || the);
        boolean step = the && STEPS.contains(clock.lower(i + 1));
        int unit = very && clock.lower(i + 2).equals("same") ? i + 3 : same || step ? i + 2 : i + 1;
        boolean owned = Word.isOneOf(clock.lower(unit + 1), "'s", "'");
        boolean span = CalendarWords.SPANS.contains(clock.lower(unit)) && !owned && !(step && clock.nounAt(unit + 1));
        boolean month = step && clock.month(unit) != null && clock.day(unit + 1) == null;
        return (that || same || step) && span || month ? Clock.at(i, unit + 1, null) : Optional.empty();
    }

    /** "on the 11th", "on the 7th of last month": without the month's name, it is of the month told before. */
    private Optional<Time> theDay(int i) {
        Integer day = clock.lower(i).equals("the")
                        && clock.lower(i - 1).equals("on")
                        && DAY.matcher(clock.lower(i + 1)).matches()
                ? clock.day(i + 1)
                : null;
        if (day == null || clock.nounAt(i + 2)) {
            return Optional.empty();
        }
        boolean month = clock.lower(i + 2).equals("of") && clock.lower(i + 4).equals("month");
        return switch (month ? clock.lower(i + 3) : "") {
            case "last" -> Clock.at(i, i + 5, dayOfMonth(-1, day));
            case "this" -> Clock.at(i, i + 5, dayOfMonth(0, day));
            case "that", "the" -> Clock.at(i, i + 5, null);
            default -> clock.lower(i + 2).equals("of") ? Optional.empty() : Clock.at(i, i + 2, null);
        };
    }

    private @Nullable Edtf dayOfMonth(int months, int day) {
        LocalDate published = clock.published();
        YearMonth month = published == null ? null : YearMonth.from(published).plusMonths(months);
        return month != null && month.isValidDay(day) ? Edtf.of(month.atDay(day)) : null;
    }
}
