package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import credence.persistence.test.TestDatabase;
import credence.reading.ReadingId;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** That a start finds the origins of what an earlier Credence kept without looking for copies. */
class SketchLoadTest {
    @Test
    void aStartFindsTheOriginsOfEarlierReports() throws SQLException {
        Vertx vertx = Vertx.vertx();
        MigratedDatabase database = MigratedDatabase.create();
        Pool pool = database.pool(vertx);
        try {
            Register register = new PostgresRegister(pool);
            ReadingId first = CopiesContract.submitted(register, CopiesContract.BODY, "Wire", "PRY");
            ReadingId form = CopiesContract.submitted(register, "Wire: " + CopiesContract.BODY, "Wire", "FJI");
            ReadingId copy = CopiesContract.submitted(register, "CITY - " + CopiesContract.BODY, "Daily", "PRY");
            for (int i = 0; i < 60; i++) {
                CopiesContract.submitted(register, "Notice " + i + ".", "Gazette");
            }
            forget(database.database());
            assertNull(CopiesContract.stored(register, copy).origin());
            new SketchLoad(pool).onStart(new StartupEvent());
            assertEquals(first, CopiesContract.origin(CopiesContract.stored(register, copy)));
            assertNull(CopiesContract.stored(register, form).origin());
            new SketchLoad(pool).onStart(new StartupEvent());
            assertEquals(1, CopiesContract.stored(register, first).copies().size());
        } finally {
            pool.close().await().indefinitely();
            vertx.close().await().indefinitely();
        }
    }

    /** As the owner of the tables could, and the app cannot. */
    private static void forget(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table credence.sketch disable trigger append_only");
            statement.execute("delete from credence.sketch");
            statement.execute("alter table credence.sketch enable trigger append_only");
        }
    }
}
