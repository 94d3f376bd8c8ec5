package credence.persistence;

import credence.InvalidInput;
import credence.ledger.Hash;
import credence.persistence.Verification.Found;
import credence.proof.Checkpoint;
import credence.proof.Note;
import credence.proof.VerifierKey;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The kept checkpoints against the tree and against their signatures. */
final class Signatures {
    private final List<VerifierKey> own;
    private final SortedSet<String> unknown = new TreeSet<>();

    /** @param own the keys that the register signed with; empty: whatever key a checkpoint names is taken for its own */
    Signatures(List<VerifierKey> own) {
        this.own = List.copyOf(own);
    }

    /** @param root over the first entries, as many as the checkpoint is of */
    void check(Row row, long size, Hash root) {
        String where = "checkpoint of " + row.getLong("size") + " entries";
        if (row.getLong("size") != size) {
            throw new Found(where, "its size was changed");
        }
        try {
            VerifierKey key = VerifierKey.parse(row.getString("key"));
            Note note = Note.parse(row.getString("note"));
            if (!key.signed(note)) {
                throw new Found(where, "its note is not what was signed with " + key);
            }
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.size() != size || !checkpoint.root().hex().equals(row.getString("root"))) {
                throw new Found(where, "its columns are not what its note says");
            }
            if (!checkpoint.root().equals(root)) {
                throw new Found(
                        where,
                        "it was signed for another ledger: entries up to " + size + " were changed, hashes and all");
            }
            if (own.isEmpty()) {
                unknown.add(key.written());
            } else if (!own.contains(key)) {
                throw new Found(
                        where,
                        "it is signed by another key than the register's: " + key
                                + ". If that is a former key of yours, give it with --key");
            }
        } catch (InvalidInput broken) {
            throw new Found(where, "it cannot be read: " + broken.getMessage());
        }
    }

    /**
     * A checkpoint that somebody kept elsewhere.
     *
     * @param root over the first entries, as many as it is of
     */
    void checkElsewhere(Checkpoint elsewhere, Hash root) {
        if (!elsewhere.root().equals(root)) {
            throw new Found(
                    "the checkpoint of " + elsewhere.size() + " entries that was given",
                    "it was signed for another ledger: entries up to " + elsewhere.size() + " were changed since");
        }
    }

    /** What was signed with keys of which nobody said that they are the register's. */
    List<String> notes() {
        return unknown.stream()
                .map(key -> "Checkpoints are signed by a key that nobody has vouched for: " + key)
                .toList();
    }
}
