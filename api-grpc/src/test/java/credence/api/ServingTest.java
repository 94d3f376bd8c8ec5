package credence.api;

import static credence.api.Client.detail;
import static credence.api.Client.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import com.google.rpc.RetryInfo;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import credence.v1.FindRevisionRequest;
import credence.v1.GetEntryRequest;
import credence.v1.GetStanceRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.ReportServiceGrpc;
import credence.v1.SearchPolitiesRequest;
import credence.v1.StanceServiceGrpc;
import credence.v1.WatchEntriesRequest;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServingTest {
    private static final List<String> SERVICES = List.of("", "credence.v1.StanceService", "credence.v1.LedgerService");

    /** Of the pool, as it is unless told otherwise. */
    private static final int MORE_THAN_CONNECTIONS = 20;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    @SuppressWarnings("NullAway.Init")
    String database;

    @Test
    void noServiceSaysThatItServesWhileItsDatabaseIsAway() throws Exception {
        String name = database.substring(database.lastIndexOf('/') + 1);
        try (Client client = new Client(server);
                Connection connection = DriverManager.getConnection(
                        "jdbc:" + database.replace("/" + name, "/postgres"), "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            HealthGrpc.HealthBlockingStub health = HealthGrpc.newBlockingStub(client.channel);
            await(health, ServingStatus.SERVING);
            try {
                statement.execute("alter database " + name + " allow_connections false");
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
                await(health, ServingStatus.NOT_SERVING);
            } finally {
                allow(statement, name);
            }
            await(health, ServingStatus.SERVING);
        }
    }

    @Test
    void aDatabaseThatHasStoppedIsToldInSomeSeconds() throws Exception {
        try (Client client = new Client(server);
                HttpClient http = HttpClient.newHttpClient();
                Connection connection =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            HealthGrpc.HealthBlockingStub health = HealthGrpc.newBlockingStub(client.channel);
            assertEquals(200, ready(http).statusCode());
            connection.setAutoCommit(false);
            statement.execute("lock table credence.entry, credence.token in access exclusive mode");
            HttpResponse<String> answer = ready(http);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("The register's database answers"), answer.body());
            await(health, ServingStatus.NOT_SERVING);
            LedgerServiceGrpc.LedgerServiceBlockingStub nobody = client.ledger();
            LedgerServiceGrpc.LedgerServiceBlockingStub somebody =
                    nobody.withCallCredentials(Client.credentials("Bearer of-whom"));
            Stream.of(nobody, somebody)
                    .map(stub -> CompletableFuture.runAsync(() -> isAway(stub)))
                    .toList()
                    .forEach(CompletableFuture::join);
            connection.rollback();
            await(health, ServingStatus.SERVING);
            assertEquals(200, ready(http).statusCode());
            refused(
                    Status.Code.NOT_FOUND,
                    "NOT_FOUND",
                    () -> nobody.getEntry(
                            GetEntryRequest.newBuilder().setRevision(1_000_000).build()));
        }
    }

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
                most = Math.max(most, waiting(watching));
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
            while (waiting(watching) > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertEquals(0, waiting(watching));
            client.ledger().withDeadlineAfter(2, TimeUnit.SECONDS).listEntries(ListEntriesRequest.getDefaultInstance());
            connection.rollback();
            client.reports()
                    .withDeadlineAfter(2, TimeUnit.SECONDS)
                    .listReadings(ListReadingsRequest.getDefaultInstance());
        }
    }

    @Test
    void healthKnowsNothingOfAServiceThatNobodyServes() throws Exception {
        HealthCheckRequest nobody =
                HealthCheckRequest.newBuilder().setService("credence.v1.Nobody").build();
        try (Client client = new Client(server)) {
            HealthGrpc.HealthBlockingStub health =
                    HealthGrpc.newBlockingStub(client.channel).withDeadlineAfter(20, TimeUnit.SECONDS);
            refused(Status.Code.NOT_FOUND, "NOT_FOUND", () -> health.check(nobody));
            // SERVICE_UNKNOWN, which Quarkus' copy of the protocol has no name for.
            assertEquals(3, health.watch(nobody).next().getStatusValue());
            assertEquals(
                    ServingStatus.SERVING,
                    health.check(HealthCheckRequest.newBuilder()
                                    .setService("credence.v1.StanceService")
                                    .build())
                            .getStatus());
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
            while (waiting(watching) > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(50);
            }
            assertEquals(0, waiting(watching));
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

    private static long waiting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where state = 'active' and wait_event_type = 'Lock' and query like '%credence.reading%'"
                        + " and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whoAsksForNowWhileALongImportAppendsIsSentAwayAndHoldsNoConnection() throws Exception {
        try (Client client = new Client(server);
                Connection connection =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            // As one who appends holds it: the placeholder ledger_lock of the migrations.
            statement.execute("select pg_advisory_lock(7236837543)");
            Instant now = Instant.now();
            refused(
                    Status.Code.UNAVAILABLE,
                    "REGISTER_AWAY",
                    () -> client.ledger()
                            .withDeadlineAfter(12, TimeUnit.SECONDS)
                            .findRevision(FindRevisionRequest.newBuilder()
                                    .setAt(Timestamp.newBuilder().setSeconds(now.getEpochSecond()))
                                    .build()));
        }
    }

    private static ClientInterceptor timeout(String time) {
        Metadata timeout = new Metadata();
        timeout.put(Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER), time);
        return MetadataUtils.newAttachHeadersInterceptor(timeout);
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

    /** It is known by now: nobody is held for the fifteen seconds that a question may take. */
    private static void isAway(LedgerServiceGrpc.LedgerServiceBlockingStub stub) {
        StatusRuntimeException away = refused(
                Status.Code.UNAVAILABLE,
                "REGISTER_AWAY",
                () -> stub.withDeadlineAfter(10, TimeUnit.SECONDS)
                        .getEntry(GetEntryRequest.newBuilder().setRevision(1).build()));
        assertTrue(detail(away, RetryInfo.class).isPresent());
    }

    private HttpResponse<String> ready(HttpClient http) throws Exception {
        return http.send(
                HttpRequest.newBuilder(server.toURI().resolve("/q/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void allow(Statement statement, String name) throws SQLException {
        statement.execute("alter database " + name + " allow_connections true");
    }

    /** It is asked once a second, and may take three to be sure that nobody answers. */
    private static void await(HealthGrpc.HealthBlockingStub health, ServingStatus wanted) throws InterruptedException {
        for (String service : SERVICES) {
            ServingStatus status = ServingStatus.UNKNOWN;
            for (int i = 0; i < 300 && status != wanted; i++) {
                status = health.check(HealthCheckRequest.newBuilder()
                                .setService(service)
                                .build())
                        .getStatus();
                Thread.sleep(status == wanted ? 0 : 100);
            }
            assertEquals(wanted, status, service);
        }
    }
}
