package credence.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of clients do what they show, as somebody would run them, against the packaged app. */
class ExamplesIT {
    private static final Path API = Path.of("..", "api-grpc").toAbsolutePath().normalize();
    private static final Path CLIENT =
            Path.of("..", "api-grpc", "client").toAbsolutePath().normalize();
    private static final Path EXAMPLES = API.resolve("examples");
    private static final int MOST_LINES = 40;

    @TempDir
    Path folder;

    @Test
    void javaNodeAndBufAskForAStanceATallyAClaimAndAWatch() throws Exception {
        try (RunningApp app = RunningApp.startWithStarterRegister(folder.resolve("data"))) {
            String port = Integer.toString(app.port());
            shows(run(List.of(
                    "java", "-cp", classPath(), EXAMPLES.resolve("Example.java").toString(), "localhost", port)));
            Path node = Files.createDirectory(folder.resolve("node"));
            Files.copy(EXAMPLES.resolve("example.mjs"), node.resolve("example.mjs"));
            run(node, List.of("npm", "install", "--no-audit", "--no-fund", "@grpc/grpc-js@1", "@grpc/proto-loader@0"));
            shows(run(
                    node,
                    List.of(
                            "node",
                            "example.mjs",
                            "localhost:" + port,
                            API.resolve("src/main/proto").toString())));
            String buf = run(List.of("sh", EXAMPLES.resolve("example.sh").toString(), "http://localhost:" + port));
            for (String word : List.of("\"severed\"", "\"count\"", "VERDICT_OUTCOME_HOLDS", "\"revision\"")) {
                assertTrue(buf.contains(word), word + " is not in: " + buf);
            }
        }
    }

    @Test
    void eachIsShort() throws IOException {
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            List<Path> all = examples.toList();
            assertEquals(3, all.size());
            for (Path example : all) {
                assertTrue(Files.readAllLines(example).size() < MOST_LINES, example.toString());
            }
        }
    }

    private static void shows(String told) {
        assertTrue(told.contains("stance: relations severed"), told);
        assertTrue(told.contains("tally: 147 UN members recognise Palestine"), told);
        assertTrue(told.contains("claim: VERDICT_OUTCOME_HOLDS among un-members"), told);
        assertEquals(
                3,
                told.lines().filter(line -> line.startsWith("watch: revision ")).count(),
                told);
    }

    /** The client's jar in place of the API's own classes, and what it needs. */
    private static String classPath() throws IOException {
        try (Stream<Path> built = Files.list(CLIENT.resolve("target"))) {
            Path client = built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            String whole = Objects.requireNonNullElse(
                    System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
            return client
                    + File.pathSeparator
                    + Stream.of(whole.split(File.pathSeparator))
                            .filter(entry -> !entry.contains("api-grpc"))
                            .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        return run(Path.of("").toAbsolutePath(), command);
    }

    private static String run(Path at, List<String> command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        if (whole.getFirst().equals("java")) {
            whole.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
        Process process = new ProcessBuilder(whole)
                .directory(at.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), told);
        assertEquals(0, process.exitValue(), told);
        return told;
    }
}
