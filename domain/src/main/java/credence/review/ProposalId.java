package credence.review;

import credence.InvalidInput;
import java.util.UUID;

/** Names a proposal. */
public record ProposalId(UUID value) {
    /** @throws InvalidInput naming proposal */
    public static ProposalId parse(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidInput("proposal", "is not the id of a proposal", "Take the id from the review queue.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
