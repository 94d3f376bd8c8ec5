package credence.persistence;

import credence.ledger.Revision;
import credence.review.Editor;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The answers that editors keep an eye on. A watch that is ended stays, and is listed no more. */
@ApplicationScoped
public class Watches {
    private static final String LIST = "watched";

    private final Pool pool;

    Watches(Pool pool) {
        this.pool = pool;
    }

    /**
     * Watches an answer; one that the editor watches already, at the same K, is watched once.
     *
     * @param answer its parts at the question's K
     */
    public Uni<WatchId> add(Matter matter, Question question, Map<String, String> answer, Editor by) {
        return query(
                        "with same as (select w.id from credence.watch w where w.by = $2 and w.matter = $3 and w.day = $4"
                                + " and w.revision = $5 and w.reported_by is not distinct from $6 and w.viewpoint = $7"
                                + " and not exists (select from credence.watch_end e where e.watch = w.id)),"
                                + " made as (insert into credence.watch"
                                + " (id, by, matter, day, revision, reported_by, viewpoint, answer)"
                                + " select $1::uuid, $2, $3, $4, $5, $6, $7, $8::jsonb where not exists (select from same) returning id)"
                                + " select id from same union all select id from made",
                        Tuple.tuple()
                                .addUUID(UUID.randomUUID())
                                .addString(by.name())
                                .addJsonObject(MatterJson.write(matter))
                                .addLocalDate(question.day())
                                .addLong(question.known().value())
                                .addValue(question.reportedBy())
                                .addString(question.viewpoint().word())
                                .addJsonObject(KeptChecks.write(answer)))
                .map(rows -> new WatchId(rows.iterator().next().getUUID("id")));
    }

    /** What an editor watches, newest first. */
    public Uni<Page<Watch>> of(Editor editor, PageRequest page) {
        String @Nullable [] place = Tokens.place(page, LIST, 2);
        Tuple tuple = Tuple.of(editor.name(), page.size() + 1);
        if (place != null) {
            tuple.addOffsetDateTime(Readings.time(place[0])).addUUID(Readings.id(place[1]));
        }
        return query(
                        "select w.* from credence.watch w where w.by = $1"
                                + " and not exists (select from credence.watch_end e where e.watch = w.id)"
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

    /** Ends a watch of an editor; answers whether there was one that had not ended. */
    public Uni<Boolean> end(WatchId id, Editor editor) {
        return query(
                        "insert into credence.watch_end (watch) select id from credence.watch where id = $1 and by = $2"
                                + " on conflict do nothing returning watch",
                        Tuple.of(id.value(), editor.name()))
                .map(rows -> rows.size() == 1);
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
                Rows.instant(row, "at"));
    }

    private Uni<RowSet<Row>> query(String sql, Tuple tuple) {
        return pool.preparedQuery(sql).execute(tuple).onFailure().transform(RegisterException::of);
    }
}
