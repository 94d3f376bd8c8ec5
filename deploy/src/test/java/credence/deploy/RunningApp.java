package credence.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The packaged app as a process of its own. */
final class RunningApp implements AutoCloseable {
    /** A shell that runs the tests in its background has its children ignore Ctrl-C; GNU env undoes that. */
    private static final List<String> HEARS_INTERRUPTS =
            isGnuEnv() ? List.of("env", "--default-signal=INT") : List.of();

    private static final int LONGEST_SECONDS = 120;

    private final Process process;
    private final int port;
    private final List<String> output = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread listener;

    private RunningApp(Process process, int port) {
        this.process = process;
        this.port = port;
        this.listener = new Thread(this::listen, "output of the app");
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts it on a free port and waits until it listens. */
    static RunningApp start(Path data) throws IOException, InterruptedException {
        return launch(data, freePort()).awaited();
    }

    private RunningApp awaited() throws InterruptedException {
        if (!ready.await(LONGEST_SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
            close();
            throw new IllegalStateException("The app is not ready: " + output());
        }
        return this;
    }

    /** Starts the app of another module on a database given by the usual settings, and waits until it listens. */
    static RunningApp alone(String module, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = java(Path.of("..", module));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new RunningApp(builder.start(), port).awaited();
    }

    /** Starts it with settings of the environment and waits until it listens. */
    static RunningApp startWith(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = java(Path.of("."), "--port", Integer.toString(port), "--data", data.toString());
        builder.environment().put("CREDENCE_STARTER_REGISTER", "false");
        builder.environment().putAll(settings);
        return new RunningApp(builder.start(), port).awaited();
    }

    /** Starts it, without waiting. */
    static RunningApp launch(Path data, int port) throws IOException {
        return launch(data, port, false);
    }

    /** Starts it with the starter register and waits until it listens. */
    static RunningApp startWithStarterRegister(Path data) throws IOException, InterruptedException {
        return launch(data, freePort(), true).awaited();
    }

    private static RunningApp launch(Path data, int port, boolean withStarterRegister) throws IOException {
        ProcessBuilder builder = java(Path.of("."), "--port", Integer.toString(port), "--data", data.toString());
        builder.environment().put("CREDENCE_STARTER_REGISTER", Boolean.toString(withStarterRegister));
        return new RunningApp(builder.start(), port);
    }

    private static boolean isGnuEnv() {
        try {
            return new ProcessBuilder("env", "--default-signal=INT", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    private static ProcessBuilder java(Path module, String... options) {
        List<String> command = new ArrayList<>(HEARS_INTERRUPTS);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                module.resolve(Path.of("target", "quarkus-app", "quarkus-run.jar"))
                        .toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.startsWith("Ctrl-C stops it") || line.contains("Listening on: ")) {
                    ready.countDown();
                }
            }
        } catch (IOException gone) {
            // killed: there is no more to hear
        } finally {
            ready.countDown();
        }
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** What follows a word at the start of a line of the output, such as password. */
    String told(String word) {
        return output().lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + word + " in: " + output()));
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As kill -9 does it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does it; answers the exit code. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return exit();
    }

    /** As an orchestrator does it, without waiting. */
    void terminate() {
        process.destroy();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + output());
        }
        listener.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        exit();
    }
}
