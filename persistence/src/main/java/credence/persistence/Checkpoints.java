package credence.persistence;

import credence.ledger.Hash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The table of what was signed. */
final class Checkpoints {
    private static final String SELECT = "select size, key, root, note, signed_at from credence.checkpoint";

    private Checkpoints() {}

    /** The newest ones, the largest first. */
    static Uni<List<KeptCheckpoint>> last(SqlClient client, int most) {
        return client.preparedQuery(SELECT + " order by size desc, signed_at desc limit $1")
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Checkpoints::kept)
                        .toList());
    }

    static Uni<Optional<KeptCheckpoint>> of(SqlClient client, long size, String key) {
        return client.preparedQuery(SELECT + " where size = $1 and key = $2")
                .execute(Tuple.of(size, key))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Checkpoints::kept)
                        .findFirst());
    }

    /** Two who sign at once write the same. */
    static Uni<Void> keep(SqlClient client, long size, String key, Hash root, String note) {
        return client.preparedQuery("insert into credence.checkpoint (size, key, root, note) values ($1, $2, $3, $4)"
                        + " on conflict do nothing")
                .execute(Tuple.of(size, key, root.hex(), note))
                .replaceWithVoid();
    }

    private static KeptCheckpoint kept(Row row) {
        return new KeptCheckpoint(
                row.getLong("size"),
                new Hash(row.getString("root")),
                row.getString("key"),
                row.getString("note"),
                Rows.instant(row, "signed_at"));
    }
}
