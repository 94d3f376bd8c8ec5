package credence.persistence;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

/** Requests sent again on PostgreSQL, as the app's login, each test on a database of its own. */
class PostgresRepeatedTest extends RepeatedContract {
    private static final Vertx VERTX = Vertx.vertx();

    private final List<Pool> pools = new ArrayList<>();

    @Override
    Register register() {
        MigratedDatabase database = MigratedDatabase.create();
        database.editors("anna", "ben", "cara");
        Pool pool = database.pool(VERTX);
        pools.add(pool);
        return new PostgresRegister(pool);
    }

    @AfterEach
    void closePools() {
        pools.forEach(pool -> pool.close().await().indefinitely());
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().await().indefinitely();
    }
}
