package credence.persistence;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.review.Editor;
import credence.stance.Histories;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Tally;
import credence.time.Edtf;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What growth costs: the same pairs and the same tally asked in a ledger of 10 000 entries and in one of a million, in one run; now and at an
 * old K; with ten times the acts between the two; and what the histories at hand take of the heap. Needs a heap for all entries:
 * {@code -Dbench=growth -Dbench.heap=4g}.
 */
final class GrowthBench {
    private static final Editor EDITOR = new Editor("bench");
    private static final int AT_ONCE = 4_000;
    private static final PolityKey TALLIED = new PolityKey("XKX");
    private static final int RECOGNISERS = 200;
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Memberships MEMBERSHIPS = Memberships.starter();

    private final List<PolityKey> keys = Polities.starter().all().stream()
            .map(Polity::key)
            .filter(key -> !key.equals(TALLIED))
            .toList();
    private final Random random = new Random(1);

    private GrowthBench() {}

    /** Medians, in nanoseconds but for the memory. */
    private record Costs(double ten, double tenOld, double hundred, double tally, double batch, double queried, double lookups, long bytes) {}

    static void run(int large) throws Exception {
        GrowthBench bench = new GrowthBench();
        int small = Math.min(10_000, large);
        Costs few = bench.costs(small);
        Costs many = bench.costs(large);
        told("a pair of 10 acts, 10 000 entries to " + large, many.ten / few.ten);
        told("the same, each by its own query", many.queried / few.queried);
        told("an old K to now, " + large + " entries", many.tenOld / many.ten);
        told("100 acts between two to 10, " + large + " entries", many.hundred / many.ten);
        told("a tally, 10 000 entries to " + large, many.tally / few.tally);
        System.out.printf(
                Locale.ROOT,
                "a batch of 100 stances to pgbench's lookups (%,.0f a second): %.1f times%n",
                many.lookups, 1e11 / many.batch / many.lookups);
        System.out.printf(
                Locale.ROOT,
                "a tally of %d: p50 %.3f ms; a batch of 100 stances: %,.0f stances a second; %,d bytes an entry of %,d%n",
                RECOGNISERS,
                many.tally / 1e6,
                1e11 / many.batch,
                many.bytes / large,
                large);
    }

    private static void told(String what, double ratio) {
        System.out.printf(Locale.ROOT, "%-60s %.2f times%n", what, ratio);
    }

    private Costs costs(int entries) throws Exception {
        Vertx vertx = Vertx.vertx();
        MigratedDatabase database = MigratedDatabase.create();
        database.editors(EDITOR.name());
        Pool pool = database.pool(vertx);
        Effort filled = Effort.of(database.database(), () -> fill(pool, entries));
        System.out.println("filled: " + filled.rate(entries, "entries"));
        long before = used();
        LiveHistories live = new LiveHistories(pool, vertx, new Written(), database::options, Integer.MAX_VALUE);
        Effort loaded = Effort.of(
                database.database(), () -> live.begin().await().indefinitely());
        System.out.println("histories at hand: " + loaded.rate(entries, "entries"));
        long bytes = used() - before;
        Histories histories = now(live, null);
        if (histories.last().value() != entries) {
            throw new IllegalStateException("at hand: " + histories.last() + " of " + entries);
        }
        Revision now = histories.last();
        Revision old = new Revision(entries / 2);
        PolityKey[] ten = {keys.get(0), keys.get(1)};
        PolityKey[] hundred = {keys.get(2), keys.get(3)};
        Costs costs = new Costs(
                median(1000, () -> stance(live, ten, now)),
                median(1000, () -> stance(live, ten, old)),
                median(1000, () -> stance(live, hundred, now)),
                median(1, () -> tally(live, now)),
                median(10, () -> batch(live, now)),
                median(1, () -> Ledger.between(pool, ten[0], ten[1], now).await().indefinitely().size()),
                StoreBench.pgbench(database.database().url(), entries),
                bytes);
        live.end();
        pool.closeAndAwait();
        return costs;
    }

    private static Histories now(LiveHistories live, @Nullable Revision known) {
        return Objects.requireNonNull(live.now(known), "the histories are not at hand")
                .histories();
    }

    private static int stance(LiveHistories live, PolityKey[] pair, Revision known) {
        return values(now(live, known).of(pair[0], pair[1]).stance(pair[0], Question.at(DAY, known)));
    }

    private static int values(Stance stance) {
        int length = 0;
        for (Aspect aspect : Aspect.values()) {
            length += stance.position(aspect).value().length();
        }
        return length;
    }

    private int tally(LiveHistories live, Revision known) {
        int count = Tally.of(
                        TALLIED,
                        Tally.Direction.RECOGNISERS,
                        Question.at(DAY, known),
                        new Population.Keys(java.util.Set.copyOf(keys)),
                        now(live, known),
                        MEMBERSHIPS)
                .count();
        if (count != RECOGNISERS) {
            throw new IllegalStateException("recognisers: " + count);
        }
        return count;
    }

    private int batch(LiveHistories live, Revision known) {
        int all = 0;
        Histories histories = now(live, known);
        for (int i = 0; i < 100; i++) {
            PolityKey actor = keys.get(i);
            PolityKey target = keys.get(i + 1);
            all += values(histories.of(actor, target).stance(actor, Question.at(DAY, known)));
        }
        return all;
    }

    private interface Ask {
        int answer();
    }

    private static int sink;

    /** Of the time of one answer, measured in rounds of some. */
    private static double median(int some, Ask ask) {
        double[] times = new double[301];
        for (int i = -300; i < times.length; i++) {
            long begun = System.nanoTime();
            for (int j = 0; j < some; j++) {
                sink += ask.answer();
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / (double) some;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void fill(Pool pool, int entries) {
        List<Content> contents = new ArrayList<>();
        for (int done = 0; done < entries; done += contents.size()) {
            contents.clear();
            for (int i = done; i < Math.min(entries, done + AT_ONCE); i++) {
                contents.add(content(i, entries));
            }
            List<Content> some = List.copyOf(contents);
            pool.withTransaction(connection -> Ledger.append(connection, some, EDITOR, "Imported from a list."))
                    .await()
                    .indefinitely();
        }
    }

    /** The acts that are asked about, evenly over the ledger, among others that are not. */
    private Content content(int i, int entries) {
        int every = entries / 1000;
        int asked = i % every == 0 ? i / every : 1000;
        if (asked < RECOGNISERS * 2 && asked % 2 == 0) {
            return recorded(ActKind.RECOGNITION, keys.get(100 + asked / 2), TALLIED, i);
        }
        if (asked < 1000 && asked % 100 == 1) {
            return recorded(kind(), keys.get(0), keys.get(1), i);
        }
        if (asked < 1000 && asked % 10 == 3) {
            return recorded(kind(), keys.get(2), keys.get(3), i);
        }
        int actor = 4 + random.nextInt(keys.size() - 4);
        int target = 4 + (actor - 3 + random.nextInt(keys.size() - 5)) % (keys.size() - 4);
        return recorded(kind(), keys.get(actor), keys.get(target), i);
    }

    private ActKind kind() {
        return ActKind.values()[random.nextInt(ActKind.values().length)];
    }

    private Content recorded(ActKind kind, PolityKey actor, PolityKey target, int i) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27_000));
        return new Content.Recorded(
                new Act(kind, Party.of(actor), Party.of(target), Status.DONE, Edtf.of(day), false),
                new Evidence.Stated("List of " + day.getYear() + ", number " + i, "https://example.org/lists/" + i, day.plusDays(1)),
                new Attribution(List.of(), true, Confidence.MEDIUM, null));
    }
}
