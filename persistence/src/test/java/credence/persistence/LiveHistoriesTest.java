package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static credence.persistence.LedgerSamples.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.test.TestDatabase;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.stance.History;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That histories at hand are those of the database, whoever writes and whatever breaks. */
class LiveHistoriesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final List<PolityKey> KEYS = List.of(PRK, XDP, new PolityKey("UKR"), new PolityKey("RUS"));

    private final MigratedDatabase database = MigratedDatabase.create();
    private final List<App> apps = new ArrayList<>();

    /** One app of several on a database. */
    private record App(Pool pool, Register register, LiveHistories histories) {}

    private App app(int most) {
        Pool pool = database.pool(VERTX);
        Written written = new Written();
        LiveHistories histories = new LiveHistories(pool, VERTX, written, database::options, most);
        App app = new App(pool, new PostgresRegister(pool, written), histories);
        apps.add(app);
        await(histories.begin());
        return app;
    }

    @AfterEach
    void end() {
        apps.forEach(app -> {
            app.histories().end();
            app.pool().close().await().indefinitely();
        });
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().await().indefinitely();
    }

    @Test
    void whatAnAppWroteItHasAtOnce() {
        App app = app(1000);
        assertTrue(app.histories().isLive());
        for (int i = 1; i <= 50; i++) {
            await(app.register().append(List.of(recognition()), EDITOR, null));
            LiveHistories.At at = await(app.histories().between(PRK, XDP, null));
            assertEquals(new Revision(i), at.revision());
            assertEquals(i, at.histories().of(PRK, XDP).entries().size());
            assertEquals(new Revision(i), await(app.histories().revision()));
        }
        assertNotNull(app.histories().now(null));
    }

    @Test
    void whatAnotherAppWroteIsThereWhenItsRevisionIsNamedAndSoonInAnyCase() throws InterruptedException {
        App one = app(1000);
        App other = app(1000);
        for (int i = 1; i <= 20; i++) {
            Revision revision = await(one.register().append(List.of(recognition()), EDITOR, null))
                    .getFirst()
                    .revision();
            LiveHistories.At at = await(other.histories().of(PRK, revision));
            assertEquals(revision, at.revision());
            assertEquals(i, at.histories().of(PRK, XDP).entries().size());
        }
        await(one.register().append(List.of(recognition()), EDITOR, null));
        for (int i = 0; i < 100 && await(other.histories().revision()).value() < 21; i++) {
            Thread.sleep(20);
        }
        assertEquals(new Revision(21), await(other.histories().revision()));
        assertEquals(
                new Revision(21),
                await(other.histories().of(PRK, new Revision(99))).revision());
        assertEquals(
                new Revision(3),
                await(other.histories().of(PRK, new Revision(3))).revision());
    }

    /** What the other app has to read first takes it seconds; the question is one of a pair that has nothing of it. */
    @Test
    void behindMuchThatWasWrittenTheDatabaseAnswersFirst() {
        App one = app(1_000_000);
        App other = app(1_000_000);
        Content much = recognition();
        Revision last = await(one.register().append(Collections.nCopies(40_000, much), EDITOR, null))
                .getLast()
                .revision();
        LiveHistories.At at = await(other.histories().between(new PolityKey("UKR"), new PolityKey("RUS"), last));
        assertEquals(last, at.revision());
        assertTrue(other.histories().last() < last.value(), "there was nothing to wait for");
        assertEquals(
                40_000,
                await(other.histories().of(PRK, last))
                        .histories()
                        .of(PRK, XDP)
                        .entries()
                        .size());
    }

    @Test
    void aLedgerThatIsTooLargeIsAnsweredFromTheDatabase() {
        App app = app(3);
        await(app.register().append(List.of(recognition(), recognition()), EDITOR, null));
        assertEquals(new Revision(2), await(app.histories().of(PRK, null)).revision());
        await(app.register().append(List.of(recognition(), recognition()), EDITOR, null));
        LiveHistories.At at = await(app.histories().of(PRK, null));
        assertEquals(new Revision(4), at.revision());
        assertEquals(4, at.histories().of(PRK, XDP).entries().size());
        assertFalse(app.histories().isLive());
        assertEquals(
                new Revision(3),
                await(app.histories().between(PRK, XDP, new Revision(3))).revision());
    }

    @Test
    void aBrokenConnectionIsMadeAnewAndNothingIsMissed() throws Exception {
        App one = app(1000);
        App other = app(1000);
        await(one.register().append(List.of(recognition()), EDITOR, null));
        try (Connection connection = database.database().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                    + TestDatabase.APP + "' and datname = current_database()");
        }
        Thread.sleep(100);
        for (int i = 0; i < 200 && !one.histories().isLive(); i++) {
            Thread.sleep(25);
        }
        Revision last = await(one.register()
                        .append(List.of(recognition()), EDITOR, null)
                        .onFailure()
                        .retry()
                        .atMost(10))
                .getFirst()
                .revision();
        assertEquals(last, await(one.histories().of(PRK, null)).revision());
        assertEquals(last, await(other.histories().of(PRK, last)).revision());
        for (int i = 0; i < 200 && !other.histories().isLive(); i++) {
            Thread.sleep(25);
        }
        assertTrue(other.histories().isLive());
        assertEquals(last, await(other.histories().of(PRK, null)).revision());
    }

    /** Every answer, at any revision while others write, is what the database says of that revision. */
    @Test
    void everyAnswerIsThatOfTheDatabaseWhileOthersWrite() throws Exception {
        App one = app(100_000);
        App other = app(100_000);
        try (ExecutorService writers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                App app = writer == 0 ? one : other;
                Random random = new Random(writer);
                running.add(writers.submit(() -> write(app, random)));
            }
            Random random = new Random(7);
            int asked = 0;
            while (running.stream().anyMatch(writer -> !writer.isDone()) || asked < 50) {
                LiveHistories histories = (asked % 2 == 0 ? one : other).histories();
                Revision known = asked % 3 == 0
                        ? null
                        : new Revision(
                                random.nextLong(1 + await(one.register().head()).value()));
                PolityKey key = KEYS.get(random.nextInt(KEYS.size()));
                LiveHistories.At at = await(histories.of(key, known));
                same(one, key, at);
                asked++;
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        for (App app : apps) {
            for (PolityKey key : KEYS) {
                same(
                        app,
                        key,
                        await(app.histories().of(key, await(app.register().head()))));
            }
        }
    }

    private static void same(App app, PolityKey key, LiveHistories.At at) {
        Histories stored = Histories.of(await(app.register().of(key, at.revision())));
        for (PolityKey other : KEYS) {
            if (!other.equals(key)) {
                assertEquals(
                        upTo(stored.of(key, other), at.revision()),
                        upTo(at.histories().of(key, other), at.revision()),
                        key + " and " + other + " at " + at.revision());
            }
        }
    }

    private static List<Entry> upTo(History history, Revision known) {
        return history.entries().stream()
                .filter(entry -> entry.revision().compareTo(known) <= 0)
                .toList();
    }

    private static void write(App app, Random random) {
        for (int i = 0; i < 80; i++) {
            PolityKey actor = KEYS.get(random.nextInt(KEYS.size()));
            PolityKey target = KEYS.get((KEYS.indexOf(actor) + 1 + random.nextInt(KEYS.size() - 1)) % KEYS.size());
            Content content = recorded(ActKind.RECOGNITION, actor, target, "2022-0" + (1 + random.nextInt(9)));
            Revision revision = await(app.register().append(List.of(content), EDITOR, null))
                    .getFirst()
                    .revision();
            assertTrue(await(app.histories().of(actor, null)).revision().compareTo(revision) >= 0, "own write is seen");
            if (random.nextInt(4) == 0) {
                await(app.register().retract(new Revision(1 + random.nextLong(revision.value())), EDITOR, "random"));
            }
            if (random.nextInt(4) == 0) {
                await(app.register()
                        .merge(revision, new Revision(1 + random.nextLong(revision.value())), EDITOR, null));
            }
        }
    }
}
