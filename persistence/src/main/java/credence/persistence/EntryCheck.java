package credence.persistence;

import credence.ledger.Alteration;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.persistence.Verification.Found;
import credence.proof.Merkle;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry against its hash, which needs no other and so can be done for many at once; and then, in order, against its neighbours.
 *
 * @param entry null where its row cannot be read
 * @param unreadable why not; null where it can
 * @param leaf of the Merkle tree, by the hash that it has
 */
record EntryCheck(
        Row row,
        @Nullable Entry entry,
        @Nullable String unreadable,
        boolean isIntact,
        @Nullable String spare,
        Hash leaf) {

    static EntryCheck of(Row row) {
        try {
            Entry entry = LedgerRows.entry(row);
            return new EntryCheck(
                    row, entry, null, entry.isIntact(), SpareColumns.used(row).orElse(null), Merkle.leaf(entry.hash()));
        } catch (RuntimeException unreadable) {
            return new EntryCheck(row, null, String.valueOf(unreadable.getMessage()), false, null, Hash.ZERO);
        }
    }

    /**
     * The entry, as it was written.
     *
     * @param last the entry before; null for the first
     * @param next the row after; null for the last
     */
    Entry after(@Nullable Entry last, @Nullable Row next) {
        long expected = last == null ? 1 : last.revision().value() + 1;
        long revision = row.getLong("revision");
        if (revision != expected) {
            throw new Found("entry " + expected, "it is missing: the next there is has revision " + revision);
        }
        if (entry == null) {
            throw new Found(where(revision), "it cannot be read: " + unreadable);
        }
        Hash before = last == null ? Hash.ZERO : last.hash();
        if (!isIntact) {
            throw new Found(where(revision), broken(entry, before, next));
        }
        if (!entry.previous().equals(before)) {
            throw new Found(
                    last == null ? where(revision) : where(revision - 1),
                    last == null
                            ? "previous_hash is not zero, as that of the first entry is"
                            : "it was changed and its hash made anew: entry " + revision
                                    + " carries another hash of it");
        }
        if (spare != null) {
            throw new Found(where(revision), spare + " was changed: such an entry has nothing in it");
        }
        return entry;
    }

    private static String where(long revision) {
        return "entry " + revision;
    }

    /** Why its hash is not that of its columns. */
    private static String broken(Entry entry, Hash before, @Nullable Row next) {
        Hash computed = hash(entry);
        if (next != null && computed.hex().equals(next.getString("previous_hash"))) {
            return "hash was changed: it is not that of its columns, and entry " + next.getLong("revision")
                    + " carries the one that is";
        }
        if (!entry.previous().equals(before) && hash(with(entry, before)).equals(entry.hash())) {
            return "previous_hash was changed: it is not the hash of the entry before";
        }
        Optional<Alteration> alteration = Alteration.of(entry);
        return alteration
                .map(found -> found.field() + " was changed: by its hash it was "
                        + (found.was() == null ? "empty" : "\"" + found.was() + "\""))
                .orElse("its columns no longer give its hash: more than a byte of one was changed");
    }

    private static Hash hash(Entry entry) {
        return Entry.ofCanonical(entry.canonical()).hash();
    }

    private static Entry with(Entry entry, Hash previous) {
        return new Entry(
                entry.revision(), entry.knownAt(), entry.content(), entry.by(), entry.why(), previous, entry.hash());
    }
}
