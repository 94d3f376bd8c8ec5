package credence.deploy.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** pgbench's prepared point lookup of an entry by its revision, on the app's own PostgreSQL and as the app's own role. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private PgBench() {}

    /** A round without a log for the rate, and a shorter one with it for the latencies, since writing it costs something. */
    static Outcome run(PackagedApp app, long head, int clients, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        try {
            double rate = once(app, folder, head, clients, seconds, List.of());
            once(app, folder, head, clients, Math.max(2, seconds / 2), List.of("--log", "--log-prefix=" + folder + "/took"));
            return new Outcome(latencies(folder), seconds, (long) (rate * seconds), 0, null);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static double once(
            PackagedApp app, Path folder, long head, int clients, int seconds, List<String> more)
            throws IOException, InterruptedException {
        Path script = folder.resolve("lookup.sql");
        Files.writeString(
                script,
                "\\set r random(1, " + head
                        + ")\nselect kind, actor_key, target_key, happened from credence.entry where revision = :r;\n");
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port=" + app.postgresPort(),
                "--username=credence_app"));
        command.addAll(more);
        command.add("credence");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", app.secret("app"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher rate = RATE.matcher(told);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Third column of each line of the logs, in microseconds. */
    private static Histogram latencies(Path folder) throws IOException {
        Histogram latencies = new Histogram(120_000_000_000L, 3);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("took"))
                    .toList()) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        latencies.recordValue(Long.parseLong(line.split(" ", 4)[2]) * 1_000);
                    }
                }
            }
        }
        return latencies;
    }
}
