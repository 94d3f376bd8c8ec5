package credence.persistence;

import credence.review.Editor;
import credence.review.FourEyes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a register is set to; each change is a new row. */
final class Settings {
    private Settings() {}

    static Uni<FourEyes> fourEyes(SqlClient client) {
        return rules(client).map(RuleSet::fourEyes);
    }

    static Uni<RuleSet> rules(SqlClient client) {
        return client.query("select count(*) as changes, (array_agg(value order by id desc))[1] as value"
                        + " from credence.setting where name = 'four_eyes'")
                .execute()
                .map(rows -> {
                    Row row = rows.iterator().next();
                    @Nullable String value = row.getString("value");
                    return new RuleSet(
                            value == null ? FourEyes.PEOPLE : FourEyes.parse(value), row.getInteger("changes"));
                });
    }

    /** Empty where it was set since it was seen. Two who set it at once: the second waits here, and then sees what the first did. */
    static Uni<Optional<RuleSet>> fourEyes(SqlConnection connection, FourEyes mode, Editor by, @Nullable Integer seen) {
        return Access.whileAdmin(connection, by)
                .chain(() -> connection
                        .query("select 1 from (select pg_advisory_xact_lock(7236837550)) locked")
                        .execute())
                .chain(() -> rules(connection))
                .chain(now -> seen != null && seen != now.changes()
                        ? Uni.createFrom().item(Optional.empty())
                        : connection
                                .preparedQuery(
                                        "insert into credence.setting (name, value, by) values ('four_eyes', $1, $2)")
                                .execute(Tuple.of(mode.word(), by.name()))
                                .replaceWith(Optional.of(new RuleSet(mode, now.changes() + 1))));
    }
}
