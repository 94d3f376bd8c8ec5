package credence.review;

import credence.InvalidInput;
import java.util.UUID;

/**
 * By which a request that is sent again is known, so that it is not carried out twice.
 *
 * @param value the sender's own, a new one for each new request
 */
public record RequestId(UUID value) {
    private static final UUID NIL = new UUID(0, 0);
    private static final String MEND = "Send a UUID, a new one for each new request, or leave it out.";

    /**
     * @param field as the edge calls it
     * @throws InvalidInput naming the field where it is no UUID, or the one of zeros, which says that nobody made one
     */
    public static RequestId parse(String field, String text) {
        UUID value = uuid(field, text);
        if (value.equals(NIL)) {
            throw new InvalidInput(field, "is the UUID of zeros", MEND);
        }
        return new RequestId(value);
    }

    /** Java alone would also take digits that are parted otherwise. */
    private static UUID uuid(String field, String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equalsIgnoreCase(text)) {
                return value;
            }
        } catch (IllegalArgumentException wrong) {
            // told below, like a short form
        }
        throw new InvalidInput(field, "is not a UUID", MEND);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
