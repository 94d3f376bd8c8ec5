package credence.proof;

import credence.InvalidInput;
import credence.ledger.Hash;
import java.util.Base64;
import java.util.List;

/**
 * What a ledger comes to at a size, as the C2SP tlog-checkpoint has it.
 *
 * @param origin which ledger; one line
 * @param size the number of its entries, which is its revision
 * @param root of the Merkle tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isBlank() || origin.lines().count() != 1 || size < 0) {
            throw new InvalidInput("checkpoint", "has no origin of one line or no size", "Send it as it was served.");
        }
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /**
     * @param text of a note; lines after the third are extensions, and left alone
     * @throws InvalidInput naming checkpoint
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
                throw new IllegalArgumentException("not three lines");
            }
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            if (root.length != 32 || !Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
                throw new IllegalArgumentException("no SHA-256");
            }
            return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.of(root));
        } catch (IllegalArgumentException broken) {
            throw new InvalidInput(
                    "checkpoint",
                    "is not an origin, a size and a root in Base64, each on its line",
                    "Send it as it was served.");
        }
    }
}
