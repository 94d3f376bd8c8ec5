package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** What a start says when it cannot be: one line with the mend, and nothing left running. */
class StartIT {
    @TempDir
    Path folder;

    @Test
    void aTakenPortIsOneLineAndNothingIsStarted() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path data = folder.resolve("data");
            RunningApp app = RunningApp.launch(data, taken.getLocalPort());
            assertEquals(1, app.exit());
            assertTrue(app.output().matches("Port \\d+ is taken\\. .* --port \\d+\\."), app.output());
            assertFalse(Files.exists(data), "a data folder was made");
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsOneLine() throws Exception {
        refused(Files.writeString(folder.resolve("file"), "not a folder"), "is a file");
    }

    @Test
    void aFolderBelowAFileIsOneLine() throws Exception {
        refused(Files.writeString(folder.resolve("file"), "not a folder").resolve("data"), "cannot be written");
    }

    /** Even root, whom no rights hold back, cannot write there. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc", "/proc/credence"})
    void aFolderThatCannotBeWrittenIsOneLine(String data) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")));
        refused(Path.of(data), "cannot be written");
    }

    @Test
    void aClusterOfAnotherPostgresqlIsOneLine() throws Exception {
        Path cluster = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        refused(folder, "is of PostgreSQL 99");
    }

    @Test
    void aSecondCredenceOnAFolderIsOneLineAndTheFirstGoesOn() throws Exception {
        try (RunningApp first = RunningApp.start(folder)) {
            refused(folder, "Another Credence is running");
            assertTrue(first.isRunning());
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsOneLineAndItsPostgresqlStops() throws Exception {
        try (RunningApp first = RunningApp.start(folder);
                Connection owner = owner();
                Statement statement = owner.createStatement()) {
            assertTrue(first.isRunning());
            statement.execute("insert into credence.flyway_schema_history"
                    + " (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                    + " values (9999, '9999', 'from the future', 'SQL', 'V9999__future.sql', 'someone', 1, true)");
        }
        RunningApp app = RunningApp.launch(folder, RunningApp.freePort());
        assertEquals(1, app.exit());
        String last = app.output().lines().reduce((one, next) -> next).orElse("");
        assertTrue(last.startsWith("The database is at version 9999"), app.output());
        assertFalse(app.output().contains("\tat "), "a stack trace: " + app.output());
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");
    }

    @Test
    void anInterruptLeavesNothingRunning() throws Exception {
        RunningApp app = RunningApp.start(folder);
        assertEquals(130, app.interrupt());
        assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "PostgreSQL was left running");
        assertTrue(app.output().endsWith("Ctrl-C stops it."), app.output());
    }

    /** Taken in once, in less than ten seconds, and before the address is told. */
    @Test
    void aFirstStartTakesTheStarterRegisterInAndASecondAddsNothing() throws Exception {
        long first;
        try (RunningApp app = RunningApp.startWithStarterRegister(folder)) {
            Matcher step =
                    Pattern.compile("Starter register \\.\\.\\. ([0-9.]+) s").matcher(app.output());
            assertTrue(step.find(), app.output());
            assertTrue(Double.parseDouble(step.group(1)) < 10, step.group());
            assertTrue(step.start() < app.output().indexOf("http://"), app.output());
            first = entries();
            assertTrue(first > 1000, first + " entries");
        }
        try (RunningApp again = RunningApp.startWithStarterRegister(folder)) {
            assertTrue(again.isRunning());
            assertEquals(first, entries());
        }
    }

    private long entries() throws Exception {
        try (Connection owner = owner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select max(revision) from credence.entry")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void whatIsGeneratedIsForTheOwnerAlone() throws Exception {
        try (RunningApp app = RunningApp.start(folder)) {
            assertTrue(app.isRunning());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
            PSQLException refused = assertThrows(
                    PSQLException.class, () -> connection("postgres", "a guess").close());
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("password authentication failed"),
                    refused.getMessage());
        }
    }

    private Connection owner() throws Exception {
        return connection(Roles.OWNER, Secrets.of(folder).owner());
    }

    private Connection connection(String user, String password) throws Exception {
        String port =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE, user, password);
    }

    private static void refused(Path data, String reason) throws IOException, InterruptedException {
        RunningApp app = RunningApp.launch(data, RunningApp.freePort());
        assertEquals(1, app.exit());
        String last = app.output().lines().reduce((one, next) -> next).orElse("");
        assertTrue(last.contains(reason) && last.contains("--data DIR"), app.output());
        assertFalse(app.output().contains("\tat "), "a stack trace: " + app.output());
    }
}
