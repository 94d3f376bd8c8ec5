package credence.persistence;

import credence.review.Editor;
import credence.review.FourEyes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.stream.StreamSupport;

/** What a register is set to; each change is a new row. */
final class Settings {
    private Settings() {}

    static Uni<FourEyes> fourEyes(SqlClient client) {
        return client.query("select value from credence.setting where name = 'four_eyes' order by id desc limit 1")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> FourEyes.parse(row.getString("value")))
                        .orElse(FourEyes.PEOPLE));
    }

    static Uni<Void> fourEyes(SqlClient client, FourEyes mode, Editor by) {
        return client.preparedQuery("insert into credence.setting (name, value, by) values ('four_eyes', $1, $2)")
                .execute(Tuple.of(mode.word(), by.name()))
                .replaceWithVoid();
    }
}
