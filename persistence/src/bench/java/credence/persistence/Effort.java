package credence.persistence;

import credence.persistence.test.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * What some work took: wall time, processor time of this process and of PostgreSQL, and the load of the machine at its end, so that a figure
 * can be read though others worked on it too.
 */
record Effort(double seconds, double app, double postgres, String load) {
    interface Work {
        void run() throws Exception;
    }

    static Effort of(TestDatabase database, Work work) throws Exception {
        long postmaster = postmaster(database);
        double app = spentHere();
        double postgres = spentBy(postmaster);
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Effort(seconds, spentHere() - app, spentBy(postmaster) - postgres, loadNow());
    }

    /** Per processor second of both, and by the clock. */
    String rate(long things, String of) {
        return String.format(
                Locale.ROOT,
                "%,.0f %s a second (%.1f s by the clock; processor: app %.1f s, PostgreSQL %.1f s; load %s)",
                things / seconds,
                of,
                seconds,
                app,
                postgres,
                load);
    }

    private static double spentHere() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double spentBy(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                        .flatMap(ProcessHandle::children)
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }

    private static long postmaster(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return ProcessHandle.of(rows.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    private static String loadNow() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
