package credence.persistence;

import credence.ledger.Revision;
import credence.review.Editor;
import credence.review.RequestId;
import credence.stance.Question;
import credence.stance.Viewpoint;
import credence.verdict.Matter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The answers that editors keep an eye on. A watch that is ended stays, and is listed no more. */
@ApplicationScoped
public class Watches {
    private static final String LIST = "watched";
    private static final String SELECT =
            "select w.*, e.at as ended_at from credence.watch w" + " left join credence.watch_end e on e.watch = w.id";
    private static final String ADD =
            "with same as (select w.id from credence.watch w where w.by = $2 and w.matter = $3 and w.day = $4"
                    + " and w.revision = $5 and w.reported_by is not distinct from $6 and w.viewpoint = $7"
                    + " and not exists (select from credence.watch_end e where e.watch = w.id)),"
                    + " made as (insert into credence.watch"
                    + " (id, by, matter, day, revision, reported_by, viewpoint, answer)"
                    + " select $1::uuid, $2, $3, $4, $5, $6, $7, $8::jsonb where not exists (select from same) returning id)"
                    + " select id from same union all select id from made";

    private final Pool pool;

    Watches(Pool pool) {
        this.pool = pool;
    }

    /**
     * Watches an answer; one that the editor watches already, at the same K, is watched once.
     *
     * @param answer its parts at the question's K
     * @param request carried out once where it has an id
     * @param sent the request as it came, by which one that is sent again is known: what it left open is filled in otherwise by then
     */
    public Uni<WatchId> add(
            Matter matter,
            Question question,
            Map<String, String> answer,
            Editor by,
            @Nullable RequestId request,
            String sent) {
        Tuple tuple = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addString(by.name())
                .addJsonObject(MatterJson.write(matter))
                .addLocalDate(question.day())
                .addLong(question.known().value())
                .addValue(question.reportedBy())
                .addString(question.viewpoint().word())
                .addJsonObject(KeptChecks.write(answer));
        return Once.write(
                pool,
                request,
                List.of("watch", by.name(), sent),
                Memories.WATCHED,
                connection -> connection
                        .preparedQuery(ADD)
                        .execute(tuple)
                        .map(rows -> new WatchId(rows.iterator().next().getUUID("id"))));
    }

    /** A watch of an editor, ended or not; empty where they have none by the id. */
    public Uni<Optional<Watch>> one(WatchId id, Editor editor) {
        return query(SELECT + " where w.id = $1 and w.by = $2", Tuple.of(id.value(), editor.name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(Watches::watch));
    }

    /** What an editor watches, newest first. */
    public Uni<Page<Watch>> of(Editor editor, PageRequest page) {
        String @Nullable [] place = Tokens.place(page, LIST, 2);
        Tuple tuple = Tuple.of(editor.name(), page.size() + 1);
        if (place != null) {
            tuple.addOffsetDateTime(Readings.time(place[0])).addUUID(Readings.id(place[1]));
        }
        return query(
                        SELECT + " where w.by = $1 and e.watch is null"
                                + (place == null ? "" : " and (w.at, w.id) < ($3, $4)")
                                + " order by w.at desc, w.id desc limit $2",
                        tuple)
                .map(rows -> Pages.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(Watches::watch)
                                .toList(),
                        page,
                        last -> Tokens.of(LIST, last.at().toString(), last.id().toString())));
    }

    /** Ends a watch of an editor; answers whether there was one that had not ended. Carried out once where it has an id. */
    public Uni<Boolean> end(WatchId id, Editor editor, @Nullable RequestId request) {
        return Once.write(
                pool,
                request,
                List.of("end watch", editor.name(), id),
                Memories.DONE,
                connection -> connection
                        .preparedQuery("insert into credence.watch_end (watch) select id from credence.watch"
                                + " where id = $1 and by = $2 on conflict do nothing returning watch")
                        .execute(Tuple.of(id.value(), editor.name()))
                        .map(rows -> rows.size() == 1));
    }

    private static Watch watch(Row row) {
        return new Watch(
                new WatchId(row.getUUID("id")),
                MatterJson.read((JsonObject) row.getJson("matter")),
                new Question(
                        row.getLocalDate("day"),
                        new Revision(row.getLong("revision")),
                        row.getLocalDate("reported_by"),
                        Viewpoint.parse(row.getString("viewpoint"))),
                KeptChecks.read((JsonObject) row.getJson("answer")),
                new Editor(row.getString("by")),
                Rows.instant(row, "at"),
                row.getOffsetDateTime("ended_at") == null ? null : Rows.instant(row, "ended_at"));
    }

    private Uni<RowSet<Row>> query(String sql, Tuple tuple) {
        return Patience.with(pool, client -> client.preparedQuery(sql).execute(tuple))
                .onFailure()
                .transform(RegisterException::of);
    }
}
