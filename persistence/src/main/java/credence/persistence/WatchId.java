package credence.persistence;

import credence.InvalidInput;
import java.util.UUID;

/** Names a watch. */
public record WatchId(UUID value) {
    /** @throws InvalidInput naming id */
    public static WatchId parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return new WatchId(id);
            }
        } catch (IllegalArgumentException noId) {
            // told below
        }
        throw new InvalidInput("id", "is not the id of a watch", "Take one that /watched lists.");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
