package credence.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The running sum of a dump's lines: SHA-256 over the sum before and the line as far as its own sum. Since each goes on from the one
 * before, a line that was changed, left out, added or moved is the first whose sum is wrong.
 */
final class DumpSum {
    private static final String NAME = ",\"sum\":\"";
    private static final int HEX = 16;
    private static final String END = "\"}";

    /** How many bytes of a line its sum takes, with the end of the line's object. */
    static final int TAIL = NAME.length() + HEX + END.length();

    private final MessageDigest digest;
    private byte[] sum = {};

    DumpSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes a line's bytes up to its sum, and answers how the line ends. */
    byte[] after(byte[] line, int length) {
        digest.update(sum);
        digest.update(line, 0, length);
        sum = digest.digest();
        return (NAME + whole().substring(0, HEX) + END).getBytes(StandardCharsets.UTF_8);
    }

    /** Over all lines so far, in hexadecimal. */
    String whole() {
        return HexFormat.of().formatHex(sum);
    }
}
