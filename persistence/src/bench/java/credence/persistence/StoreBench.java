package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.stance.Question;
import credence.stance.Stance;
import credence.starter.StarterRegister;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rate of stances from the store, warm, beside pgbench's prepared point lookup on the same table with the same number of clients, in
 * turns, on the starter register; with "writers", eight writers of 10 000 commits each while readers ask at old revisions; with "import",
 * a list of a million accounts, see {@link ImportBench}.
 *
 * <p>{@code ./mvnw -q -Pstore-bench -pl persistence -am test-compile exec:exec -Dbench=stances} (or writers, import, proof, growth); pgbench comes
 * with PostgreSQL's own packages.
 */
final class StoreBench {
    private static final int CLIENTS = 8;
    private static final int RUNS = 5;
    private static final int SECONDS = 4;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private StoreBench() {}

    public static void main(String... arguments) throws Exception {
        switch (arguments.length > 0 ? arguments[0] : "stances") {
            case "writers" -> writers();
            case "import" -> ImportBench.run(Integer.getInteger("entries", 1_000_000));
            case "growth" -> GrowthBench.run(Integer.getInteger("entries", 1_000_000));
            case "proof" -> ProofBench.run(Integer.getInteger("entries", 1_000_000));
            default -> stances();
        }
        System.exit(0);
    }

    private static void writers() throws Exception {
        Vertx vertx = Vertx.vertx();
        Register register = new PostgresRegister(MigratedDatabase.create().pool(vertx));
        // Several threads at once must not be the first that come to Mutiny outside of Quarkus.
        LedgerSamples.await(register.head());
        ConcurrentWriters.Outcome outcome = new ConcurrentWriters(register, 8, 10_000, 2).run();
        System.out.printf(
                "8 writers x 10 000 commits: %d revisions, gapless and in commit order, in %.0f s (%.0f a second); %d answers at old"
                        + " revisions compared, all the same%n",
                outcome.revisions(), outcome.seconds(), outcome.revisions() / outcome.seconds(), outcome.answers());
    }

    private static void stances() throws Exception {
        Vertx vertx = Vertx.vertx();
        MigratedDatabase database = MigratedDatabase.create();
        database.editors("bench");
        Pool pool = database.pool(vertx);
        Written written = new Written();
        Register register = new PostgresRegister(pool, written);
        long begun = System.nanoTime();
        LedgerSamples.await(register.takeIn(
                StarterRegister.rows(), new credence.review.Editor("bench"), "the starter register"));
        System.out.printf("the starter register taken in: %.2f s%n", (System.nanoTime() - begun) / 1e9);
        LiveHistories live = new LiveHistories(pool, vertx, written, database::options, 200_000);
        LedgerSamples.await(live.begin());
        List<PolityKey[]> pairs = new ArrayList<>();
        for (Entry entry : LedgerSamples.ledger(register)) {
            entry.act().ifPresent(act -> {
                if (act.actor() instanceof credence.act.Party.Known from
                        && act.target() instanceof credence.act.Party.Known to) {
                    pairs.add(new PolityKey[] {from.key(), to.key()});
                }
            });
        }
        List<Double> ours = new ArrayList<>();
        List<Double> queried = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        fromHistories(live, pairs);
        for (int run = 0; run < RUNS; run++) {
            theirs.add(pgbench(database.database().url(), (int) LedgerSamples.await(register.head()).value()));
            ours.add(fromHistories(live, pairs));
            queried.add(fromQueries(register, pairs));
        }
        double peer = median(theirs);
        System.out.printf("pgbench, prepared point lookup, %d clients:  %.0f a second%n", CLIENTS, peer);
        System.out.printf(
                "stances of the histories at hand:            %.0f a second, %.1f times pgbench%n",
                median(ours), median(ours) / peer);
        System.out.printf(
                "stances, each by its own query:              %.0f a second, %.2f times pgbench%n",
                median(queried), median(queried) / peer);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** What the app does for GET /stances, but for HTTP: the histories for the last revision, and the fold. */
    private static double fromHistories(LiveHistories live, List<PolityKey[]> pairs) throws Exception {
        return rate(pairs, pair -> {
            LiveHistories.At at = LedgerSamples.await(live.between(pair[0], pair[1], null));
            return at.histories().of(pair[0], pair[1]).stance(pair[0], Question.at(DAY, at.revision()));
        });
    }

    private static double fromQueries(Register register, List<PolityKey[]> pairs) throws Exception {
        Revision head = LedgerSamples.await(register.head());
        return rate(
                pairs,
                pair -> Stance.of(
                        pair[0],
                        pair[1],
                        DAY,
                        head,
                        LedgerSamples.await(register.between(pair[0], pair[1], head))));
    }

    private interface Ask {
        Stance of(PolityKey[] pair);
    }

    private static double rate(List<PolityKey[]> pairs, Ask ask) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long answers = 0;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                all.add(clients.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        if (ask.of(pairs.get(random.nextInt(pairs.size()))).question().day().equals(DAY)) {
                            done++;
                        }
                    }
                    return done;
                }));
            }
            for (Future<Long> client : all) {
                answers += client.get();
            }
        }
        return answers / (double) SECONDS;
    }

    /** How often a second a prepared statement finds an entry by its revision. */
    static double pgbench(String url, int head) throws IOException, InterruptedException {
        Path script = Files.createTempFile("lookup", ".sql");
        Files.writeString(
                script,
                "\\set r random(1, " + head + ")\nselect kind, actor_key, target_key, happened from credence.entry where revision = :r;\n");
        Matcher address = Pattern.compile("postgresql://([^:/]+):(\\d+)/(.+)").matcher(url);
        if (!address.matches()) {
            throw new IllegalStateException(url);
        }
        ProcessBuilder builder = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--time=" + SECONDS,
                        "--file=" + script,
                        "--host=" + address.group(1),
                        "--port=" + address.group(2),
                        "--username=" + credence.persistence.test.TestDatabase.OWNER,
                        address.group(3))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", credence.persistence.test.TestDatabase.PASSWORD);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.delete(script);
        Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(told);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + told);
        }
        return Double.parseDouble(rate.group(1));
    }
}
