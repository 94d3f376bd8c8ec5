package credence.persistence;

import credence.ledger.Hash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table of what was signed. */
final class Checkpoints {
    private static final String LIST = "checkpoints";
    /** A key may have any character in it, and the hash of one none that a token has between its parts. */
    private static final String SELECT =
            "select size, key, root, note, signed_at, md5(key) as named from credence.checkpoint";

    private Checkpoints() {}

    /** The newest ones, the largest first. */
    static Uni<List<KeptCheckpoint>> last(SqlClient client, int most) {
        return client.preparedQuery(SELECT + " order by size desc, signed_at desc limit $1")
                .execute(Tuple.of(most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Checkpoints::kept)
                        .toList());
    }

    /** All of them, in the same order. */
    static Uni<Page<KeptCheckpoint>> list(SqlClient client, PageRequest page) {
        String @Nullable [] place = Tokens.place(page, LIST, 3);
        Tuple tuple = Tuple.of(page.size() + 1);
        if (place != null) {
            tuple.addLong(Tokens.number(place[0]))
                    .addOffsetDateTime(Readings.time(place[1]))
                    .addString(place[2]);
        }
        return client.preparedQuery(SELECT
                        + (place == null ? "" : " where (size, signed_at, md5(key)) < ($2, $3, $4)")
                        + " order by size desc, signed_at desc, md5(key) desc limit $1")
                .execute(tuple)
                .map(rows -> Pages.of(
                                StreamSupport.stream(rows.spliterator(), false).toList(),
                                page,
                                last -> Tokens.of(
                                        LIST,
                                        last.getLong("size").toString(),
                                        Rows.instant(last, "signed_at").toString(),
                                        last.getString("named")))
                        .map(Checkpoints::kept));
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
