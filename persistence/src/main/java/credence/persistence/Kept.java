package credence.persistence;

import credence.ledger.Hash;
import credence.persistence.Verification.Found;
import credence.proof.Subtree;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * The kept subtrees of the Merkle tree, beside those that the entries come to; both in the order in which they get complete.
 *
 * @param rows the kept ones
 */
record Kept(Cursor rows) {
    /** A subtree that is not kept yet is no fault; one is left out where a later one is there. */
    void compare(Subtree subtree, Hash hash) {
        if (subtree.level() < Subtrees.LOWEST) {
            return;
        }
        @Nullable Row row = rows.next();
        if (row == null) {
            return;
        }
        if (row.getShort("level") != subtree.level() || row.getLong("place") != subtree.place()) {
            throw new Found(where(subtree), "it is missing from the Merkle tree");
        }
        if (!hash.hex().equals(row.getString("hash"))) {
            throw new Found(where(subtree), "its hash was changed: the entries come to another");
        }
    }

    /** After the last entry. */
    void end() {
        @Nullable Row row = rows.next();
        if (row != null) {
            Subtree beyond = new Subtree(row.getShort("level"), row.getLong("place"));
            throw new Found(where(beyond), "the Merkle tree has it, and the ledger does not have its entries");
        }
    }

    private static String where(Subtree subtree) {
        return "subtree over entries " + (subtree.from() + 1) + " to " + subtree.to();
    }
}
