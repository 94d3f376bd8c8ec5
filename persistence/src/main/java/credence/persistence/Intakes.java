package credence.persistence;

import credence.ledger.Content;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.review.Editor;
import credence.starter.Row;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of rows that were taken in, by what they are known again. */
final class Intakes {
    private Intakes() {}

    /** In the transaction of the connection: everything the rows add, or nothing. */
    static Uni<Intake> takeIn(SqlConnection connection, List<Row> rows, Editor by, @Nullable String why) {
        return PolityRows.all(connection)
                .invoke(polities -> IntakePlan.check(rows, polities))
                .chain(() -> Ledger.lock(connection))
                .chain(() -> known(connection, rows))
                .chain(known -> Ledger.head(connection).chain(last -> {
                    IntakePlan plan = IntakePlan.of(rows, known, last);
                    return append(connection, plan, by, why)
                            .replaceWith(new Intake(
                                    plan.contents().size(),
                                    rows.size() - plan.rows().size(),
                                    new Revision(last.value() + plan.contents().size())));
                }));
    }

    private static Uni<Map<Hash, Revision>> known(SqlConnection connection, List<Row> rows) {
        String[] hashes = rows.stream().map(row -> row.identity().hex()).toArray(String[]::new);
        return connection
                .preparedQuery("select row, revision from credence.taken_in where row = any($1)")
                .execute(Tuple.of(hashes))
                .map(found -> {
                    Map<Hash, Revision> known = new HashMap<>();
                    found.forEach(
                            row -> known.put(new Hash(row.getString("row")), new Revision(row.getLong("revision"))));
                    return known;
                });
    }

    private static Uni<?> append(SqlConnection connection, IntakePlan plan, Editor by, @Nullable String why) {
        List<Content> contents = plan.contents();
        if (contents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = plan.rows().entrySet().stream()
                .map(row -> Tuple.of(row.getKey().hex(), row.getValue().value()))
                .toList();
        return Ledger.append(connection, contents, by, why)
                .chain(() -> connection
                        .preparedQuery("insert into credence.taken_in (row, revision) values ($1, $2)")
                        .executeBatch(rows));
    }
}
