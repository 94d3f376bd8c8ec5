package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.persistence.test.TestDatabase;
import credence.v1.ListReadingsRequest;
import credence.v1.WatchEntriesRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A caller who sets no deadline is not left without an answer. */
@QuarkusTest
@TestProfile(LongestCallTest.OneSecond.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class LongestCallTest extends ServedRegister {
    /** Less than anybody would set. */
    public static class OneSecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.longest-call", "PT1S");
        }
    }

    @Test
    void aCallForOneAnswerEndsWhereItHasNoDeadline() throws Exception {
        try (Client client = new Client(server);
                Connection connection =
                        DriverManager.getConnection("jdbc:" + database, "postgres", TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table credence.reading in access exclusive mode");
            Client.refused(
                    Status.Code.DEADLINE_EXCEEDED,
                    "OUT_OF_TIME",
                    () -> client.reports().listReadings(ListReadingsRequest.getDefaultInstance()));
            connection.rollback();
            client.reports().listReadings(ListReadingsRequest.getDefaultInstance());
        }
    }

    @Test
    void aWatchGoesOnForAsLongAsItsCallerLikes() throws Exception {
        try (Client client = new Client(server)) {
            long begun = System.nanoTime();
            StatusRuntimeException ended = assertThrows(
                    StatusRuntimeException.class,
                    () -> client.ledger()
                            .withDeadlineAfter(3, TimeUnit.SECONDS)
                            .watchEntries(WatchEntriesRequest.getDefaultInstance())
                            .forEachRemaining(message -> {}));
            assertEquals(Status.Code.DEADLINE_EXCEEDED, ended.getStatus().getCode());
            assertTrue(System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(2_900));
        }
    }
}
