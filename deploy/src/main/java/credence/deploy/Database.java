package credence.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The embedded PostgreSQL: on loopback only, on a port that was free at its start, every role with a password, every commit
 * flushed to disk before it is answered.
 */
final class Database {
    private static final long LONGEST_LOG = 10L * 1024 * 1024;

    private final Commands commands;
    private final Secrets secrets;
    private final int port;
    private boolean isRunning;

    private Database(Commands commands, Secrets secrets, int port) {
        this.commands = commands;
        this.secrets = secrets;
        this.port = port;
    }

    /** @throws CannotStart when the cluster is another PostgreSQL's, or PostgreSQL refuses */
    static Database in(DataFolder folder, Secrets secrets) {
        Path cluster = folder.path().resolve("postgres");
        Path log = folder.path().resolve("postgres.log");
        try {
            if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
                Files.delete(log);
            }
            Binaries binaries = Binaries.in(folder.path());
            Commands commands = new Commands(binaries, cluster, log);
            if (!Files.isDirectory(cluster)) {
                create(commands, secrets);
            }
            sameMajor(binaries, cluster);
            Orphan.stop(commands);
            return new Database(commands, secrets, freePort());
        } catch (IOException e) {
            throw new CannotStart("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    private static void create(Commands commands, Secrets secrets) throws IOException {
        Path folder = commands.cluster().getParent();
        Path password = Files.createTempFile(
                folder,
                "init-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, secrets.superuser());
            Draft.make(commands.cluster(), draft -> commands.init(draft, password));
        } finally {
            Files.delete(password);
        }
    }

    private static void sameMajor(Binaries binaries, Path cluster) throws IOException {
        String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.major())) {
            throw new CannotStart("The database in " + cluster + " is of PostgreSQL " + made + "; this Credence brings "
                    + binaries.major()
                    + ". Start it with the Credence that made it, or give another folder: --data DIR.");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    synchronized void start() {
        try {
            isRunning = true;
            commands.start(port);
            new Roles(port, secrets).ensure();
        } catch (IOException e) {
            throw new CannotStart("The database does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Starts it again where something killed it, on its port, so that the app finds it as before.
     *
     * @return whether that was so
     */
    synchronized boolean revive() throws IOException {
        if (!isRunning || Orphan.isRunning(commands.cluster())) {
            return false;
        }
        Orphan.stop(commands);
        commands.start(port);
        return true;
    }

    synchronized void stop() throws IOException {
        if (isRunning) {
            isRunning = false;
            commands.stop();
        }
    }

    int port() {
        return port;
    }
}
