package credence.polity;

import credence.InvalidInput;

/**
 * Stable key of a polity: ISO 3166-1 alpha-3 (or the withdrawn ISO 3166-3 code of a former state), or an own key of three letters
 * starting with X.
 *
 * @param value three capital letters A-Z
 */
public record PolityKey(String value) implements Comparable<PolityKey> {
    private static final int LENGTH = 3;

    public PolityKey {
        if (!isKey(value)) {
            throw new InvalidInput(
                    "key",
                    "is not a polity key",
                    "Send three capital letters, such as PRK, or search /polities for the key.");
        }
    }

    /** Asked of each row of the ledger that is read, so without a pattern. */
    public static boolean isKey(String value) {
        return value.length() == LENGTH
                && isCapital(value.charAt(0))
                && isCapital(value.charAt(1))
                && isCapital(value.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    @Override
    public int compareTo(PolityKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
