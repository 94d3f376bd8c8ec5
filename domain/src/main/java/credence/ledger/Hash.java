package credence.ledger;

import java.util.HexFormat;

/**
 * SHA-256, as 64 small hexadecimal digits.
 */
public record Hash(String hex) {
    /** What the first entry carries as the hash of the one before. */
    public static final Hash ZERO = new Hash("0".repeat(64));

    private static final int BYTES = 32;

    public Hash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /** Whether it is 64 small hexadecimal digits. */
    public static boolean isHash(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char digit = hex.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return hex.length() == 2 * BYTES;
    }

    /** @param bytes 32 of them */
    public static Hash of(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
