package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged app measures its reader, without a database or a server. */
class EvaluateIT {
    @TempDir
    Path folder;

    @Test
    void theAppEvaluatesAFileOfLabels() throws Exception {
        Path predictions = folder.resolve("predictions.jsonl");
        Process app = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                        "evaluate",
                        Path.of("..", "domain", "src", "test", "resources", "credence", "reading", "frozen.jsonl")
                                .toString(),
                        "--out",
                        predictions.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(app.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, app.waitFor(), output);
        assertTrue(output.contains("accounts, strict (and status)"), output);
        assertTrue(output.contains("strict, by kind"), output);
        assertEquals(131, Files.readAllLines(predictions).size());
    }
}
