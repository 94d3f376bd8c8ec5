package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc")));
        refused(Path.of(data), "cannot be written");
    }

    @Test
    void aClusterOfAnotherPostgresqlIsOneLine() throws Exception {
        Path cluster = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        refused(folder, "is of PostgreSQL 99");
    }

    private static void refused(Path data, String reason) throws IOException, InterruptedException {
        RunningApp app = RunningApp.launch(data, RunningApp.freePort());
        assertEquals(1, app.exit());
        String last = app.output().lines().reduce((one, next) -> next).orElse("");
        assertTrue(last.contains(reason) && last.contains("--data DIR"), app.output());
        assertFalse(app.output().contains("\tat "), "a stack trace: " + app.output());
    }
}
