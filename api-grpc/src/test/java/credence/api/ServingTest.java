package credence.api;

import static credence.api.Client.detail;
import static credence.api.Client.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Timestamp;
import com.google.rpc.RetryInfo;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import credence.v1.FindRevisionRequest;
import credence.v1.GetEntryRequest;
import credence.v1.LedgerServiceGrpc;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServingTest extends ServedRegister {
    private static final List<String> SERVICES = List.of("", "credence.v1.StanceService", "credence.v1.LedgerService");

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
            CompletableFuture<Void> before = CompletableFuture.runAsync(() -> isAway(client.ledger()));
            HttpResponse<String> answer = ready(http);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("The register's database answers"), answer.body());
            await(health, ServingStatus.NOT_SERVING);
            before.join();
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

    /** It is known by now, or soon: nobody is held for the fifteen seconds that a question may take. */
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
