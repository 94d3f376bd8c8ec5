package credence.review;

import credence.InvalidInput;
import java.util.UUID;

/**
 * By which a request that is sent again is known, so that it is not carried out twice.
 *
 * @param value the sender's own, a new one for each new request
 */
public record RequestId(UUID value) {
    private static final int LENGTH = 36;

    /**
     * @param field as the edge calls it
     * @throws InvalidInput naming the field where it is no UUID
     */
    public static RequestId parse(String field, String text) {
        try {
            if (text.length() == LENGTH) {
                return new RequestId(UUID.fromString(text));
            }
        } catch (IllegalArgumentException wrong) {
            // told below
        }
        throw new InvalidInput(field, "is not a UUID", "Send a UUID, a new one for each new request, or leave it out.");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
