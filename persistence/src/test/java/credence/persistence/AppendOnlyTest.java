package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the database itself refuses to forget. */
class AppendOnlyTest {
    private static final MigratedDatabase MIGRATED = MigratedDatabase.create();

    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = MIGRATED.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'credence'"
                        + " and tablename <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String refusal(String user, String sql) throws SQLException {
        try (Connection connection = MIGRATED.database().connect(user);
                Statement statement = connection.createStatement()) {
            return String.valueOf(assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                    .getMessage());
        }
    }

    @Test
    void appMayNeitherUpdateDeleteNorTruncateAnyTable() throws SQLException {
        assertEquals(28, tables().size());
        for (String table : tables()) {
            for (String sql : changes(table)) {
                String refusal = refusal(TestDatabase.APP, sql);
                assertTrue(refusal.contains("permission denied"), sql + ": " + refusal);
            }
        }
    }

    @Test
    void ownerIsRefusedByTriggers() throws SQLException {
        for (String table : tables()) {
            for (String sql : changes(table)) {
                String refusal = refusal(TestDatabase.OWNER, sql);
                assertTrue(
                        refusal.contains("append only") || refusal.contains("referenced in a foreign key"),
                        sql + ": " + refusal);
            }
        }
    }

    private static List<String> changes(String table) throws SQLException {
        return List.of(
                "delete from credence." + table,
                "truncate credence." + table,
                "update credence." + table + " set " + firstColumn(table) + " = " + firstColumn(table));
    }

    private static String firstColumn(String table) throws SQLException {
        try (Connection connection = MIGRATED.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select column_name from information_schema.columns where table_schema ="
                                + " 'credence' and is_identity = 'NO' and table_name = '" + table
                                + "' order by ordinal_position limit 1")) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    @Test
    void revisionThatLeavesAGapIsRefused() throws SQLException {
        String refusal = refusal(TestDatabase.APP, insert(7, "0".repeat(64)));
        assertTrue(refusal.contains("revision 7 does not follow 0"), refusal);
    }

    @Test
    void entryThatBreaksTheChainIsRefused() throws SQLException {
        String refusal = refusal(TestDatabase.APP, insert(1, "1".repeat(64)));
        assertTrue(refusal.contains("hash of the one before"), refusal);
    }

    private static String insert(long revision, String previous) {
        return "insert into credence.entry (revision, known_at, content, observed, digest, source, by, previous_hash, hash)"
                + " values (" + revision + ", now(), 'observed', 1, '" + "b".repeat(64) + "', 'A list', 'editor', '"
                + previous + "', '" + "a".repeat(64) + "')";
    }

    @Test
    void whatRefersToNothingIsRefusedThoughItIsCheckedOnceForManyRows() throws SQLException {
        String stranger = refusal(
                TestDatabase.APP, insert(1, "0".repeat(64)).replace("'A list', 'editor'", "'A list', 'nobody'"));
        assertTrue(stranger.contains("by nobody, who is no editor"), stranger);
        String missing =
                refusal(TestDatabase.APP, "insert into credence.taken_in values ('" + "a".repeat(64) + "', 999)");
        assertTrue(missing.contains("entry 999, which there is not"), missing);
    }

    @Test
    void secondStartMakesNoSecondLogin() {
        assertTrue(MIGRATED.login() != null);
        assertFalse(MigratedDatabase.start(MIGRATED.database()).isPresent());
    }

    @Test
    void startAsTheAppNeedsNoOwnerWhenNothingIsToBeDone() {
        Setup setup = MigratedDatabase.setup(MIGRATED.database(), TestDatabase.APP, true);
        setup.onStart(new io.quarkus.runtime.StartupEvent());
        assertTrue(setup.firstLogin().isEmpty());
    }
}
