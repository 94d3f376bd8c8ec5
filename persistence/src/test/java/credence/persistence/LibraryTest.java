package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.TestDatabase;
import credence.polity.Polities;
import credence.polity.PolityKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the polities at hand stay at hand while they are looked at anew, and that a change is seen. */
class LibraryTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LONG = Duration.ofHours(1);
    private static final PolityKey UKR = new PolityKey("UKR");

    private final MigratedDatabase database = MigratedDatabase.create();
    private final Pool pool = database.pool(VERTX);

    private Library library(Duration fresh, Duration longest) {
        return new Library(new PostgresRegister(pool), new SimpleMeterRegistry(), fresh, longest);
    }

    @AfterEach
    void end() {
        pool.closeAndAwait();
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void nothingIsAtHandBeforeSomebodyWaitedForIt() {
        Library library = library(LONG, LONG);
        assertNull(library.politiesAtHand());
        Polities loaded = await(library.polities());
        assertSame(loaded, library.politiesAtHand());
    }

    @Test
    void theSamePolitiesAreNotMadeAnewWhenTheyAreLookedAt() {
        Library library = library(Duration.ZERO, LONG);
        Polities loaded = await(library.polities());
        for (int i = 0; i < 50; i++) {
            assertSame(loaded, library.politiesAtHand());
            assertSame(loaded, await(library.polities()));
        }
        Library alwaysLooks = library(Duration.ZERO, Duration.ZERO);
        Polities first = await(alwaysLooks.polities());
        assertSame(first, await(alwaysLooks.polities()));
    }

    @Test
    void changeIsSeenWithoutAnybodyWaiting() throws Exception {
        Library library = library(Duration.ZERO, LONG);
        await(library.polities());
        rename("Ukraine, as renamed");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String name = name(library);
        while (!name.equals("Ukraine, as renamed") && System.nanoTime() < end) {
            Thread.sleep(5);
            name = name(library);
        }
        assertEquals("Ukraine, as renamed", name);
    }

    @Test
    void whatNobodyCouldLookAtForLongIsNotAnsweredFrom() throws Exception {
        Library library = library(Duration.ZERO, Duration.ZERO);
        await(library.polities());
        assertNull(library.politiesAtHand());
        rename("Ukraine, as renamed");
        assertTrue(await(library.polities()).find(UKR).orElseThrow().name().contains("renamed"));
    }

    private static String name(Library library) {
        Polities atHand = library.politiesAtHand();
        assertNotNull(atHand);
        return Objects.requireNonNull(atHand).find(UKR).orElseThrow().name();
    }

    private void rename(String name) throws Exception {
        try (Connection connection = database.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into credence.polity (key, name, kind, aliases, demonyms, capital, seats, alpha2, alpha3, wikidata, un, un_since, note, source)
                    select key, '%s', kind, aliases, demonyms, capital, seats, alpha2, alpha3, wikidata, un, un_since, note, source
                    from credence.polity where key = 'UKR' order by load desc limit 1
                    """.formatted(name));
        }
    }
}
