package credence.persistence.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for a test run, and as many empty databases in it as are asked for, each with an owner and an app's login. */
public final class TestDatabase {
    public static final String OWNER = "credence_owner";
    public static final String APP = "credence_app";
    public static final String PASSWORD = "only-for-tests";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** The server starts with the first database; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
                    statement.execute("create role " + APP + " login password '" + PASSWORD + "'");
                }
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    public static TestDatabase create() {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new TestDatabase(name);
    }

    /** The address the reactive client takes; with "jdbc:" before it the other one. */
    public String url() {
        return "postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    /** A connection as the owner, the app's login or the superuser postgres. */
    public Connection connect(String user) {
        try {
            return java.sql.DriverManager.getConnection("jdbc:" + url(), user, PASSWORD);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
