package credence.persistence;

import credence.intake.Identity;
import credence.ledger.Observation;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The table of what was seen. */
final class Observations {
    private Observations() {}

    /**
     * Those that are not there yet, in their order, known from a revision on that the same transaction appends.
     *
     * @return the ones that were written
     */
    static Uni<List<Observation>> takeIn(SqlConnection connection, List<Observation> all, Revision revision) {
        Map<String, Observation> byRow = new LinkedHashMap<>();
        all.forEach(one -> byRow.putIfAbsent(row(one), one));
        return connection
                .preparedQuery("select row from credence.observation where row = any($1)")
                .execute(Tuple.of(byRow.keySet().toArray(String[]::new)))
                .chain(known -> {
                    known.forEach(row -> byRow.remove(row.getString("row")));
                    List<Observation> fresh = List.copyOf(byRow.values());
                    return fresh.isEmpty()
                            ? Uni.createFrom().item(fresh)
                            : insert(connection, byRow, revision).replaceWith(fresh);
                });
    }

    private static Uni<RowSet<Row>> insert(
            SqlConnection connection, Map<String, Observation> byRow, Revision revision) {
        List<Observation> fresh = List.copyOf(byRow.values());
        return connection
                .preparedQuery(
                        "insert into credence.observation (revision, actor_key, target_key, happened, rank, source, row)"
                                + " select $1, n.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[],"
                                + " $7::text[]) n")
                .execute(Tuple.tuple()
                        .addLong(revision.value())
                        .addArrayOfString(texts(fresh, one -> one.actor().value()))
                        .addArrayOfString(texts(fresh, one -> one.target().value()))
                        .addArrayOfString(texts(fresh, one -> one.when().text()))
                        .addArrayOfString(texts(fresh, one -> one.rank().word()))
                        .addArrayOfString(texts(fresh, Observation::source))
                        .addArrayOfString(byRow.keySet().toArray(String[]::new)));
    }

    private static String[] texts(List<Observation> all, Function<Observation, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    static String row(Observation one) {
        return Identity.of(String.join(
                        "\t",
                        one.actor().value(),
                        one.target().value(),
                        one.when().text(),
                        one.rank().word(),
                        one.source()))
                .hex();
    }

    /** Between two polities, either way, as known at a revision, by date. */
    static Uni<List<Sighting>> between(SqlClient client, PolityKey one, PolityKey other, Revision known) {
        return client.preparedQuery("select * from credence.observation where revision <= $3"
                        + " and (actor_key = $1 and target_key = $2 or actor_key = $2 and target_key = $1)"
                        + " order by happened, id")
                .execute(Tuple.of(one.value(), other.value(), known.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Sighting(new Revision(row.getLong("revision")), observation(row)))
                        .toList());
    }

    static Observation observation(Row row) {
        return new Observation(
                new PolityKey(row.getString("actor_key")),
                new PolityKey(row.getString("target_key")),
                Edtf.parse(row.getString("happened")),
                Observation.Rank.parse(row.getString("rank")),
                row.getString("source"));
    }
}
