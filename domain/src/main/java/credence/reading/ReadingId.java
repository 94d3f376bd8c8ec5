package credence.reading;

import credence.InvalidInput;
import java.util.UUID;

/** Names a stored reading. */
public record ReadingId(UUID value) {
    /** @throws InvalidInput naming reading */
    public static ReadingId parse(String text) {
        try {
            return new ReadingId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInput(
                    "reading", "is not the id of a reading", "Send the id that POST /readings answered.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
