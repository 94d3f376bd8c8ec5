package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServingTest {
    private static final List<String> SERVICES = List.of("", "credence.v1.StanceService", "credence.v1.LedgerService");

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
