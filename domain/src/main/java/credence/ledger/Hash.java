package credence.ledger;

/**
 * SHA-256, as 64 small hexadecimal digits.
 */
public record Hash(String hex) {
    /** What the first entry carries as the hash of the one before. */
    public static final Hash ZERO = new Hash("0".repeat(64));

    public Hash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
