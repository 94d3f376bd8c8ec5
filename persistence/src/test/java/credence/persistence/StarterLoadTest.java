package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That a start takes the starter register in, once, and only where it is told to. */
class StarterLoadTest {
    @Test
    void aStartTakesInWhatTheRegisterLacks() {
        Vertx vertx = Vertx.vertx();
        Pool pool = MigratedDatabase.create().pool(vertx);
        try {
            Register register = new PostgresRegister(pool);
            new StarterLoad(register, pool, false).onStart(new StartupEvent());
            assertEquals(0, LedgerSamples.await(register.head()).value());
            long begun = System.nanoTime();
            new StarterLoad(register, pool, true).onStart(new StartupEvent());
            assertTrue(System.nanoTime() - begun < Duration.ofSeconds(10).toNanos());
            long head = LedgerSamples.await(register.head()).value();
            assertTrue(head > 1000, "only " + head + " entries");
            new StarterLoad(register, pool, true).onStart(new StartupEvent());
            assertEquals(head, LedgerSamples.await(register.head()).value());
            assertEquals(
                    StarterLoad.EDITOR,
                    LedgerSamples.await(register.entry(new credence.ledger.Revision(1)))
                            .orElseThrow()
                            .by());
        } finally {
            pool.close().await().indefinitely();
            vertx.close().await().indefinitely();
        }
    }
}
