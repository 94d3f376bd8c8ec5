package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import credence.persistence.test.TestDatabase;
import credence.proof.SigningKey;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A register that has rows of every sort, its dump, and what others make of the file. */
final class DumpedRegister {
    static final DumpProgress NOBODY = (what, done, of) -> {};

    private final Vertx vertx = Vertx.vertx();
    private final MigratedDatabase database = MigratedDatabase.create();
    private final Pool pool = database.pool(vertx);
    private final SigningKey key = SigningKey.generate();
    private final Path folder;
    private final Path dump;

    /** Its dump is in this folder. */
    DumpedRegister(Path folder) throws IOException {
        this.folder = folder;
        FullRegister.fill(pool, key, folder);
        dump = dumped(database.database(), "whole.dump");
    }

    Vertx vertx() {
        return vertx;
    }

    TestDatabase database() {
        return database.database();
    }

    Pool pool() {
        return pool;
    }

    SigningKey key() {
        return key;
    }

    Path dump() {
        return dump;
    }

    void close() {
        pool.close().await().indefinitely();
        vertx.close().await().indefinitely();
    }

    Path dumped(TestDatabase database, String name) throws IOException {
        Path file = folder.resolve(name);
        DumpResult result = Dump.of(MigratedDatabase.login(database, TestDatabase.APP), file, NOBODY);
        assertInstanceOf(DumpResult.Done.class, result, () -> String.valueOf(result));
        return file;
    }

    static RestoreResult restore(Path file, TestDatabase database) throws IOException {
        return Restore.of(MigratedDatabase.login(database, TestDatabase.OWNER), TestDatabase.APP, file, NOBODY);
    }

    TestDatabase restored() throws IOException {
        TestDatabase database = TestDatabase.create();
        RestoreResult result = restore(dump, database);
        assertInstanceOf(RestoreResult.Done.class, result, () -> String.valueOf(result));
        return database;
    }

    static String refusal(Path file, TestDatabase database) throws IOException {
        return assertInstanceOf(RestoreResult.Refused.class, restore(file, database))
                .why();
    }

    static List<String> column(TestDatabase database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    static List<String> lines(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    Path packed(List<String> lines) throws IOException {
        Path file = Files.createTempFile(folder, "dump-", ".gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The same lines with one changed, and with sums that are right again, as somebody who knows how makes them. */
    Path forged(UnaryOperator<String> change) throws IOException {
        DumpSum sum = new DumpSum();
        List<String> forged = new ArrayList<>();
        for (String line : lines(dump)) {
            String open = line.startsWith("{\"end\"")
                    ? "{\"end\":\"" + sum.whole() + "\""
                    : change.apply(line.substring(0, line.length() - DumpSum.TAIL));
            byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
            forged.add(open + new String(sum.after(bytes, bytes.length), StandardCharsets.UTF_8));
        }
        return packed(forged);
    }

    static void assertStillEmpty(TestDatabase database) throws SQLException {
        for (DumpTable table : DumpTable.ALL) {
            String there = column(database, "select coalesce(to_regclass('" + table.relation() + "')::text, '')")
                    .getFirst();
            if (!there.isEmpty() && !table.name().equals("register_identity")) {
                assertEquals(List.of("0"), column(database, "select count(*) from " + table.relation()), table.name());
            }
        }
    }
}
