package credence.persistence;

import credence.InvalidInput;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Long work as every app on the database sees it. Who runs it holds a lock on its id, which PostgreSQL drops when its app dies: an operation
 * without an end and without a holder is told as failed, by whoever sees it first.
 */
@ApplicationScoped
public class Operations {
    private static final String LIST = "operations";
    private static final String KEY = "hashtextextended($1::text, 7236837549)";
    /** How it ended, or the last that was told: a step that was written beside the end is none after it. */
    private static final String SHOWN =
            "select o.*, s.at as updated, s.state, s.percent, s.done, s.told from credence.operation o"
                    + " cross join lateral (select * from credence.operation_step s where s.operation = o.id order by s.state in ('succeeded', 'failed', 'cancelled') desc, s.id desc limit 1) s";

    private final Pool pool;

    Operations(Pool pool) {
        this.pool = pool;
    }

    /** Empty where there is none of the id. */
    public Uni<Optional<Operation>> find(UUID id) {
        return ask(SHOWN + " where o.id = $1", Tuple.of(id))
                .map(Operations::one)
                .chain(found -> found.filter(Operations::mayBeAbandoned).isPresent()
                        ? told(id).chain(() ->
                                ask(SHOWN + " where o.id = $1", Tuple.of(id)).map(Operations::one))
                        : Uni.createFrom().item(found));
    }

    /**
     * The latest first.
     *
     * @param state only those that stand so; null: all. That the app of one died is seen when somebody asks for it
     * @param by only those that this editor began; null: all
     */
    public Uni<Page<Operation>> all(PageRequest page, Operation.@Nullable State state, @Nullable Editor by) {
        String @Nullable [] place = Tokens.place(page, LIST, 2);
        Tuple tuple = Tuple.of(
                page.size() + 1,
                state == null ? null : state.name().toLowerCase(java.util.Locale.ROOT),
                by == null ? null : by.name());
        if (place != null) {
            tuple.addOffsetDateTime(Readings.time(place[0])).addUUID(Readings.id(place[1]));
        }
        return ask(
                        SHOWN + " where ($2::text is null or s.state = $2) and ($3::text is null or o.by = $3)"
                                + (place == null ? "" : " and (o.at, o.id) < ($4, $5)")
                                + " order by o.at desc, o.id desc limit $1",
                        tuple)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OperationRows::operation)
                        .toList())
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> mayBeAbandoned(one)
                                ? find(one.id()).map(again -> again.orElse(one))
                                : Uni.createFrom().item(one))
                        .collect()
                        .asList())
                .map(found -> Pages.of(
                        found,
                        page,
                        last -> Tokens.of(
                                LIST, last.begun().toString(), last.id().toString())));
    }

    /** The one that was begun by a request; empty where none was. */
    Uni<Optional<Operation>> of(RequestId request) {
        return ask(SHOWN + " where o.request = $1", Tuple.of(request.value())).map(Operations::one);
    }

    /** Asks for its end, once where that has an id; one that is over stays as it is. Empty where there is none of the id. */
    public Uni<Optional<Operation>> cancel(UUID id, Editor by, @Nullable RequestId request) {
        return find(id).chain(found -> found.isEmpty()
                ? Uni.createFrom().item(found)
                : Once.write(
                                pool,
                                request,
                                List.of("cancel", by.name(), id),
                                Memories.DONE,
                                connection -> cancel(connection, found.get()).replaceWith(true))
                        .chain(() -> find(id)));
    }

    private Uni<Void> cancel(SqlConnection connection, Operation one) {
        return one.state() == Operation.State.RUNNING
                ? step(connection, one.id(), Operation.State.CANCELLING, one.percent(), one.done(), null)
                : Uni.createFrom().voidItem();
    }

    Uni<Boolean> isCancelled(UUID id) {
        // The work goes on when whoever began it went away.
        return Patience.forAll(
                        pool,
                        client -> client.preparedQuery(
                                        "select from credence.operation_step where operation = $1 and state = 'cancelling' limit 1")
                                .execute(Tuple.of(id)))
                .onFailure()
                .transform(RegisterException::of)
                .map(rows -> rows.size() > 0);
    }

    /** Begins one on a connection that holds its lock until it is closed. Nobody sees one that has not begun. */
    Uni<Void> begin(SqlConnection connection, UUID id, Operation.Task task, Editor by, @Nullable RequestId request) {
        return query(connection, "select 1 from (select pg_advisory_lock(" + KEY + ")) locked", Tuple.of(id.toString()))
                .chain(() -> connection.begin())
                .chain(whole -> (request == null
                                ? Uni.createFrom().voidItem()
                                : Patience.of(Requests.take(connection, request))
                                        .onFailure(failure -> !(failure instanceof InvalidInput))
                                        .transform(RegisterException::of))
                        .chain(() -> query(
                                connection,
                                "insert into credence.operation (id, by, request, kind, file, sha256, format, dry_run, checkpoints, keys)"
                                        + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                                OperationRows.tuple(id, by, request, task)))
                        .chain(() -> step(connection, id, Operation.State.RUNNING, 0, 0, null))
                        .call(whole::commit)
                        .onFailure()
                        .call(() -> whole.rollback().onFailure().recoverWithNull()));
    }

    Uni<Void> free(SqlConnection connection, UUID id) {
        return query(connection, "select pg_advisory_unlock(" + KEY + ")", Tuple.of(id.toString()))
                .replaceWithVoid();
    }

    /** How far it is; an operation that has an end gets no other. */
    Uni<Void> step(
            SqlClient client, UUID id, Operation.State state, int percent, long done, @Nullable JsonObject told) {
        return query(
                        client,
                        "insert into credence.operation_step (operation, state, percent, done, told)"
                                + " select $1::uuid, $2::text, $3::smallint, $4::bigint, $5::jsonb where not exists (select from credence.operation_step e"
                                + " where e.operation = $1 and e.state in ('succeeded', 'failed', 'cancelled'))"
                                + " on conflict do nothing",
                        Tuple.tuple()
                                .addUUID(id)
                                .addString(state.name().toLowerCase(java.util.Locale.ROOT))
                                .addShort((short) percent)
                                .addLong(done)
                                .addValue(told))
                .replaceWithVoid();
    }

    private static boolean mayBeAbandoned(Operation operation) {
        return !operation.state().isEnd();
    }

    /** Where nobody holds its lock, it is over. */
    private Uni<Void> told(UUID id) {
        return pool.withTransaction(connection -> query(
                                connection,
                                "select pg_try_advisory_xact_lock(" + KEY + ") as free",
                                Tuple.of(id.toString()))
                        // In a statement of its own, which sees whatever end was written before the lock was free.
                        .chain(rows -> rows.iterator().next().getBoolean("free")
                                ? query(
                                                connection,
                                                "select percent, done from credence.operation_step where operation = $1"
                                                        + " order by id desc limit 1",
                                                Tuple.of(id))
                                        .map(last -> last.iterator().next())
                                        .chain(last -> step(
                                                connection,
                                                id,
                                                Operation.State.FAILED,
                                                last.getShort("percent"),
                                                last.getLong("done"),
                                                OperationJson.fault(Operation.Fault.of(Operation.Cause.ABANDONED))))
                                : Uni.createFrom().voidItem()))
                .onFailure()
                .transform(RegisterException::of);
    }

    private Uni<RowSet<Row>> ask(String sql, Tuple tuple) {
        return Patience.with(pool, client -> client.preparedQuery(sql).execute(tuple))
                .onFailure()
                .transform(RegisterException::of);
    }

    private static Uni<RowSet<Row>> query(SqlClient client, String sql, Tuple tuple) {
        return Patience.of(client.preparedQuery(sql).execute(tuple)).onFailure().transform(RegisterException::of);
    }

    private static Optional<Operation> one(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst().map(OperationRows::operation);
    }
}
