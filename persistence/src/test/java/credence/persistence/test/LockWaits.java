package credence.persistence.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that wait for a lock of the table of readings, which a test holds. */
public final class LockWaits {
    private LockWaits() {}

    /** @param watching a connection of its own, of a role that sees what others ask */
    public static long count(Connection watching) throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where state = 'active' and wait_event_type = 'Lock' and query like '%credence.reading%'"
                        + " and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
