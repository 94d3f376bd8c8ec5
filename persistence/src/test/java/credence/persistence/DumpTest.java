package credence.persistence;

import static credence.persistence.LedgerContract.await;
import static credence.persistence.LedgerContract.recognition;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.test.TestDatabase;
import credence.proof.SigningKey;
import credence.review.Editor;
import credence.review.Outcome;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump holds all that a register knows, and restored it is the same register; what is not whole is refused, and nothing is written. */
class DumpTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final Pool POOL = DATABASE.pool(VERTX);
    private static final SigningKey KEY = SigningKey.generate();
    private static final DumpProgress NOBODY = (what, done, of) -> {};

    @TempDir
    private static Path folder;

    private static Path dump;

    @BeforeAll
    static void aRegisterAndItsDump() throws IOException {
        FullRegister.fill(POOL, KEY, folder);
        dump = dumped(DATABASE.database(), "whole.dump");
    }

    @AfterAll
    static void close() {
        POOL.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    private static Path dumped(TestDatabase database, String name) throws IOException {
        Path file = folder.resolve(name);
        DumpResult result = Dump.of(MigratedDatabase.login(database, TestDatabase.APP), file, NOBODY);
        assertInstanceOf(DumpResult.Done.class, result, () -> String.valueOf(result));
        return file;
    }

    private static RestoreResult restore(Path file, TestDatabase database) throws IOException {
        return Restore.of(MigratedDatabase.login(database, TestDatabase.OWNER), TestDatabase.APP, file, NOBODY);
    }

    private static TestDatabase restored() throws IOException {
        TestDatabase database = TestDatabase.create();
        RestoreResult result = restore(dump, database);
        assertInstanceOf(RestoreResult.Done.class, result, () -> String.valueOf(result));
        return database;
    }

    private static String refusal(Path file, TestDatabase database) throws IOException {
        return assertInstanceOf(RestoreResult.Refused.class, restore(file, database))
                .why();
    }

    private static List<String> column(TestDatabase database, String sql) throws SQLException {
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

    private static List<String> lines(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Path packed(List<String> lines) throws IOException {
        Path file = Files.createTempFile(folder, "dump-", ".gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** The same lines with one changed, and with sums that are right again, as somebody who knows how makes them. */
    private static Path forged(UnaryOperator<String> change) throws IOException {
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

    private static void assertStillEmpty(TestDatabase database) throws SQLException {
        for (DumpTable table : DumpTable.ALL) {
            String there = column(database, "select coalesce(to_regclass('" + table.relation() + "')::text, '')")
                    .getFirst();
            if (!there.isEmpty() && !table.name().equals("register_identity")) {
                assertEquals(List.of("0"), column(database, "select count(*) from " + table.relation()), table.name());
            }
        }
    }

    @Test
    void everyTableIsInADumpAndThisOneHasRowsOfEach() throws SQLException {
        assertEquals(
                column(
                        DATABASE.database(),
                        "select tablename::text from pg_tables where schemaname = 'credence' and tablename <> 'flyway_schema_history' order by 1"),
                DumpTable.ALL.stream().map(DumpTable::name).sorted().toList());
        for (DumpTable table : DumpTable.ALL) {
            assertNotEquals(
                    List.of("0"),
                    column(DATABASE.database(), "select count(*) from " + table.relation()),
                    table.name());
        }
    }

    @Test
    void aRestoredRegisterIsTheSameRowByRowAndGivesTheSameDump() throws Exception {
        TestDatabase copy = restored();
        for (DumpTable table : DumpTable.ALL) {
            String rows = "select t::text from " + table.relation() + " t order by " + table.order();
            assertEquals(column(DATABASE.database(), rows), column(copy, rows), table.name());
        }
        assertArrayEquals(Files.readAllBytes(dump), Files.readAllBytes(dumped(copy, "again.dump")));
        Pool pool = new MigratedDatabase(copy, null).pool(VERTX);
        try {
            assertEquals(
                    LedgerContract.ledger(new PostgresRegister(POOL)),
                    LedgerContract.ledger(new PostgresRegister(pool)));
            Notary notary = new Notary(pool, KEY, null);
            assertEquals(await(new Notary(POOL, KEY, null).checkpoint()), await(notary.checkpoint()));
            assertInstanceOf(
                    VerificationResult.Whole.class,
                    Verification.of(pool, List.of(await(notary.verifier()).orElseThrow()), List.of(), entries -> {}));
        } finally {
            await(pool.close());
        }
    }

    @Test
    void whatIsRestoredIsGoneOnWithUnderTheSameRules() throws Exception {
        TestDatabase copy = restored();
        assertEquals(column(DATABASE.database(), TRIGGERS), column(copy, TRIGGERS), "a trigger was left off");
        MigratedDatabase.start(copy).ifPresent(login -> {
            throw new AssertionError("a second first login");
        });
        Pool pool = new MigratedDatabase(copy, null).pool(VERTX);
        try {
            Register register = new PostgresRegister(pool);
            Revision head = await(register.head());
            Entry next = await(register.append(List.of(recognition()), new Editor("anna"), null))
                    .getFirst();
            assertEquals(head.value() + 1, next.revision().value());
            await(MigratedDatabase.access(pool).changePassword(new Editor("anna"), "another pass phrase"));
            assertTrue(await(MigratedDatabase.access(pool).byPassword("anna", "another pass phrase"))
                    .isPresent());
            var waits = await(register.proposals(ProposalFilter.WAITING, PageRequest.first(10))).items().stream()
                    .filter(proposal -> proposal.approvals().size() == 1)
                    .findFirst()
                    .orElseThrow();
            assertInstanceOf(
                    DecisionResult.NeedsAnother.class,
                    await(register.decide(waits.id(), new Outcome.Accepted(), new Editor(FirstLogin.NAME), null)));
        } finally {
            await(pool.close());
        }
        try (Connection connection = copy.connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("delete from credence.register_identity"));
        }
    }

    private static final String TRIGGERS =
            "select format('%s %s %s', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal order by 1";

    @Test
    void onlyItsOwnerReadsTheFileAndNoFileIsOverwritten() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)));
        DumpResult result = Dump.of(MigratedDatabase.login(DATABASE.database(), TestDatabase.APP), dump, NOBODY);
        assertTrue(assertInstanceOf(DumpResult.Refused.class, result).why().contains("is there already"));
    }

    @Test
    void aChangedLineIsNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        List<String> lines = new ArrayList<>(lines(dump));
        int changed = 3
                + lines.stream()
                        .filter(line -> line.startsWith("{\"polity\""))
                        .toList()
                        .size();
        lines.set(changed - 1, lines.get(changed - 1).replace("\"created_at\":\"2", "\"created_at\":\"1"));
        assertTrue(
                refusal(packed(lines), empty).contains("line " + changed + ": it was changed"),
                refusal(packed(lines), empty));
        assertStillEmpty(empty);
    }

    @Test
    void aMissingAnAddedAndAMovedLineAreNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        List<String> missing = new ArrayList<>(lines(dump));
        missing.remove(99);
        assertTrue(refusal(packed(missing), empty).contains("line 100: "));
        List<String> twice = new ArrayList<>(lines(dump));
        twice.add(100, twice.get(99));
        assertTrue(refusal(packed(twice), empty).contains("line 101: "));
        List<String> moved = new ArrayList<>(lines(dump));
        java.util.Collections.swap(moved, 49, 59);
        assertTrue(refusal(packed(moved), empty).contains("line 50: "));
        List<String> more = new ArrayList<>(lines(dump));
        more.add(more.getLast());
        assertTrue(refusal(packed(more), empty).contains("something follows the end"));
        assertStillEmpty(empty);
    }

    @Test
    void aFileThatWasCutOffIsRefusedWhereverItWas() throws Exception {
        TestDatabase empty = TestDatabase.create();
        byte[] whole = Files.readAllBytes(dump);
        for (int length : new int[] {0, 1, 5, 300, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut-" + length), Arrays.copyOf(whole, length));
            String why = refusal(cut, empty);
            assertTrue(why.contains(", line ") && why.contains("Nothing was written"), length + ": " + why);
        }
        List<String> lines = lines(dump);
        assertTrue(refusal(packed(lines.subList(0, lines.size() - 1)), empty)
                .contains("line " + lines.size() + ": the file ends here"));
        assertStillEmpty(empty);
    }

    @Test
    void aChangedByteOfThePackedFileIsFound() throws Exception {
        TestDatabase empty = TestDatabase.create();
        byte[] whole = Files.readAllBytes(dump);
        for (int at = 20; at < whole.length; at += whole.length / 4) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            String why = refusal(Files.write(folder.resolve("changed-" + at), changed), empty);
            assertTrue(why.contains(", line "), at + ": " + why);
        }
        assertStillEmpty(empty);
    }

    @Test
    void anEntryThatWasForgedSumsAndAllIsNamed() throws Exception {
        TestDatabase empty = TestDatabase.create();
        String why = refusal(
                forged(line -> line.startsWith("{\"entry\"") ? line.replace("\"A reason.\"", "\"No reason.\"") : line),
                empty);
        assertTrue(why.contains("entry 1: why was changed") || why.contains("entry 1: its columns"), why);
        assertStillEmpty(empty);
        String chain = refusal(
                forged(line -> line.startsWith("{\"entry\":{\"revision\":7,")
                        ? line.replace("\"revision\":7,", "\"revision\":8,")
                        : line),
                empty);
        assertTrue(chain.contains("line ") && chain.contains("entry"), chain);
        String decided = refusal(
                forged(line -> line.startsWith("{\"setting\"") ? line.replace("\"all\"", "\"off\"") : line), empty);
        assertTrue(decided.contains("setting ") && decided.contains("no longer give its seal"), decided);
        String fewer = refusal(
                forged(line -> line.startsWith("{\"format\"") ? line.replace("\"setting\":2", "\"setting\":3") : line),
                empty);
        assertTrue(fewer.contains("there are 2 rows of \"setting\""), fewer);
        assertStillEmpty(empty);
    }

    @Test
    void aDumpOfALaterCredenceIsRefused() throws Exception {
        TestDatabase empty = TestDatabase.create();
        String schema = refusal(forged(line -> line.replaceFirst("\"schema\":\\d+", "\"schema\":9999")), empty);
        assertTrue(schema.contains("database version 9999") && schema.contains("newer Credence"), schema);
        String version = refusal(forged(line -> line.replaceFirst("\"version\":1,", "\"version\":2,")), empty);
        assertTrue(version.contains("format version 2"), version);
        String other = refusal(Files.writeString(folder.resolve("list.jsonl"), "{\"kind\": \"recognition\"}\n"), empty);
        assertTrue(other.contains("does not begin a dump"), other);
        assertStillEmpty(empty);
    }

    @Test
    void aRegisterThatHasSomethingIsLeftAsItIs() throws Exception {
        MigratedDatabase started = MigratedDatabase.create();
        String why = refusal(dump, started.database());
        assertTrue(why.contains("is not empty: it has ") && why.contains("1 rows of \"editor\""), why);
        assertTrue(why.contains("give a new data folder"), why);
        assertEquals(List.of("1"), column(started.database(), "select count(*) from credence.editor"));
    }

    @Test
    void anUnpackedDumpIsOneToo() throws Exception {
        Path plain = Files.writeString(
                folder.resolve("plain.jsonl"), lines(dump).stream().collect(Collectors.joining("\n", "", "\n")));
        assertInstanceOf(RestoreResult.Done.class, restore(plain, TestDatabase.create()));
    }

    @Test
    void aDumpIsOfOneMomentWhoeverWritesMeanwhile() throws Exception {
        TestDatabase copy = restored();
        Pool pool = new MigratedDatabase(copy, null).pool(VERTX);
        try {
            Register register = new PostgresRegister(pool);
            AtomicBoolean goesOn = new AtomicBoolean(true);
            Thread writer = Thread.ofVirtual().start(() -> {
                while (goesOn.get()) {
                    register.append(List.of(recognition()), new Editor("anna"), null)
                            .await()
                            .indefinitely();
                }
            });
            for (int i = 0; i < 2; i++) {
                Path meanwhile = dumped(copy, "meanwhile-" + i);
                assertInstanceOf(RestoreResult.Done.class, restore(meanwhile, TestDatabase.create()));
            }
            goesOn.set(false);
            writer.join();
        } finally {
            await(pool.close());
        }
    }
}
