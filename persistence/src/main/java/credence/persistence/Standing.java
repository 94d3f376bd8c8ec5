package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ledger has of the rows of a list already.
 *
 * @param rows the entry of each row that was taken in before
 * @param entries the entries that an export wrote as rows, by their hash
 * @param superseded by which entry an entry was corrected or retracted
 * @param merged into which entries an entry was merged
 */
record Standing(
        Map<Hash, Revision> rows,
        Map<Hash, Entry> entries,
        Map<Revision, Revision> superseded,
        Map<Revision, List<Revision>> merged) {
    static final Standing NOTHING = new Standing(Map.of(), Map.of(), Map.of(), Map.of());

    /** Of rows and of the entries that an export wrote. */
    static Uni<Standing> of(SqlConnection connection, Collection<Hash> rows, Collection<Hash> entries) {
        return rows(connection, rows)
                .chain(known -> Ledger.byHash(connection, entries)
                        .map(found -> new Standing(known, found, Map.of(), Map.of())));
    }

    private static Uni<Map<Hash, Revision>> rows(SqlConnection connection, Collection<Hash> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return connection
                .preparedQuery("select row, revision from credence.taken_in where row = any($1)")
                .execute(Tuple.of(rows.stream().map(Hash::hex).toArray(String[]::new)))
                .map(found -> {
                    Map<Hash, Revision> known = new HashMap<>();
                    found.forEach(
                            row -> known.put(new Hash(row.getString("row")), new Revision(row.getLong("revision"))));
                    return known;
                });
    }

    /** The same, with rows that were planned since. */
    Standing and(Map<Hash, Revision> more) {
        Map<Hash, Revision> all = new HashMap<>(more);
        all.putAll(rows);
        return new Standing(all, entries, superseded, merged);
    }

    /** The same, with what became of these entries. */
    Uni<Standing> with(SqlConnection connection, Collection<Revision> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(this);
        }
        Long[] revisions = entries.stream().map(Revision::value).toArray(Long[]::new);
        return connection
                .preparedQuery("select e.revision, e.supersedes, e.account, e.merged_into from credence.entry e"
                        + " where e.supersedes = any($1) or e.account = any($1) and not exists"
                        + " (select from credence.entry r where r.supersedes = e.revision)")
                .execute(Tuple.of(revisions))
                .map(found -> {
                    Map<Revision, Revision> gone = new HashMap<>();
                    Map<Revision, List<Revision>> into = new HashMap<>();
                    found.forEach(row -> {
                        Long account = row.getLong("account");
                        if (account == null) {
                            gone.put(new Revision(row.getLong("supersedes")), new Revision(row.getLong("revision")));
                        } else {
                            into.computeIfAbsent(new Revision(account), none -> new java.util.ArrayList<>())
                                    .add(new Revision(row.getLong("merged_into")));
                        }
                    });
                    return new Standing(rows, this.entries, gone, into);
                });
    }
}
