package credence.persistence;

import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.stream.StreamSupport;

/** The table of polities: the latest row of each key holds. */
final class PolityRows {
    private PolityRows() {}

    static Uni<Polities> all(SqlClient client) {
        return client.query("select distinct on (key) * from credence.polity order by key, load desc")
                .execute()
                .map(rows -> Polities.of(StreamSupport.stream(rows.spliterator(), false)
                        .map(PolityRows::polity)
                        .toList()));
    }

    static Uni<Long> load(SqlClient client) {
        return client.query("select coalesce(max(load), 0) from credence.polity")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Polity polity(Row row) {
        return new Polity(
                new PolityKey(row.getString("key")),
                row.getString("name"),
                PolityKind.valueOf(row.getString("kind")),
                List.of(row.getArrayOfStrings("aliases")),
                List.of(row.getArrayOfStrings("demonyms")),
                row.getString("capital"),
                List.of(row.getArrayOfStrings("seats")),
                row.getString("alpha2"),
                row.getString("alpha3"),
                row.getString("wikidata"),
                UnStatus.valueOf(row.getString("un")),
                row.getLocalDate("un_since"),
                row.getString("note"),
                row.getString("source"));
    }
}
