package credence.persistence;

import credence.InvalidInput;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that somebody begins and asks about later. Each holds a connection while it runs, so only a few may run in one app. */
@ApplicationScoped
public class LongWork {
    private static final int MOST = 4;
    private static final String UNIQUE = "23505";
    /** Constraint of V18. */
    private static final String REQUEST = "operation_request_key";

    private final Pool pool;
    private final Vertx vertx;
    private final Operations operations;
    private final AtomicInteger running = new AtomicInteger();
    private final Map<RequestId, Uni<Operation>> beginning = new ConcurrentHashMap<>();

    LongWork(Pool pool, Vertx vertx, Operations operations) {
        this.pool = pool;
        this.vertx = vertx;
        this.operations = operations;
    }

    /** What is to be done. */
    interface Job {
        /**
         * @param held the connection that holds the operation's lock: in no transaction, and to be in none afterwards
         * @param far told now and then from whatever thread; what it throws is to end the work, with all that it wrote
         */
        Uni<Ended> run(SqlConnection held, Consumer<Far> far);

        /** When it is over, or was not begun; it may block. */
        default void close() {}
    }

    /**
     * How far it is.
     *
     * @param percent 0 to 100
     * @param done lines, or entries, that were looked at
     */
    record Far(int percent, long done) {
        static final Far NONE = new Far(0, 0);
    }

    /** How it ended. */
    sealed interface Ended {
        /** @param done lines, or entries, that were looked at */
        record Well(Operation.Outcome outcome, long done) implements Ended {}

        /** @param done lines, or entries, that were looked at */
        record Badly(Operation.Fault fault, long done) implements Ended {}
    }

    /**
     * Begins a job. A request that was carried out before is answered with what it began.
     *
     * @throws TooManyOperations where as many run here as may
     */
    Uni<Operation> begin(Job job, Operation.Task task, Editor by, @Nullable RequestId request) {
        return request == null
                ? begun(job, task, by, null)
                : Uni.createFrom().deferred(() -> inTurn(job, task, by, request));
    }

    /**
     * A request that is sent several times at once takes one place of those that there are, and finds what the first of them began: it would be
     * told that there are too many, when all of them are itself.
     */
    private Uni<Operation> inTurn(Job job, Operation.Task task, Editor by, RequestId request) {
        Uni<Operation> mine =
                Shared.of(begun(job, task, by, request).onTermination().invoke(() -> beginning.remove(request)));
        @Nullable Uni<Operation> before = beginning.putIfAbsent(request, mine);
        if (before == null) {
            return mine;
        }
        @Nullable Context here = io.vertx.core.Vertx.currentContext();
        return before.onItemOrFailure()
                .transform((operation, failure) -> true)
                .emitOn(here == null ? Runnable::run : next -> here.runOnContext(now -> next.run()))
                .chain(() -> inTurn(job, task, by, request));
    }

    private Uni<Operation> begun(Job job, Operation.Task task, Editor by, @Nullable RequestId request) {
        return earlier(request, task, by)
                .chain(before -> before.map(
                                one -> Uni.createFrom().item(one.id()).invoke(job::close))
                        .orElseGet(() -> started(job, task, by, request)
                                .onFailure(LongWork::isSentTwiceAtOnce)
                                .recoverWithUni(taken -> earlier(request, task, by)
                                        .map(one -> one.orElseThrow(() -> RegisterException.of(taken))
                                                .id())
                                        .invoke(job::close))))
                .onFailure()
                .invoke(job::close)
                .chain(operations::find)
                .map(Optional::orElseThrow);
    }

    /** The same request came in beside, and began it first. */
    private static boolean isSentTwiceAtOnce(Throwable failure) {
        return failure.getCause() instanceof PgException taken
                && UNIQUE.equals(taken.getSqlState())
                && REQUEST.equals(taken.getConstraint());
    }

    /** What a request has begun; empty where nothing. Fails with {@link InvalidInput} where it was another one. */
    Uni<Optional<Operation>> earlier(@Nullable RequestId request, Operation.Task task, Editor by) {
        return request == null
                ? Uni.createFrom().item(Optional.<Operation>empty())
                : operations
                        .of(request)
                        .invoke(found -> found.ifPresent(one -> {
                            if (!one.task().equals(task) || !one.by().equals(by)) {
                                throw Requests.used();
                            }
                        }));
    }

    private Uni<UUID> started(Job job, Operation.Task task, Editor by, @Nullable RequestId request) {
        if (running.incrementAndGet() > MOST) {
            running.decrementAndGet();
            throw new TooManyOperations(MOST);
        }
        LongRun run = new LongRun(UUID.randomUUID(), job, pool, vertx, operations);
        return pool.getConnection()
                .onFailure()
                .transform(RegisterException::of)
                .chain(connection -> operations
                        .begin(connection, run.id(), task, by, request)
                        .onFailure()
                        .call(() -> operations
                                .free(connection, run.id())
                                .onFailure()
                                .recoverWithNull()
                                .chain(connection::close))
                        .invoke(() -> run.start(connection, running::decrementAndGet)))
                .onFailure()
                .invoke(running::decrementAndGet)
                .replaceWith(run.id());
    }
}
