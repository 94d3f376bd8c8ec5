package credence.api;

import static credence.api.Client.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.LockWaits;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import credence.v1.GetStanceRequest;
import credence.v1.ListEntriesRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.ReportServiceGrpc;
import credence.v1.SearchPolitiesRequest;
import credence.v1.StanceServiceGrpc;
import credence.v1.WatchEntriesRequest;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OutOfTimeTest extends ServedRegister {
    /** Of the pool, as it is unless told otherwise. */
    private static final int MORE_THAN_CONNECTIONS = 20;

    @Test
    void whatIsOutOfTimeIsNoLongerAskedInTheDatabase() throws Exception {
        try (Client client = new Client(server);
                Connection connection =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement();
                Connection watching =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD)) {
            connection.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            // More than there are connections: those that wait for one leave none behind either.
            List<Future<ListReadingsResponse>> calls = Stream.generate(
                            () -> (Future<ListReadingsResponse>) ReportServiceGrpc.newFutureStub(client.channel)
                                    .withDeadlineAfter(2, TimeUnit.SECONDS)
                                    .listReadings(ListReadingsRequest.getDefaultInstance()))
                    .limit(MORE_THAN_CONNECTIONS)
                    .toList();
            long most = 0;
            while (!calls.stream().allMatch(Future::isDone)) {
                most = Math.max(most, LockWaits.count(watching));
                Thread.sleep(20);
            }
            for (Future<ListReadingsResponse> call : calls) {
                Throwable failure =
                        assertThrows(ExecutionException.class, call::get).getCause();
                assertEquals(
                        Status.Code.DEADLINE_EXCEEDED,
                        Status.fromThrowable(failure).getCode());
            }
            assertTrue(most > 0);
            Instant end = Instant.now().plusSeconds(3);
            while (LockWaits.count(watching) > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertEquals(0, LockWaits.count(watching));
            client.ledger().withDeadlineAfter(2, TimeUnit.SECONDS).listEntries(ListEntriesRequest.getDefaultInstance());
            connection.rollback();
            client.reports()
                    .withDeadlineAfter(2, TimeUnit.SECONDS)
                    .listReadings(ListReadingsRequest.getDefaultInstance());
        }
    }

    @Test
    void aCallThatIsRefusedLeavesNothingUntilItsDeadline() throws Exception {
        try (Client client = new Client(server)) {
            StanceServiceGrpc.StanceServiceBlockingStub stub = client.stances().withInterceptors(timeout("1S"));
            AtomicInteger faults = new AtomicInteger();
            Handler watching = new FaultHandler(faults);
            Logger log = LogManager.getLogManager().getLogger("");
            log.addHandler(watching);
            try {
                for (int i = 0; i < 50; i++) {
                    refused(
                            Status.Code.INVALID_ARGUMENT,
                            "INVALID_FIELD",
                            () -> stub.getStance(GetStanceRequest.getDefaultInstance()));
                }
                Thread.sleep(1_500);
                assertEquals(0, faults.get());
            } finally {
                log.removeHandler(watching);
            }
        }
    }

    /** As from somebody who never ends a call by themselves: it has a deadline for the server alone. */
    @Test
    void theServerEndsWhatIsOutOfTimeByItself() throws Exception {
        ClientInterceptor sent = timeout("500m");
        try (Client client = new Client(server);
                Connection connection =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement();
                Connection watching =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD)) {
            connection.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            refused(
                    Status.Code.DEADLINE_EXCEEDED,
                    "OUT_OF_TIME",
                    () -> client.reports()
                            .withInterceptors(sent)
                            .listReadings(ListReadingsRequest.getDefaultInstance()));
            Instant end = Instant.now().plusSeconds(3);
            while (LockWaits.count(watching) > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertEquals(0, LockWaits.count(watching));
            connection.rollback();
            refused(
                    Status.Code.DEADLINE_EXCEEDED,
                    "OUT_OF_TIME",
                    () -> client.ledger()
                            .withInterceptors(sent)
                            .watchEntries(WatchEntriesRequest.getDefaultInstance())
                            .forEachRemaining(message -> {}));
            refused(
                    Status.Code.DEADLINE_EXCEEDED,
                    "OUT_OF_TIME",
                    () -> client.polities()
                            .withInterceptors(timeout("0S"))
                            .searchPolities(SearchPolitiesRequest.getDefaultInstance()));
            refused(
                    Status.Code.INVALID_ARGUMENT,
                    "INVALID_FIELD",
                    () -> client.polities()
                            .withInterceptors(timeout("5s"))
                            .searchPolities(SearchPolitiesRequest.getDefaultInstance()));
            assertFalse(client.polities()
                    .withInterceptors(sent)
                    .searchPolities(SearchPolitiesRequest.newBuilder()
                            .setQuery("Ukraine")
                            .build())
                    .getPolitiesList()
                    .isEmpty());
        }
    }

    private static final class FaultHandler extends Handler {
        private final AtomicInteger faults;

        FaultHandler(AtomicInteger faults) {
            this.faults = faults;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                faults.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static ClientInterceptor timeout(String time) {
        Metadata timeout = new Metadata();
        timeout.put(Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER), time);
        return MetadataUtils.newAttachHeadersInterceptor(timeout);
    }
}
