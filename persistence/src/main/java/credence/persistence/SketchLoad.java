package credence.persistence;

import credence.reading.Imprint;
import credence.report.Sketch;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Finds, when the app starts, the origins of reports that were kept by a Credence that did not look for copies. It waits on the thread
 * of the start, which is no event loop.
 */
@ApplicationScoped
public class SketchLoad {
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Pool pool;

    SketchLoad(Pool pool) {
        this.pool = pool;
    }

    /** After {@link Setup}, before {@link StarterLoad}. */
    void onStart(@Observes @Priority(150) StartupEvent start) {
        load().await().atMost(LONGEST);
    }

    Uni<Void> load() {
        return pool.withTransaction(this::some)
                .chain(done -> done < AT_ONCE ? Uni.createFrom().voidItem() : load());
    }

    private Uni<Integer> some(SqlConnection connection) {
        return Copies.lock(connection)
                .chain(() -> connection
                        .preparedQuery(
                                "select g.id, r.text from credence.reading g join credence.report r on r.id = g.report"
                                        + " where not exists (select from credence.sketch s where s.reading = g.id)"
                                        + " order by g.at, g.id limit $1")
                        .execute(Tuple.of(AT_ONCE)))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> keep(connection, row.getUUID("id"), row.getString("text")))
                        .collect()
                        .asList()
                        .replaceWith((int)
                                StreamSupport.stream(rows.spliterator(), false).count()));
    }

    private static Uni<Void> keep(SqlConnection connection, UUID reading, String text) {
        return Copies.acts(connection, List.of(reading))
                .chain(acts -> Copies.keep(
                        connection, reading, new Imprint(Sketch.of(text), acts.getOrDefault(reading, List.of()))));
    }
}
