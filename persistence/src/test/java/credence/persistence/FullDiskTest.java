package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.ledger.Content;
import credence.persistence.test.TestDatabase;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL says where it finds no room is told as such. */
class FullDiskTest {
    private static final List<Content> ACT =
            List.of(LedgerSamples.recorded(ActKind.RECOGNITION, LedgerSamples.PRK, LedgerSamples.XDP, "2022-07-13"));

    @Test
    void aWriteWithoutRoomKeepsNothingAndGoesThroughOnceThereIsSome() throws SQLException {
        MigratedDatabase made = MigratedDatabase.create();
        Vertx vertx = Vertx.vertx();
        Pool pool = made.pool(vertx);
        Register register = new PostgresRegister(pool);
        run(
                made,
                "create function credence.no_room() returns trigger language plpgsql as"
                        + " 'begin raise exception ''could not extend file'' using errcode = ''disk_full''; end'",
                "create trigger no_room before insert on credence.entry execute function credence.no_room()");
        RegisterException full = assertThrows(
                RegisterException.class, () -> LedgerSamples.await(register.append(ACT, LedgerSamples.EDITOR, null)));
        assertTrue(full.isFull());
        assertEquals(0, LedgerSamples.await(register.head()).value());
        run(made, "drop trigger no_room on credence.entry");
        LedgerSamples.await(register.append(ACT, LedgerSamples.EDITOR, null));
        assertEquals(1, LedgerSamples.await(register.head()).value());
        pool.closeAndAwait();
        RegisterException away = assertThrows(RegisterException.class, () -> LedgerSamples.await(register.head()));
        assertFalse(away.isFull());
        vertx.closeAndAwait();
    }

    private static void run(MigratedDatabase made, String... commands) throws SQLException {
        try (Connection connection = made.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
