package credence.persistence;

import credence.persistence.test.TestDatabase;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A database brought to this version as an app brings it. */
record MigratedDatabase(TestDatabase database, @Nullable FirstLogin login) {
    static MigratedDatabase create() {
        TestDatabase database = TestDatabase.create();
        return new MigratedDatabase(database, start(database).orElse(null));
    }

    static Optional<FirstLogin> start(TestDatabase database) {
        Setup setup = setup(database, TestDatabase.OWNER, true);
        setup.onStart(new io.quarkus.runtime.StartupEvent());
        return setup.firstLogin();
    }

    static Setup setup(TestDatabase database, String user, boolean migrates) {
        return new Setup(flyway(database, user), migrates, false);
    }

    static Flyway flyway(TestDatabase database, String user) {
        return new Migrations(login(database, user), TestDatabase.APP).flyway();
    }

    static DatabaseLogin login(TestDatabase database, String user) {
        return new DatabaseLogin(database.url(), user, TestDatabase.PASSWORD);
    }

    void editors(String... names) {
        try (Connection connection = database.connect(TestDatabase.OWNER);
                PreparedStatement insert =
                        connection.prepareStatement("insert into credence.editor (name) values (?)")) {
            for (String name : names) {
                insert.setString(1, name);
                insert.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    PgConnectOptions options() {
        return PgConnectOptions.fromUri(database.url())
                .setUser(TestDatabase.APP)
                .setPassword(TestDatabase.PASSWORD)
                .setCachePreparedStatements(true);
    }

    /** Who may do what, each time as the database has it. */
    static Access access(Pool pool) {
        return new Access(pool, new KnownCallers(Duration.ZERO, Clock.systemUTC()));
    }

    Pool pool(Vertx vertx) {
        PgConnectOptions options = options();
        return Pool.newInstance(
                io.vertx.sqlclient.Pool.pool(vertx.getDelegate(), options, new PoolOptions().setMaxSize(8)));
    }
}
