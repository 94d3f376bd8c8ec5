package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.Test;

/** Revisions are gapless and in commit order, and what is asked at an old one never changes. StoreBench runs the full 8 x 10 000. */
class ConcurrentWritersTest {
    @Test
    void revisionsAreGaplessAndOldAnswersStayWhileEightWrite() throws Exception {
        Vertx vertx = Vertx.vertx();
        Pool pool = MigratedDatabase.create().pool(vertx);
        try {
            ConcurrentWriters.Outcome outcome = new ConcurrentWriters(new PostgresRegister(pool), 8, 250, 2).run();
            assertEquals(2000, outcome.revisions());
            assertTrue(outcome.answers() > 0);
        } finally {
            pool.close().await().indefinitely();
            vertx.close().await().indefinitely();
        }
    }
}
