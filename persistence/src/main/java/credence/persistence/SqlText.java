package credence.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/** Statements of commands that block, one after another on one connection. */
final class SqlText {
    /** With these a value's text is the value, whatever the role or the server has set, and comes back as the same. */
    static final List<String> EXACT = List.of(
            "set local timezone = 'UTC'",
            "set local datestyle = 'ISO, YMD'",
            "set local bytea_output = 'hex'",
            "set local extra_float_digits = 1");

    private SqlText() {}

    static void run(SqlClient client, String sql) {
        client.query(sql).execute().await().indefinitely();
    }

    /** The only row of the answer. */
    static Row one(SqlClient client, String sql) {
        return client.query(sql).execute().await().indefinitely().iterator().next();
    }
}
