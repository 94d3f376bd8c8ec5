package credence.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the app, or its PostgreSQL, again and again while four writers propose acts and send again by its id whatever was not answered.
 * In the end each id is one proposal and every answered one is there. Needs the packaged app and no build of its own:
 *
 * <pre>java deploy/src/bench/java/credence/deploy/FaultBench.java [KILLS OF THE APP, 50] [KILLS OF POSTGRESQL, 20]</pre>
 *
 * <p>A killed app is started again; a killed PostgreSQL the app starts again itself.
 */
final class FaultBench {
    private static final int WRITERS = 4;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"nextPageToken\"\\s*:\\s*\"([^\"]+)\"");

    private final Path data = Files.createTempDirectory("credence-faults");
    private final int port = freePort();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    /** The id that each request was answered with. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final List<Double> ready = new ArrayList<>();
    private volatile String token = "";
    private volatile boolean isDone;
    /** Started before anything else. */
    @SuppressWarnings("NullAway.Init")
    private Process app;

    private long sentAgain;

    private FaultBench() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        FaultBench bench = new FaultBench();
        bench.run(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20);
    }

    private void run(int appKills, int postgresKills) throws Exception {
        Random random = new Random(1);
        start();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Thread writer = new Thread(this::write, "writer " + i);
            writer.start();
            writers.add(writer);
        }
        for (int kill = 0; kill < appKills + postgresKills; kill++) {
            // A cold app takes seconds to its first answer; a kill before it would hit no write.
            untilAnswered();
            Thread.sleep(random.nextInt(1500));
            boolean isApp = kill < appKills;
            if (isApp) {
                app.destroyForcibly().waitFor();
                ready.add(start());
            } else {
                kill(Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .getFirst()
                        .strip()));
                ready.add(untilAnswered());
            }
            System.out.printf(
                    "kill %d of %s: ready again after %.1f s, %d answered so far%n",
                    kill + 1, isApp ? "the app" : "PostgreSQL", ready.getLast(), answered.size());
        }
        Thread.sleep(2000);
        isDone = true;
        for (Thread writer : writers) {
            writer.join();
        }
        check();
        app.destroy();
        app.waitFor();
    }

    /** Answers after how many seconds it was ready. */
    private double start() throws Exception {
        long begun = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "deploy/target/quarkus-app/quarkus-run.jar",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true);
        builder.environment().put("CREDENCE_STARTER_REGISTER", "false");
        Process process = builder.start();
        CountDownLatch listens = new CountDownLatch(1);
        Thread reader = new Thread(() -> listen(process, listens));
        reader.setDaemon(true);
        reader.start();
        if (!listens.await(120, TimeUnit.SECONDS) || !process.isAlive()) {
            throw new IllegalStateException("the app did not get ready");
        }
        app = process;
        return (System.nanoTime() - begun) / 1e9;
    }

    /** After how many seconds a write is answered again. */
    private double untilAnswered() throws InterruptedException {
        long begun = System.nanoTime();
        int before = answered.size();
        while (answered.size() == before) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private void listen(Process process, CountDownLatch listens) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
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

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    }

    private void write() {
        while (!isDone) {
            String id = UUID.randomUUID().toString();
            String body = "{\"kind\": \"recognition\", \"actor\": \"PRK\", \"target\": \"XDP\", \"source\": \"" + id + "\"}";
            for (boolean first = true; !answered.containsKey(id); first = false) {
                if (!first) {
                    sentAgain++;
                }
                send(id, body);
            }
        }
    }

    private void send(String id, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/proposals"))
                            .timeout(Duration.ofSeconds(10))
                            .header("authorization", "Bearer " + token)
                            .header("content-type", "application/json")
                            .header("Idempotency-Key", id)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher proposal = ID.matcher(answer.body());
            if (answer.statusCode() == 201 && proposal.find()) {
                answered.put(id, proposal.group(1));
            } else if (answer.statusCode() < 500) {
                throw new IllegalStateException("refused: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException cut) {
            pause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() throws Exception {
        Set<String> there = new HashSet<>();
        long count = 0;
        String next = "";
        do {
            String page = client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/review?state=waiting"
                                            + (next.isEmpty() ? "" : "&pageToken=" + next)))
                                    .header("accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher ids = ID.matcher(page);
            while (ids.find()) {
                there.add(ids.group(1));
                count++;
            }
            Matcher token = NEXT.matcher(page);
            next = token.find() ? token.group(1) : "";
        } while (!next.isEmpty());
        Set<String> lost = new HashSet<>(answered.values());
        lost.removeAll(there);
        Set<String> doubled = new HashSet<>(there);
        doubled.removeAll(answered.values());
        System.out.printf(
                "%d requests answered, %d sent again; %d proposals there; lost %d, doubled or half-written %d; slowest to be ready %.1f s%n",
                answered.size(),
                sentAgain,
                count,
                lost.size(),
                doubled.size(),
                ready.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        if (!lost.isEmpty() || !doubled.isEmpty()) {
            System.exit(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
