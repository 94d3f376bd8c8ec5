package credence.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.persistence.test.LockWaits;
import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class LeavingTest {
    @TestHTTPResource("/readings")
    @SuppressWarnings("NullAway.Init")
    URL readings;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    @SuppressWarnings("NullAway.Init")
    String database;

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
    }

    @Test
    void whatNobodyWaitsForIsNoLongerAskedInTheDatabase() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(readings.toURI())
                .header("accept", "application/json")
                .timeout(Duration.ofSeconds(2))
                .build();
        try (Connection locking = connection();
                Statement statement = locking.createStatement();
                Connection watching = connection()) {
            locking.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            try (HttpClient browser = HttpClient.newHttpClient()) {
                assertThrows(
                        HttpTimeoutException.class, () -> browser.send(request, HttpResponse.BodyHandlers.ofString()));
                Instant end = Instant.now().plusSeconds(3);
                while (LockWaits.count(watching) > 0 && Instant.now().isBefore(end)) {
                    Thread.sleep(50);
                }
                assertEquals(0, LockWaits.count(watching));
                locking.rollback();
                assertEquals(
                        200,
                        browser.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode());
            }
        }
    }
}
