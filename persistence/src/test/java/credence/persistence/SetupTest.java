package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.TestDatabase;
import io.quarkus.runtime.StartupEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SetupTest {
    @Test
    void newerDatabaseIsToldInOneLine() throws SQLException {
        TestDatabase database = MigratedDatabase.create().database();
        try (Connection connection = database.connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into credence.flyway_schema_history (installed_rank, version, description, type, script,"
                            + " checksum, installed_by, execution_time, success)"
                            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, true)");
        }
        StartFailure failure = assertThrows(StartFailure.class, () -> MigratedDatabase.start(database));
        assertTrue(
                told(failure).startsWith("The database is at version 99, this Credence knows versions up to "),
                told(failure));
    }

    @Test
    void emptyDatabaseIsLeftAloneWhereMigratingIsOff() {
        Setup setup = MigratedDatabase.setup(TestDatabase.create(), TestDatabase.OWNER, false);
        StartFailure failure = assertThrows(StartFailure.class, () -> setup.onStart(new StartupEvent()));
        assertTrue(told(failure).contains("migrate-at-start=true"), told(failure));
    }

    @Test
    void unreachableDatabaseIsToldInOneLine() {
        Setup setup = MigratedDatabase.setup(TestDatabase.create(), "nobody", true);
        StartFailure failure = assertThrows(StartFailure.class, () -> setup.onStart(new StartupEvent()));
        assertEquals(1, told(failure).lines().count());
    }

    @Test
    void whereNobodyListensTheDatabaseIsSaidToBeAwayAndNotOfAnotherVersion() {
        DatabaseLogin nobody = new DatabaseLogin("postgresql://127.0.0.1:1/nobody", TestDatabase.OWNER, "none");
        Setup setup = new Setup(new Migrations(nobody, TestDatabase.APP).flyway(), true, false);
        StartFailure failure = assertThrows(StartFailure.class, () -> setup.onStart(new StartupEvent()));
        assertTrue(told(failure).startsWith("The database does not answer ("), told(failure));
        assertTrue(told(failure).endsWith("start again."), told(failure));
    }

    @Test
    void appsThatStartAtOnceMakeOneLogin() {
        TestDatabase database = TestDatabase.create();
        List<CompletableFuture<Optional<FirstLogin>>> starts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> MigratedDatabase.start(database)))
                .limit(3)
                .toList();
        assertEquals(
                1,
                starts.stream()
                        .map(CompletableFuture::join)
                        .filter(Optional::isPresent)
                        .count());
    }

    private static String told(StartFailure failure) {
        return Objects.requireNonNull(failure.getMessage());
    }
}
