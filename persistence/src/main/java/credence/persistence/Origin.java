package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;

/** What a register is called in its checkpoints unless a name is set: as no other register is. */
final class Origin {
    private Origin() {}

    static Uni<String> of(SqlClient client) {
        return client.query("select id from credence.register_identity")
                .execute()
                .map(rows -> "credence/" + rows.iterator().next().getUUID("id"));
    }
}
