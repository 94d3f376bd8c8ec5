package credence.deploy.load;

import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches that lose their client, the app (kill -9) or the database's connections again and again while lists come in: each goes on from
 * the last revision it saw, and must see every revision once and in order, each with the hash of the one before.
 */
final class WatchKills {
    private static final int SUBSCRIBERS = 8;
    private static final int LONG = 2_000;

    private final PackagedApp app;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicLong transactions = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private final List<Subscriber> subscribers = new ArrayList<>();
    /** Why lists had to be sent again. */
    private final Map<String, Long> refused = new ConcurrentSkipListMap<>();

    private volatile boolean isOver;
    private int clientKills;
    private int appKills;
    private int databaseKills;
    private int cut;

    private WatchKills(PackagedApp app) {
        this.app = app;
    }

    static void run(PackagedApp app, long commits, int kills, int minutes) throws Exception {
        new WatchKills(app).run(commits, kills, minutes);
    }

    private void run(long commits, int kills, int minutes) throws Exception {
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        long begun = System.nanoTime();
        Thread writer = new Thread(this::write, "writer");
        writer.start();
        for (int i = 0; i < SUBSCRIBERS; i++) {
            Subscriber one = new Subscriber(app);
            subscribers.add(one);
            one.start();
        }
        Random random = new Random(1);
        int killed = 0;
        while (System.nanoTime() < end && (killed < kills || written.get() < commits)) {
            Thread.sleep(500 + random.nextInt(1_500));
            if (killed < kills) {
                kill(killed++, random);
            }
        }
        isOver = true;
        writer.join();
        long head = head();
        for (Subscriber one : subscribers) {
            one.reach(head);
        }
        System.out.printf(
                "%d revisions in %d transactions, %d kills (%d of clients, %d of the app, %d of the database's connections: %d cut) in %.0f s%n",
                head, transactions.get(), killed, clientKills, appKills, databaseKills, cut, (System.nanoTime() - begun) / 1e9);
        System.out.println("lists sent again after " + refused);
        Map<String, Long> broken = new TreeMap<>();
        long wrong = 0;
        long taken = 0;
        for (Subscriber one : subscribers) {
            wrong += one.wrong();
            taken += one.resumed();
            one.broken().forEach((how, often) -> broken.merge(how, often, Long::sum));
            if (one.last() != head) {
                wrong++;
                System.out.println("a subscriber came only to revision " + one.last());
            }
        }
        System.out.printf(
                "%d subscribers, taken up again %d times: gaps, repeats, revisions out of order or with another hash before them: %d; load %s%n",
                SUBSCRIBERS, taken, wrong, Usage.load());
        System.out.println("watches were broken off by " + broken);
        if (wrong > 0) {
            System.exit(1);
        }
    }

    /** Clients most often: the app takes seconds to be back. */
    private void kill(int number, Random random) throws Exception {
        if (number % 10 == 9) {
            app.killAndStartAgain();
            appKills++;
        } else if (number % 3 == 2) {
            cut += cut(random.nextBoolean());
            databaseKills++;
        } else {
            subscribers.get(random.nextInt(SUBSCRIBERS)).kill();
            clientKills++;
        }
    }

    /** Of the app's connections to the database the one that listens, or all. */
    private int cut(boolean all) throws IOException, SQLException {
        try (Connection connection = app.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = 'credence' and usename = 'credence_app'"
                                + (all ? "" : " and query ilike 'listen%'"))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void write() {
        for (int number = 0; !isOver; number++) {
            // Long lists make revisions, short ones commits.
            int rows = number % 5 == 4 ? LONG : 1;
            StringBuilder list = new StringBuilder("kind,actor,target,when,source\n");
            for (int row = 0; row < rows; row++) {
                list.append("condemnation,FRA,DEU,").append(1800 + row % 200).append(",List ").append(number).append('.').append(row).append('\n');
            }
            while (!isOver && !send(number, list.toString())) {
                pause();
            }
            written.addAndGet(rows);
            transactions.incrementAndGet();
        }
    }

    /** Whether it came in, now or, unanswered, before. */
    private boolean send(int number, String list) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(app.address() + "/import?name=" + number + ".csv"))
                            .timeout(Duration.ofSeconds(60))
                            .header("authorization", "Bearer " + app.token())
                            .header("content-type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofString(list))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && answer.statusCode() < 500 && answer.statusCode() != 409) {
                throw new IllegalStateException("refused: " + answer.statusCode() + " " + answer.body());
            }
            if (answer.statusCode() != 200) {
                refused.merge(answer.statusCode() + " " + answer.body().lines().skip(1).findFirst().orElse(""), 1L, Long::sum);
            }
            return answer.statusCode() == 200;
        } catch (IOException lost) {
            refused.merge(lost.getClass().getSimpleName(), 1L, Long::sum);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private long head() {
        ManagedChannel channel = app.channel();
        try {
            return LedgerServiceGrpc.newBlockingStub(channel)
                    .listEntries(ListEntriesRequest.newBuilder().setPageSize(1).build())
                    .getHead();
        } finally {
            channel.shutdownNow();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
