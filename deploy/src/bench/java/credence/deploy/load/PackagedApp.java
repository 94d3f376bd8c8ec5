package credence.deploy.load;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged app with its embedded PostgreSQL, on loopback and in a data folder of its own that goes when it is closed. */
final class PackagedApp implements AutoCloseable {
    private static final int LONGEST_SECONDS = 180;

    private final Path data;
    private final int port;
    private final boolean withStarterRegister;
    private final List<String> javaOptions;
    private Process process;
    private volatile String token = "";

    /** @param javaOptions of the app's own Java, such as a flight recording */
    PackagedApp(boolean withStarterRegister, List<String> javaOptions) throws IOException, InterruptedException {
        this.data = Files.createTempDirectory("credence-load");
        this.port = freePort();
        this.withStarterRegister = withStarterRegister;
        this.javaOptions = javaOptions;
        this.process = start();
    }

    private Process start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-jar",
                jar().toString(),
                "--port",
                Integer.toString(port),
                "--data",
                data.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CREDENCE_STARTER_REGISTER", Boolean.toString(withStarterRegister));
        Process begun = builder.start();
        CountDownLatch listens = new CountDownLatch(1);
        List<String> told = new ArrayList<>();
        Thread reader = new Thread(() -> listen(begun, told, listens), "output of the app");
        reader.setDaemon(true);
        reader.start();
        if (!listens.await(LONGEST_SECONDS, TimeUnit.SECONDS) || !begun.isAlive()) {
            begun.destroyForcibly();
            throw new IllegalStateException("the app did not get ready: " + told);
        }
        return begun;
    }

    /** From the folder of the module, or the one above. */
    private static Path jar() {
        Path built = Path.of("target", "quarkus-app", "quarkus-run.jar");
        Path here = Files.exists(built) ? built : Path.of("deploy").resolve(built);
        if (!Files.exists(here)) {
            throw new IllegalStateException("there is no " + here.toAbsolutePath() + ": package the app first");
        }
        return here.toAbsolutePath();
    }

    private void listen(Process begun, List<String> told, CountDownLatch listens) {
        try (BufferedReader lines = begun.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (line.strip().startsWith("token ")) {
                    token = line.strip().substring("token ".length()).strip();
                }
                if (line.startsWith("Ctrl-C stops it")) {
                    listens.countDown();
                }
            }
        } catch (IOException killed) {
            // there is no more to hear
        } finally {
            listens.countDown();
        }
    }

    /** As kill -9 does it, and started again on the same data. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    ManagedChannel channel() {
        return NettyChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .disableRetry()
                .directExecutor()
                .build();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The first editor's. */
    String token() {
        return token;
    }

    long pid() {
        return process.pid();
    }

    long postgresPid() throws IOException {
        return Long.parseLong(postmaster(0));
    }

    int postgresPort() throws IOException {
        return Integer.parseInt(postmaster(3));
    }

    private String postmaster(int line) throws IOException {
        return Files.readAllLines(data.resolve("data/postgres/postmaster.pid"))
                .get(line)
                .strip();
    }

    String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("data/secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }

    /** As PostgreSQL's superuser. */
    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/credence", "postgres", secret("superuser"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
