package credence.persistence;

import credence.InvalidInput;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports that somebody begins and asks about later. Each holds a connection while it runs, so only a few may run in one app. */
@ApplicationScoped
public class ImportOperations {
    private static final Logger LOG = Logger.getLogger(ImportOperations.class);
    private static final int MOST = 4;
    private static final long TOLD_EVERY_MILLIS = 1_000;

    private final Pool pool;
    private final Vertx vertx;
    private final Importer importer;
    private final Operations operations;
    private final AtomicInteger running = new AtomicInteger();

    ImportOperations(Pool pool, Vertx vertx, Importer importer, Operations operations) {
        this.pool = pool;
        this.vertx = vertx;
        this.importer = importer;
        this.operations = operations;
    }

    /**
     * Begins the import of a file, which is deleted when it is over. A request that was carried out before is answered with what it began.
     *
     * @throws TooManyOperations where as many run here as may
     */
    public Uni<Operation> begin(ListFile file, boolean dryRun, Editor by, @Nullable RequestId request) {
        return Uni.createFrom()
                .item(() -> new Operation.Task(file.name(), sha256(file), file.format(), dryRun))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(task -> earlier(request, task, by)
                        .chain(before -> before.map(
                                        one -> Uni.createFrom().item(one).invoke(() -> delete(file)))
                                .orElseGet(() -> started(file, task, by, request))))
                .onFailure()
                .invoke(() -> delete(file));
    }

    private Uni<Optional<Operation>> earlier(@Nullable RequestId request, Operation.Task task, Editor by) {
        return request == null
                ? Uni.createFrom().item(Optional.<Operation>empty())
                : operations
                        .of(request)
                        .invoke(found -> found.ifPresent(one -> {
                            if (!one.task().equals(task) || !one.by().equals(by)) {
                                throw new InvalidInput(
                                        "request_id",
                                        "was used for another request",
                                        "Send a new UUID for each new request, and the same one only with the same request.");
                            }
                        }));
    }

    private Uni<Operation> started(ListFile file, Operation.Task task, Editor by, @Nullable RequestId request) {
        if (running.incrementAndGet() > MOST) {
            running.decrementAndGet();
            throw new TooManyOperations(MOST);
        }
        Run run = new Run(UUID.randomUUID(), file, task, by);
        return pool.getConnection()
                .onFailure()
                .transform(RegisterException::of)
                .chain(connection -> operations
                        .begin(connection, run.id, task, by, request)
                        .onFailure()
                        .call(connection::close)
                        .invoke(() -> run.start(connection)))
                .onFailure()
                .invoke(running::decrementAndGet)
                .chain(() -> operations.find(run.id))
                .map(Optional::orElseThrow);
    }

    /** An import under way here. */
    private final class Run {
        private final UUID id;
        private final ListFile file;
        private final Operation.Task task;
        private final Editor by;
        private volatile ImportProgress progress = ImportProgress.NONE;
        private final AtomicBoolean isCancelled = new AtomicBoolean();
        private ImportProgress told = ImportProgress.NONE;

        Run(UUID id, ListFile file, Operation.Task task, Editor by) {
            this.id = id;
            this.file = file;
            this.task = task;
            this.by = by;
        }

        void start(SqlConnection connection) {
            long clock = vertx.setPeriodic(TOLD_EVERY_MILLIS, tick -> tell());
            importer.run(file, task.dryRun(), by, this::come)
                    .onTermination()
                    .invoke(() -> {
                        vertx.cancelTimer(clock);
                        running.decrementAndGet();
                    })
                    .onItemOrFailure()
                    .transformToUni((result, failure) -> end(connection, result, failure))
                    .onTermination()
                    .call(() -> operations
                            .free(connection, id)
                            .onFailure()
                            .recoverWithNull()
                            .chain(connection::close))
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .onTermination()
                    .invoke(() -> delete(file))
                    .subscribe()
                    .with(ended -> {}, lost -> LOG.error("the end of operation " + id + " could not be written", lost));
        }

        /** Told by the import as it goes, which a failure here ends, with all that it wrote. */
        private void come(ImportProgress now) {
            progress = now;
            if (isCancelled.get()) {
                throw new CancellationException("operation " + id);
            }
        }

        private void tell() {
            ImportProgress now = progress;
            Uni<Void> step = now.equals(told)
                    ? Uni.createFrom().voidItem()
                    : operations.step(pool, id, Operation.State.RUNNING, now.percent(), now.lines(), null);
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
        private Uni<Void> end(SqlConnection connection, @Nullable ImportResult result, @Nullable Throwable failure) {
            if (failure != null && !isCancelled.get()) {
                LOG.error("the import of operation " + id + " failed", failure);
            }
            long lines = result == null ? progress.lines() : result.lines();
            Operation.State state;
            int percent = progress.percent();
            JsonObject what;
            if (result instanceof ImportResult.Done done) {
                state = Operation.State.SUCCEEDED;
                percent = 100;
                what = OperationJson.done(done);
            } else {
                Operation.Fault fault = fault(result, failure);
                state = fault.cause() == Operation.Cause.CANCELLED ? Operation.State.CANCELLED : Operation.State.FAILED;
                what = OperationJson.fault(fault);
            }
            int far = percent;
            return operations
                    .step(connection, id, state, far, lines, what)
                    .onFailure()
                    .recoverWithUni(() -> operations
                            .step(pool, id, state, far, lines, what)
                            .onFailure()
                            .retry()
                            .withBackOff(Duration.ofSeconds(1))
                            .atMost(5));
        }

        private Operation.Fault fault(@Nullable ImportResult result, @Nullable Throwable failure) {
            if (isCancelled.get()) {
                return Operation.Fault.of(Operation.Cause.CANCELLED);
            }
            return switch (result) {
                case ImportResult.Refused refused ->
                    new Operation.Fault(Operation.Cause.BAD_LIST, refused.problems(), refused.found());
                case null, default ->
                    switch (failure) {
                        case InvalidInput wrong ->
                            new Operation.Fault(
                                    Operation.Cause.BAD_LIST, List.of(new ImportResult.ImportProblem(0, wrong)), 1);
                        case RegisterException away ->
                            Operation.Fault.of(
                                    away.isFull() ? Operation.Cause.DISK_FULL : Operation.Cause.REGISTER_AWAY);
                        case null, default -> Operation.Fault.of(Operation.Cause.INTERNAL);
                    };
            };
        }
    }

    private static String sha256(ListFile file) {
        try {
            return file.sha256();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(ListFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException stays) {
            LOG.warnf("the file %s of an import could not be deleted: %s", file.path(), stays.getMessage());
        }
    }
}
