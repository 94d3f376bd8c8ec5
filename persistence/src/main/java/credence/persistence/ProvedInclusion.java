package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The way from an entry to a root.
 *
 * @param leaf the number of its leaf, one less than its revision
 */
public record ProvedInclusion(Entry entry, long leaf, Hash leafHash, long size, Hash root, List<Hash> path) {
    /** The bytes its hash is taken over; they are text. */
    public String canonical() {
        return new String(entry.canonical(), StandardCharsets.UTF_8);
    }
}
