package credence.persistence;

import credence.act.Act;
import credence.act.Party;
import credence.intake.Arrival;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What machines take from reports, put to the queue as proposals. */
final class Suggestions {
    /** By whom they are: what a machine coded is nobody's own words, so any editor may accept it. Nobody logs in by that name. */
    static final Editor EDITOR = new Editor("gdelt");

    private Suggestions() {}

    static Uni<Void> begin(SqlConnection connection) {
        return connection
                .preparedQuery("insert into credence.editor (name) values ($1) on conflict do nothing")
                .execute(Tuple.of(EDITOR.name()))
                .replaceWithVoid();
    }

    /** Puts those that were not put before; answers how many these were. */
    static Uni<Integer> takeIn(SqlConnection connection, List<Arrival.Suggestion> all) {
        Map<String, Arrival.Suggestion> byRow = new LinkedHashMap<>();
        all.forEach(one -> byRow.putIfAbsent(one.identity().hex(), one));
        return connection
                .preparedQuery("select row from credence.suggested where row = any($1)")
                .execute(Tuple.of(byRow.keySet().toArray(String[]::new)))
                .chain(known -> {
                    known.forEach(row -> byRow.remove(row.getString("row")));
                    return byRow.isEmpty()
                            ? Uni.createFrom().item(0)
                            : insert(connection, byRow).replaceWith(byRow.size());
                });
    }

    private static Uni<?> insert(SqlConnection connection, Map<String, Arrival.Suggestion> byRow) {
        List<Arrival.Suggestion> fresh = List.copyOf(byRow.values());
        UUID[] ids = fresh.stream().map(one -> UUID.randomUUID()).toArray(UUID[]::new);
        Tuple tuple = Tuple.tuple()
                .addArrayOfUUID(ids)
                .addArrayOfString(texts(fresh, one -> one.evidence().source()))
                .addArrayOfString(texts(fresh, one -> one.evidence().url()))
                .addArrayOfLocalDate(
                        fresh.stream().map(one -> one.evidence().published()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(fresh, one -> one.attribution().note()))
                .addArrayOfString(texts(fresh, one -> one.act().kind().word()))
                .addArrayOfString(texts(fresh, one -> key(one.act().actor())))
                .addArrayOfString(texts(fresh, one -> key(one.act().target())))
                .addArrayOfString(texts(fresh, one -> one.act().status().word()))
                .addArrayOfString(texts(fresh, one -> when(one.act())))
                .addString(EDITOR.name());
        return connection
                .preparedQuery(
                        "insert into credence.proposal (id, source, url, published, note, kind, actor_key, target_key,"
                                + " status, happened, joint, tellers, held, background, proposed_by, proposed_at)"
                                + " select n.*, false, '{}', true, false, $11, clock_timestamp() from unnest($1::uuid[], $2::text[],"
                                + " $3::text[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])"
                                + " n")
                .execute(tuple)
                .chain(() -> connection
                        .preparedQuery("insert into credence.suggested (row, proposal)"
                                + " select * from unnest($1::text[], $2::uuid[])")
                        .execute(Tuple.of(byRow.keySet().toArray(String[]::new), ids)));
    }

    private static @Nullable String key(@Nullable Party party) {
        return party instanceof Party.Known known ? known.key().value() : null;
    }

    private static @Nullable String when(Act act) {
        return act.when() == null ? null : act.when().text();
    }

    private static String[] texts(List<Arrival.Suggestion> all, Function<Arrival.Suggestion, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
