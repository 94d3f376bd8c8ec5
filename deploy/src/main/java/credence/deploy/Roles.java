package credence.deploy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The register's database and its two roles in a cluster: one that owns the tables, one that the app works as. */
record Roles(int port, Secrets secrets) {
    static final String DATABASE = "credence";
    static final String OWNER = "credence_owner";
    static final String APP = "credence_app";

    /** Makes what is not there yet. */
    void ensure() throws IOException {
        try (Connection connection = superuser().getConnection()) {
            login(connection, OWNER, secrets.owner());
            login(connection, APP, secrets.app());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private PGSimpleDataSource superuser() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setPassword(secrets.superuser());
        return source;
    }

    private static void login(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            // A role's password cannot be a parameter; it is Base64, so it holds no quote.
            execute(connection, "CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
