package credence.persistence;

import credence.ledger.Hash;
import credence.proof.Frontier;
import credence.proof.Merkle;
import credence.proof.ProofPlan;
import credence.proof.Subtree;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Merkle tree over the ledger. Complete subtrees from 2^{@value #LOWEST} entries on are kept in a table, which is filled when somebody
 * asks; what is below them is worked out from the hashes of their entries.
 */
final class Subtrees {
    /** The level of the smallest subtrees that are kept. A node for every 8 entries, and 16 hashes to read for what is below one. */
    static final int LOWEST = 4;

    /** Tells who fills the table from who appends to the ledger. */
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(7236837547)) locked";

    /** In one transaction; a multiple of the smallest subtree. A few milliseconds of hashing. */
    private static final int AT_ONCE = 4096;

    private Subtrees() {}

    /** Keeps what is complete among the first entries and not kept yet. */
    static Uni<Void> grow(Pool pool, long size) {
        return Patience.with(pool, Subtrees::kept)
                .chain(kept -> size - kept < 1 << LOWEST
                        ? Uni.createFrom().voidItem()
                        : pool.withTransaction(connection -> growSome(connection, size))
                                .chain(() -> grow(pool, size)));
    }

    /** How many entries the kept subtrees cover. */
    private static Uni<Long> kept(SqlClient client) {
        return client.query(
                        "select coalesce(max(place) + 1, 0) as blocks from credence.subtree where level = " + LOWEST)
                .execute()
                .map(rows -> rows.iterator().next().getLong("blocks") << LOWEST);
    }

    private static Uni<Void> growSome(SqlConnection connection, long size) {
        return connection.query(LOCK).execute().chain(() -> kept(connection)).chain(kept -> {
            long to = Math.min(size, kept + AT_ONCE) >> LOWEST << LOWEST;
            if (to <= kept) {
                return Uni.createFrom().voidItem();
            }
            List<Subtree> before = kept == 0 ? List.of() : ProofPlan.root(kept).wanted();
            return Uni.combine()
                    .all()
                    .unis(kept(connection, before), hashes(connection, List.of(kept), to - kept))
                    .asTuple()
                    .chain(both -> insert(
                            connection,
                            completed(
                                    new Frontier(
                                            kept,
                                            before.stream()
                                                    .map(both.getItem1()::get)
                                                    .toList()),
                                    both.getItem2(),
                                    kept,
                                    to)));
        });
    }

    private static List<Tuple> completed(Frontier frontier, Map<Long, Hash> hashes, long from, long to) {
        List<Tuple> rows = new ArrayList<>();
        for (long leaf = from; leaf < to; leaf++) {
            frontier.add(leaf(hashes, leaf), (subtree, hash) -> {
                if (subtree.level() >= LOWEST) {
                    rows.add(Tuple.of((short) subtree.level(), subtree.place(), hash.hex()));
                }
            });
        }
        return rows;
    }

    private static Uni<Void> insert(SqlConnection connection, List<Tuple> rows) {
        return connection
                .preparedQuery("insert into credence.subtree (level, place, hash) values ($1, $2, $3)")
                .executeBatch(rows)
                .replaceWithVoid();
    }

    /** The hashes of complete subtrees, which must have been kept before where they are large enough. */
    static Uni<Map<Subtree, Hash>> fetch(SqlClient client, Collection<Subtree> wanted) {
        List<Subtree> large =
                wanted.stream().filter(subtree -> subtree.level() >= LOWEST).toList();
        List<Subtree> small =
                wanted.stream().filter(subtree -> subtree.level() < LOWEST).toList();
        List<Long> blocks = small.stream()
                .map(subtree -> subtree.from() >> LOWEST << LOWEST)
                .distinct()
                .toList();
        return Uni.combine()
                .all()
                .unis(kept(client, large), hashes(client, blocks, 1 << LOWEST))
                .asTuple()
                .map(both -> {
                    Map<Subtree, Hash> found = new HashMap<>(both.getItem1());
                    small.forEach(subtree -> found.put(subtree, worked(subtree, both.getItem2())));
                    return found;
                });
    }

    private static Hash worked(Subtree subtree, Map<Long, Hash> hashes) {
        Frontier frontier = new Frontier();
        for (long leaf = subtree.from(); leaf < subtree.to(); leaf++) {
            frontier.add(leaf(hashes, leaf), (inner, hash) -> {});
        }
        return frontier.root();
    }

    private static Hash leaf(Map<Long, Hash> hashes, long leaf) {
        Hash hash = hashes.get(leaf);
        if (hash == null) {
            throw new IllegalStateException("the ledger has no entry at revision " + (leaf + 1));
        }
        return Merkle.leaf(hash);
    }

    private static Uni<Map<Subtree, Hash>> kept(SqlClient client, List<Subtree> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery(
                        "select s.level, s.place, s.hash from unnest($1::int[], $2::bigint[]) w(level, place)"
                                + " join credence.subtree s on s.level = w.level::smallint and s.place = w.place")
                .execute(Tuple.of(
                        wanted.stream().map(Subtree::level).toArray(Integer[]::new),
                        wanted.stream().map(Subtree::place).toArray(Long[]::new)))
                .map(rows -> {
                    Map<Subtree, Hash> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            new Subtree(row.getShort("level"), row.getLong("place")), new Hash(row.getString("hash"))));
                    if (found.size() != wanted.size()) {
                        throw new IllegalStateException("of the Merkle tree's subtrees some are missing");
                    }
                    return found;
                });
    }

    /** The hashes of entries by the number of their leaf, some from each of the leaves on. */
    private static Uni<Map<Long, Hash>> hashes(SqlClient client, List<Long> from, long count) {
        if (from.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return client.preparedQuery("select e.revision, e.hash from unnest($1::bigint[]) b(leaf)"
                        + " join credence.entry e on e.revision > b.leaf and e.revision <= b.leaf + $2")
                .execute(Tuple.of(from.toArray(Long[]::new), count))
                .map(Subtrees::byLeaf);
    }

    private static Map<Long, Hash> byLeaf(RowSet<Row> rows) {
        Map<Long, Hash> hashes = new HashMap<>();
        rows.forEach(row -> hashes.put(row.getLong("revision") - 1, new Hash(row.getString("hash"))));
        return hashes;
    }
}
