package credence.time;

import credence.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as EDTF level 1 writes it (ISO 8601-2): a day, a month, a year, with unspecified digits, uncertain or approximate, or an
 * interval.
 *
 * @param text as written, for example {@code 2022-02} or {@code 1988~}
 * @param from the first day it can mean, inclusive; {@link LocalDate#MIN} where open
 * @param to the day after the last it can mean, exclusive; {@link LocalDate#MAX} where open
 */
public record Edtf(String text, LocalDate from, LocalDate to) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([?~%])?");

    public Edtf {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(text + " ends before it begins");
        }
    }

    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString(), day, day.plusDays(1));
    }

    public static Edtf of(YearMonth month) {
        return new Edtf(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    public static Edtf of(Year year) {
        return new Edtf(
                "%04d".formatted(year.getValue()),
                year.atDay(1),
                year.plusYears(1).atDay(1));
    }

    /** Some time before the end of a day; what is known of an act that a report of that day tells without a date. */
    public static Edtf upTo(LocalDate day) {
        return new Edtf("../" + day, LocalDate.MIN, day.plusDays(1));
    }

    /**
     * Reads EDTF level 1. A qualifier (? uncertain, ~ approximate, % both) widens the date by its own length on either side, so that
     * {@code 1988~} may mean 1987 to 1989: an answer within that is "possible", never certain.
     *
     * @throws InvalidInput naming when
     */
    public static Edtf parse(String text) {
        try {
            int slash = text.indexOf('/');
            return slash < 0 ? date(text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
        } catch (DateTimeException | IllegalArgumentException notADate) {
            throw invalid(text);
        }
    }

    private static Edtf interval(String text, String start, String end) {
        boolean open = start.isEmpty() || start.equals("..");
        boolean endless = end.isEmpty() || end.equals("..");
        if (open && endless) {
            throw invalid(text);
        }
        return new Edtf(text, open ? LocalDate.MIN : date(start).from, endless ? LocalDate.MAX : date(end).to);
    }

    private static Edtf date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            throw invalid(text);
        }
        String year = matcher.group(1);
        String month = matcher.group(2);
        String day = matcher.group(3);
        if (year.endsWith("X") && month != null || "XX".equals(month) && day != null && !day.equals("XX")) {
            throw invalid(text);
        }
        Edtf plain = plain(text, year, month, day);
        return matcher.group(4) == null ? plain : widened(plain);
    }

    private static Edtf plain(
            String text,
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        int first = Integer.parseInt(year.replace('X', '0'));
        if (month == null || month.equals("XX")) {
            int years = year.endsWith("XX") ? 100 : year.endsWith("X") ? 10 : 1;
            return new Edtf(text, LocalDate.of(first, 1, 1), LocalDate.of(first + years, 1, 1));
        }
        YearMonth whole = YearMonth.of(first, Integer.parseInt(month));
        if (day == null || day.equals("XX")) {
            return new Edtf(text, whole.atDay(1), whole.plusMonths(1).atDay(1));
        }
        LocalDate exact = whole.atDay(1).withDayOfMonth(Integer.parseInt(day));
        return new Edtf(text, exact, exact.plusDays(1));
    }

    private static Edtf widened(Edtf date) {
        long days = date.to.toEpochDay() - date.from.toEpochDay();
        return new Edtf(date.text, date.from.minusDays(days), date.to.plusDays(days));
    }

    private static InvalidInput invalid(String text) {
        String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
        return new InvalidInput(
                "when",
                "is not an EDTF date: \"" + shown + "\"",
                "Send a day, month or year such as 2022-07-13, 2022-07 or 2014.");
    }

    /** Whether it had begun by the end of a day. */
    public Answer begunBy(LocalDate day) {
        if (!to.isAfter(day.plusDays(1))) {
            return Answer.YES;
        }
        return from.isAfter(day) ? Answer.NO : Answer.POSSIBLE;
    }

    public boolean overlaps(Edtf other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether both may be one time; that which is not told may be any. */
    public static boolean agree(@Nullable Edtf one, @Nullable Edtf other) {
        return one == null || other == null || one.overlaps(other);
    }

    /** Of two that agree the one that tells more: a day rather than its year. */
    public static @Nullable Edtf finer(@Nullable Edtf one, @Nullable Edtf other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.text.length() > one.text.length() ? other : one;
    }

    @Override
    public String toString() {
        return text;
    }
}
