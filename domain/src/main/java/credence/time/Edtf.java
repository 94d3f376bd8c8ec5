package credence.time;

import java.time.LocalDate;

/**
 * A date as EDTF level 1 writes it (ISO 8601-2): a day, a month, a year, uncertain or approximate, or an interval.
 *
 * @param text as written, for example {@code 2022-02} or {@code 1988~}
 * @param from the first day it can mean, inclusive; LocalDate.MIN where open
 * @param to the day after the last it can mean, exclusive; LocalDate.MAX where open
 */
public record Edtf(String text, LocalDate from, LocalDate to) {
    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString(), day, day.plusDays(1));
    }
}
