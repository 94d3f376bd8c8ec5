package credence.reading.find;

import credence.reading.parse.CalendarWords;
import credence.reading.text.WordSet;
import credence.time.Edtf;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;

/** What is counted from a month or a year in units finer than it, or in none that is told: as far as it goes. */
final class Roughly {
    /** "three months after": too rough to count a day from; "seven years after" tells a year. */
    private static final Set<String> EXACT = WordSet.of("minute", "hour", "day", "week", "fortnight");

    /** What "days later" may come to. */
    private static final int SOME_DAYS = 7;

    private static final int WEEK = 7;
    private static final int NOT_COUNTED = 1000;

    private static final int YEAR = 4;

    private Roughly() {}

    /** "last August, and a day later Kuwait did", "in 2008, and two weeks later": in it, too, but at its ends. */
    static boolean isInIt(Edtf base, int many, String unit) {
        int days =
                switch (unit) {
                    case "day" -> many;
                    case "week" -> WEEK * many;
                    case "fortnight" -> 2 * WEEK * many;
                    default -> NOT_COUNTED;
                };
        return base.text().length() == ToldDates.MONTH && days <= SOME_DAYS
                || base.text().length() == YEAR && days <= 2 * SOME_DAYS;
    }

    /** "within days", "a few days earlier": in the month of the day from which it is counted, where that is not at its end. */
    static Optional<Edtf> someDays(Edtf base, boolean earlier) {
        if (base.text().length() < ToldDates.DAY) {
            return Optional.of(base);
        }
        LocalDate far = earlier ? base.from().minusDays(SOME_DAYS) : base.from().plusDays(SOME_DAYS);
        return YearMonth.from(far).equals(YearMonth.from(base.from()))
                ? Optional.of(Edtf.of(YearMonth.from(far)))
                : Optional.empty();
    }

    /** The day of the one clause from that of the other, where no more is counted than the day told bears. */
    static Optional<Edtf> counted(Matcher clause, Edtf base, boolean forth) {
        OptionalInt many = CalendarWords.number(clause.group(2));
        int precision = base.text().length();
        boolean exact = EXACT.contains(clause.group(3))
                || clause.group(3).equals("month") && precision == ToldDates.MONTH
                || clause.group(3).equals("year")
                        && precision == YEAR
                        && clause.group(2).equals("the");
        boolean years =
                clause.group(3).equals("year") && !clause.group(2).equals("the") && clause.group(1) == null && !forth;
        boolean later = clause.group(4).equals("after") == forth;
        // "two months after Peru did so": from a day, the month
        boolean months = clause.group(3).equals("month")
                && !clause.group(2).equals("the")
                && clause.group(1) == null
                && precision == ToldDates.DAY
                && !forth;
        if (many.isPresent() && months && !later) {
            return Optional.of(Edtf.of(YearMonth.from(base.from()).minusMonths(many.getAsInt())));
        }
        if (many.isPresent() && years && !later) {
            return Optional.of(Edtf.of(Year.of(base.from().getYear() - many.getAsInt())));
        }
        if (many.isPresent() && clause.group(1) == null && isInIt(base, many.getAsInt(), clause.group(3))) {
            return Optional.of(base);
        }
        return many.isPresent() && exact
                ? CalendarWords.counted(base, later ? many.getAsInt() : -many.getAsInt(), clause.group(3))
                : Optional.empty();
    }
}
