package credence.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL that a killed Credence left behind. Its pid file may also outlive it and name, after a reboot, a process that has
 * nothing to do with it: that one is never touched.
 */
final class Orphan {
    private Orphan() {}

    /** Stops the orphan if there is one, so that the cluster can be started afresh. */
    static void stop(Commands commands) throws IOException {
        Path pidFile = commands.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (running(pidFile, commands.cluster()).isPresent()) {
            commands.stop();
        } else {
            // PostgreSQL would refuse to start while another process has the number that stands in it.
            Files.deleteIfExists(pidFile);
        }
    }

    /** Whether a PostgreSQL runs on a cluster. */
    static boolean isRunning(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        return Files.exists(pidFile) && running(pidFile, cluster).isPresent();
    }

    /** The port of the PostgreSQL that a running Credence has started. */
    static int port(Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        if (lines.size() < 4 || !lines.get(3).strip().matches("[0-9]{1,5}")) {
            throw new CannotStart("The register's PostgreSQL is just starting or stopping. Try again in a moment.");
        }
        return Integer.parseInt(lines.get(3).strip());
    }

    private static Optional<ProcessHandle> running(Path pidFile, Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(0).strip().matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> serves(process.info(), cluster));
    }

    private static boolean serves(ProcessHandle.Info process, Path cluster) {
        String line = process.commandLine().orElse("");
        return line.contains("/bin/postgres") && line.contains(cluster.toString());
    }
}
