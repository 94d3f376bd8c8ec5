package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A job under way in this app: tells the database how far it is, hears from it whether somebody wants its end, and writes how it ended. */
final class LongRun {
    private static final Logger LOG = Logger.getLogger(LongRun.class);
    private static final long TOLD_EVERY_MILLIS = 1_000;

    private final UUID id;
    private final LongWork.Job job;
    private final Pool pool;
    private final Vertx vertx;
    private final Operations operations;
    private final AtomicBoolean isCancelled = new AtomicBoolean();
    private volatile LongWork.Far far = LongWork.Far.NONE;
    private LongWork.Far told = LongWork.Far.NONE;

    LongRun(UUID id, LongWork.Job job, Pool pool, Vertx vertx, Operations operations) {
        this.id = id;
        this.job = job;
        this.pool = pool;
        this.vertx = vertx;
        this.operations = operations;
    }

    UUID id() {
        return id;
    }

    /** @param over run once the work is over, before its end is written */
    void start(SqlConnection connection, Runnable over) {
        long clock = vertx.setPeriodic(TOLD_EVERY_MILLIS, tick -> tell());
        job.run(connection, this::come)
                .onTermination()
                .invoke(() -> {
                    vertx.cancelTimer(clock);
                    over.run();
                })
                .onItemOrFailure()
                .transformToUni((ended, failure) -> end(connection, ended, failure))
                .onTermination()
                .call(() -> operations
                        .free(connection, id)
                        .onFailure()
                        .recoverWithNull()
                        .chain(connection::close))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onTermination()
                .invoke(job::close)
                .subscribe()
                .with(ended -> {}, lost -> LOG.error("the end of operation " + id + " could not be written", lost));
    }

    private void come(LongWork.Far now) {
        far = now;
        if (isCancelled.get()) {
            throw new CancellationException("operation " + id);
        }
    }

    private void tell() {
        LongWork.Far now = far;
        Uni<Void> step = now.equals(told)
                ? Uni.createFrom().voidItem()
                : operations.step(pool, id, Operation.State.RUNNING, now.percent(), now.done(), null);
        told = now;
        operations
                .isCancelled(id)
                .chain(cancelled -> {
                    isCancelled.set(cancelled);
                    return cancelled ? Uni.createFrom().voidItem() : step;
                })
                .subscribe()
                .with(
                        done -> {},
                        failure -> LOG.debugf("how far operation %s is could not be written: %s", id, failure));
    }

    /** On the connection that holds the lock; where that is lost, on another one. */
    private Uni<Void> end(SqlConnection connection, LongWork.@Nullable Ended ended, @Nullable Throwable failure) {
        if (failure != null && !isCancelled.get()) {
            LOG.error("operation " + id + " failed", failure);
        }
        return switch (ended) {
            case LongWork.Ended.Well(Operation.Outcome outcome, long done) ->
                write(connection, Operation.State.SUCCEEDED, 100, done, OperationJson.outcome(outcome));
            case LongWork.Ended.Badly(Operation.Fault fault, long done) ->
                write(
                        connection,
                        Operation.State.FAILED,
                        far.percent(),
                        Math.max(done, far.done()),
                        OperationJson.fault(fault));
            case null -> {
                Operation.Cause cause = cause(failure);
                yield write(
                        connection,
                        cause == Operation.Cause.CANCELLED ? Operation.State.CANCELLED : Operation.State.FAILED,
                        far.percent(),
                        far.done(),
                        OperationJson.fault(Operation.Fault.of(cause)));
            }
        };
    }

    private Operation.Cause cause(@Nullable Throwable failure) {
        if (isCancelled.get()) {
            return Operation.Cause.CANCELLED;
        }
        return failure instanceof RegisterException away
                ? away.isFull() ? Operation.Cause.DISK_FULL : Operation.Cause.REGISTER_AWAY
                : Operation.Cause.INTERNAL;
    }

    private Uni<Void> write(SqlConnection connection, Operation.State state, int percent, long done, JsonObject what) {
        return operations
                .step(connection, id, state, percent, done, what)
                .onFailure()
                .recoverWithUni(() -> operations
                        .step(pool, id, state, percent, done, what)
                        .onFailure()
                        .retry()
                        .withBackOff(Duration.ofSeconds(1))
                        .atMost(5));
    }
}
