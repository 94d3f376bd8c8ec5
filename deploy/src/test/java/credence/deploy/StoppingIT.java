package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.FindRevisionRequest;
import credence.v1.ImportOptions;
import credence.v1.ImportServiceGrpc;
import credence.v1.LedgerServiceGrpc;
import credence.v1.OperationServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.ReadReportsResponse;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.WaitOperationRequest;
import credence.v1.WaitOperationResponse;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever calls while the app is being stopped is told so, and where to go on. */
class StoppingIT {
    private static final int LONG_SECONDS = 60;
    /** As the shell has it of a process that SIGTERM ended. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void streamsEndWithTheReasonAndWhatIsUnderWayIsAnswered() throws Exception {
        try (RunningApp app = RunningApp.startWith(
                        folder, Map.of("CREDENCE_STARTER_REGISTER", "true", "CREDENCE_STOP_WAIT", "PT60S"));
                Calls calls = new Calls(app);
                Connection owner = owner();
                Statement statement = owner.createStatement()) {
            long head = calls.head();
            Told<WatchEntriesResponse> watch = new Told<>(1);
            LedgerServiceGrpc.newStub(calls.channel)
                    .watchEntries(
                            WatchEntriesRequest.newBuilder().setAfter(head - 1).build(), watch);
            Told<HealthCheckResponse> health = new Told<>(1);
            HealthGrpc.newStub(calls.channel).watch(HealthCheckRequest.getDefaultInstance(), health);
            Told<ReadReportsResponse> reports = new Told<>(0);
            assertNotNull(calls.as(ReportServiceGrpc.newStub(calls.channel)).readReports(reports));
            watch.begun.get(LONG_SECONDS, TimeUnit.SECONDS);
            health.begun.get(LONG_SECONDS, TimeUnit.SECONDS);
            // As one who appends holds it: an import waits for it.
            statement.execute("select pg_advisory_lock(7236837543)");
            Future<WaitOperationResponse> operation = calls.operation();
            owner.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            Future<?> report = calls.report();
            waits(statement);

            app.terminate();

            stopping(watch.end(), Long.toString(head));
            assertEquals(ServingStatus.NOT_SERVING, health.last.getStatus());
            stopping(health.end(), "");
            stopping(reports.end(), "");
            stopping(failure(operation), "");
            assertEquals(
                    ServingStatus.NOT_SERVING,
                    HealthGrpc.newBlockingStub(calls.channel)
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus());
            stopping(failure(CompletableFuture.supplyAsync(calls::head)), "");
            owner.rollback();
            assertNotNull(report.get(LONG_SECONDS, TimeUnit.SECONDS));
            assertEquals(TERMINATED, app.exit());
        }
    }

    @Test
    void whatDoesNotEndIsNotWaitedForWithoutEnd() throws Exception {
        try (RunningApp app = RunningApp.startWith(folder, Map.of("CREDENCE_STOP_WAIT", "PT1S"));
                Calls calls = new Calls(app);
                Connection owner = owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            Future<?> report = calls.report();
            waits(statement);
            app.terminate();
            stopping(failure(report), "");
            assertEquals(TERMINATED, app.exit());
        }
    }

    private static void stopping(StatusRuntimeException failure, String revision) throws Exception {
        assertEquals(Status.Code.UNAVAILABLE, failure.getStatus().getCode(), failure.getMessage());
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        assertNotNull(status, failure.getMessage());
        Any info = status.getDetails(0);
        assertEquals("STOPPING", info.unpack(ErrorInfo.class).getReason());
        assertEquals(revision, info.unpack(ErrorInfo.class).getMetadataOrDefault("revision", ""));
        assertTrue(status.getDetails(1).is(RetryInfo.class));
    }

    private static StatusRuntimeException failure(Future<?> call) throws Exception {
        try {
            throw new AssertionError("answered: " + call.get(LONG_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            return (StatusRuntimeException) Objects.requireNonNull(failed.getCause());
        }
    }

    /** Until a call waits for what is locked. */
    private static void waits(Statement statement) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (ResultSet rows =
                    statement.executeQuery("select from pg_locks where locktype = 'relation' and not granted")) {
                if (rows.next()) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no call waits for the table");
    }

    private Connection owner() throws Exception {
        String port =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
                Roles.OWNER,
                Secrets.of(folder).owner());
    }

    /** What a stream told, and how it ended. */
    private static final class Told<T> implements StreamObserver<T> {
        private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private int missing;

        @SuppressWarnings("NullAway.Init")
        private volatile T last;

        Told(int expected) {
            missing = expected;
        }

        @Override
        public void onNext(T message) {
            last = message;
            missing--;
            if (missing <= 0) {
                begun.complete(true);
            }
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(true);
        }

        StatusRuntimeException end() throws Exception {
            return failure(end);
        }
    }

    /** The calls of an editor. */
    private static final class Calls implements AutoCloseable {
        private final ManagedChannel channel;
        private final Metadata authorization = new Metadata();

        Calls(RunningApp app) {
            channel = ManagedChannelBuilder.forAddress("localhost", app.port())
                    .usePlaintext()
                    .build();
            authorization.put(
                    Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + app.told("token"));
        }

        <S extends io.grpc.stub.AbstractStub<S>> S as(S stub) {
            return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(authorization));
        }

        long head() {
            return LedgerServiceGrpc.newBlockingStub(channel)
                    .findRevision(FindRevisionRequest.getDefaultInstance())
                    .getHead();
        }

        Future<?> report() {
            return as(ReportServiceGrpc.newFutureStub(channel))
                    .readReport(ReadReportRequest.newBuilder()
                            .setReport(Report.newBuilder()
                                    .setText("Ukraine severed diplomatic relations with North Korea."))
                            .build());
        }

        /** One that goes on, and that somebody waits for. */
        Future<WaitOperationResponse> operation() throws Exception {
            Told<CreateImportResponse> begun = new Told<>(1);
            StreamObserver<CreateImportRequest> parts =
                    as(ImportServiceGrpc.newStub(channel)).createImport(begun);
            parts.onNext(CreateImportRequest.newBuilder()
                    .setOptions(ImportOptions.newBuilder().setFile("list.csv"))
                    .build());
            parts.onNext(CreateImportRequest.newBuilder()
                    .setChunk(ByteString.copyFrom(Files.readAllBytes(Path.of("docs", "list.csv"))))
                    .build());
            parts.onCompleted();
            begun.begun.get(LONG_SECONDS, TimeUnit.SECONDS);
            return as(OperationServiceGrpc.newFutureStub(channel))
                    .waitOperation(WaitOperationRequest.newBuilder()
                            .setId(begun.last.getOperation().getId())
                            .setTimeout(Duration.newBuilder().setSeconds(LONG_SECONDS))
                            .build());
        }

        @Override
        public void close() throws InterruptedException {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
