package credence.proof;

import credence.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed note (C2SP signed-note): a text that ends with a line feed, an empty line, and a line for each signature.
 *
 * @param text what is signed
 * @param signatures of whoever signed it
 */
public record Note(String text, List<Signature> signatures) {
    private static final String DASH = "— ";
    private static final int MOST_SIGNATURES = 100;

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new InvalidInput(
                    "note", "does not end with a line feed, or has control characters", "Send it whole.");
        }
    }

    /**
     * A line of a signature.
     *
     * @param name of the key
     * @param keyId four bytes that tell keys of one name apart
     * @param bytes the signature itself
     */
    public record Signature(String name, byte[] keyId, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Signature(String theirs, byte[] id, byte[] signed)
                    && name.equals(theirs)
                    && Arrays.equals(keyId, id)
                    && Arrays.equals(bytes, signed);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(bytes);
        }

        private String line() {
            byte[] both = Arrays.copyOf(keyId, keyId.length + bytes.length);
            System.arraycopy(bytes, 0, both, keyId.length, bytes.length);
            return DASH + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
        }
    }

    /** As it is served. */
    public String written() {
        StringBuilder written = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> written.append(signature.line()));
        return written.toString();
    }

    /** @throws InvalidInput naming note */
    public static Note parse(String written) {
        int end = written.lastIndexOf("\n\n");
        if (end < 0 || !written.endsWith("\n") || written.indexOf('\0') >= 0) {
            throw broken();
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : written.substring(end + 2).split("\n")) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || space <= DASH.length() || signatures.size() == MOST_SIGNATURES) {
                throw broken();
            }
            byte[] both = decoded(line.substring(space + 1));
            signatures.add(new Signature(
                    line.substring(DASH.length(), space),
                    Arrays.copyOf(both, 4),
                    Arrays.copyOfRange(both, 4, both.length)));
        }
        return new Note(written.substring(0, end + 1), signatures);
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] both = Base64.getDecoder().decode(base64);
            if (both.length > 4) {
                return both;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, like what is too short
        }
        throw broken();
    }

    private static InvalidInput broken() {
        return new InvalidInput(
                "note", "is no signed note: text, an empty line, lines of signatures", "Send it as it was served.");
    }
}
