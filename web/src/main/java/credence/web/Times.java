package credence.web;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.Register;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

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

    /**
     * Known time.
     *
     * @param text a revision, or an instant; null or blank: the last revision
     * @throws InvalidInput naming the field
     */
    static Uni<Revision> known(String field, @Nullable String text, Revision head, Register register) {
        if (text == null || text.isBlank()) {
            return Uni.createFrom().item(head);
        }
        String wanted = text.strip();
        if (wanted.matches("\\d{1,18}")) {
            return Uni.createFrom().item(revision(field, wanted, head));
        }
        return register.revisionAt(instant(field, wanted, head));
    }

    /** @throws InvalidInput naming the field */
    static Revision revision(String field, String digits, Revision head) {
        if (!digits.matches("\\d{1,18}")) {
            throw new InvalidInput(field, "is not a revision", "Send the number of a revision, 0 to " + head + ".");
        }
        Revision revision = new Revision(Long.parseLong(digits));
        if (revision.compareTo(head) > 0) {
            throw new InvalidInput(
                    field, "lies after the last revision", "Send the number of a revision, 0 to " + head + ".");
        }
        return revision;
    }

    private static Instant instant(String field, String text, Revision head) {
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
