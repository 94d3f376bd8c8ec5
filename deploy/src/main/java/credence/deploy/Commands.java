package credence.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs, which refuse to run as root: root's run in a user namespace of their own, where they are nobody
 * while the files stay theirs.
 *
 * @param binaries the programs
 * @param cluster PostgreSQL's data folder
 * @param log what the programs print
 */
record Commands(Binaries binaries, Path cluster, Path log) {
    private static final int LONGEST_SECONDS = 300;

    /** Makes a new cluster in a folder that is not there yet. */
    void init(Path folder, Path passwordFile) throws IOException {
        run(
                "initdb",
                "--pgdata=" + folder,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=listen_addresses=127.0.0.1",
                "--set=unix_socket_directories=",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=log_checkpoints=off",
                // PostgreSQL's own defaults, written down because the register's promise rests on them.
                "--set=fsync=on",
                "--set=synchronous_commit=on",
                "--set=full_page_writes=on");
    }

    /** Answers once it takes connections; after a crash that is when it has recovered. */
    void start(int port) throws IOException {
        run(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster,
                "--log=" + log,
                "--wait",
                "--timeout=240",
                "--options=-p " + port);
    }

    void stop() throws IOException {
        run("pg_ctl", "stop", "--pgdata=" + cluster, "--wait", "--timeout=60", "--mode=fast");
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What a user has set for a PostgreSQL of their own must not reach this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = start(builder);
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IOException(program + " did not end within " + LONGEST_SECONDS + " s; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(lastWords(program));
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            if (isRoot()) {
                throw new CannotStart(
                        "PostgreSQL does not run as root, and this machine has no unshare to run it otherwise."
                                + " Start Credence as another user.",
                        e);
            }
            throw e;
        }
    }

    /** Asked each time: what a native image works out in a static initialiser is true of the machine that built it. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String lastWords(String program) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        String last = lines.isEmpty() ? "" : lines.getLast();
        String why = lines.reversed().stream()
                .limit(20)
                .filter(line -> line.contains("FATAL:") || line.contains("error:") || line.contains("unshare:"))
                .findFirst()
                .orElse(last);
        return program + " failed: " + why.strip() + " (log: " + log + ")";
    }
}
