package credence.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a list of observations in their order, so that the entry that took them in vouches for each: of every one the actor's
 * key, the target's key, the date and the rank, with tabs between them and a line feed after it.
 */
public final class ObservationDigest {
    private final MessageDigest digest;
    private long count;

    public ObservationDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    public void add(Observation observation) {
        digest.update(line(observation).getBytes(StandardCharsets.UTF_8));
        count++;
    }

    static String line(Observation one) {
        return one.actor() + "\t" + one.target() + "\t" + one.when().text() + "\t"
                + one.rank().word() + "\n";
    }

    public long count() {
        return count;
    }

    /** Ends it: nothing can be added afterwards. */
    public Hash hash() {
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }
}
