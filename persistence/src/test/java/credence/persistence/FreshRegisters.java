package credence.persistence;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Registers on PostgreSQL as the app's login, each on a database of its own; their connections end with the test. */
final class FreshRegisters implements AfterEachCallback, AfterAllCallback {
    private final Vertx vertx = Vertx.vertx();
    private final List<Pool> pools = new ArrayList<>();

    /** An empty one that has these editors. */
    Register register(String... editors) {
        MigratedDatabase database = MigratedDatabase.create();
        database.editors(editors);
        Pool pool = database.pool(vertx);
        pools.add(pool);
        return new PostgresRegister(pool);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        pools.forEach(pool -> pool.close().await().indefinitely());
        pools.clear();
    }

    @Override
    public void afterAll(ExtensionContext all) {
        vertx.close().await().indefinitely();
    }
}
