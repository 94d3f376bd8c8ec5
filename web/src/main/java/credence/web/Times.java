package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Days, instants and revisions as addresses have them. */
final class Times {
    private Times() {}

    /** @throws InvalidInput naming the field */
    static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below
        }
        throw new InvalidInput(field, "is not a day", "Send it as YYYY-MM-DD, such as 2022-07-14.");
    }

    static boolean isRevision(String text) {
        return text.matches("\\d{1,18}");
    }

    /** @param digits as {@link #isRevision} has them */
    static Revision revision(String digits) {
        return new Revision(Long.parseLong(digits));
    }

    /** @throws InvalidInput naming the field, when there is no such revision yet */
    static Revision within(String field, Revision revision, Revision head) {
        if (revision.compareTo(head) > 0) {
            throw new InvalidInput(
                    field, "lies after the last revision", "Send the number of a revision, 0 to " + head + ".");
        }
        return revision;
    }

    /**
     * An instant of known time.
     *
     * @throws InvalidInput naming the field
     */
    static Instant instant(String field, String text, Revision head) {
        try {
            // A plus sign that nobody encoded has become a space.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeParseException notAnInstant) {
            // told below
        }
        throw new InvalidInput(
                field,
                "is neither a revision nor an instant",
                "Send the number of a revision, 0 to " + head + ", or an instant such as 2026-01-31T12:00:00Z.");
    }
}
