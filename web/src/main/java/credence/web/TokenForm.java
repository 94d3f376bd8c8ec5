package credence.web;

import credence.InvalidInput;
import credence.access.Role;
import credence.persistence.TokenOrder;
import credence.review.Editor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A token that is wanted, as it was sent. */
public record TokenForm(
        @Nullable String name,
        @Nullable String service,
        @Nullable String role,
        @Nullable String expires) {
    static final TokenForm EMPTY = new TokenForm(null, null, Role.READER.word(), null);

    /** @throws InvalidInput naming the field at fault */
    TokenOrder order() {
        return new TokenOrder(
                sent(name), actsAs(), Role.parse(sent(role)), sent(expires).isEmpty() ? null : end(sent(expires)));
    }

    private Editor actsAs() {
        try {
            return new Editor(sent(service));
        } catch (InvalidInput wrong) {
            throw wrong.named("service");
        }
    }

    private static Instant end(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException noTime) {
            throw new InvalidInput(
                    "expires",
                    "is not a time",
                    "Send a day such as 2027-01-31, or an instant such as 2027-01-31T12:00:00Z.");
        }
    }

    private static String sent(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
