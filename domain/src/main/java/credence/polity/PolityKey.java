package credence.polity;

import credence.InvalidInput;
import java.util.regex.Pattern;

/**
 * Stable key of a polity: ISO 3166-1 alpha-3 (or the withdrawn ISO 3166-3 code of a former state), or an own key of three letters
 * starting with X.
 *
 * @param value three capital letters A-Z
 */
public record PolityKey(String value) implements Comparable<PolityKey> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public PolityKey {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput(
                    "key",
                    "is not a polity key",
                    "Send three capital letters, such as PRK, or search /polities for the key.");
        }
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
