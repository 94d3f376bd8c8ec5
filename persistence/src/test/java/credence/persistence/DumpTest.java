package credence.persistence;

import static credence.persistence.DumpedRegister.NOBODY;
import static credence.persistence.DumpedRegister.column;
import static credence.persistence.DumpedRegister.lines;
import static credence.persistence.DumpedRegister.restore;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.test.TestDatabase;
import credence.review.Editor;
import credence.review.Outcome;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump holds all that a register knows, and restored it is the same register. */
class DumpTest {
    @TempDir
    private static Path folder;

    private static DumpedRegister whole;

    @BeforeAll
    static void aRegisterAndItsDump() throws IOException {
        whole = new DumpedRegister(folder);
    }

    @AfterAll
    static void close() {
        whole.close();
    }

    @Test
    void everyTableIsInADumpAndThisOneHasRowsOfEach() throws SQLException {
        assertEquals(
                column(
                        whole.database(),
                        "select tablename::text from pg_tables where schemaname = 'credence' and tablename <> 'flyway_schema_history' order by 1"),
                DumpTable.ALL.stream().map(DumpTable::name).sorted().toList());
        for (DumpTable table : DumpTable.ALL) {
            assertNotEquals(
                    List.of("0"), column(whole.database(), "select count(*) from " + table.relation()), table.name());
        }
    }

    @Test
    void aRestoredRegisterIsTheSameRowByRowAndGivesTheSameDump() throws Exception {
        TestDatabase copy = whole.restored();
        for (DumpTable table : DumpTable.ALL) {
            String rows = "select t::text from " + table.relation() + " t order by " + table.order();
            assertEquals(column(whole.database(), rows), column(copy, rows), table.name());
        }
        assertArrayEquals(Files.readAllBytes(whole.dump()), Files.readAllBytes(whole.dumped(copy, "again.dump")));
        Pool pool = new MigratedDatabase(copy, null).pool(whole.vertx());
        try {
            assertEquals(
                    LedgerSamples.ledger(new PostgresRegister(whole.pool())),
                    LedgerSamples.ledger(new PostgresRegister(pool)));
            Notary notary = new Notary(pool, whole.key(), null);
            assertEquals(await(new Notary(whole.pool(), whole.key(), null).checkpoint()), await(notary.checkpoint()));
            assertInstanceOf(
                    VerificationResult.Whole.class,
                    Verification.of(pool, List.of(await(notary.verifier()).orElseThrow()), List.of(), entries -> {}));
        } finally {
            await(pool.close());
        }
    }

    @Test
    void whatIsRestoredIsGoneOnWithUnderTheSameRules() throws Exception {
        TestDatabase copy = whole.restored();
        assertEquals(column(whole.database(), TRIGGERS), column(copy, TRIGGERS), "a trigger was left off");
        MigratedDatabase.start(copy).ifPresent(login -> {
            throw new AssertionError("a second first login");
        });
        Pool pool = new MigratedDatabase(copy, null).pool(whole.vertx());
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
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(whole.dump())));
        DumpResult result = Dump.of(MigratedDatabase.login(whole.database(), TestDatabase.APP), whole.dump(), NOBODY);
        assertTrue(assertInstanceOf(DumpResult.Refused.class, result).why().contains("is there already"));
    }

    @Test
    void anUnpackedDumpIsOneToo() throws Exception {
        Path plain = Files.writeString(
                folder.resolve("plain.jsonl"),
                lines(whole.dump()).stream().collect(Collectors.joining("\n", "", "\n")));
        assertInstanceOf(RestoreResult.Done.class, restore(plain, TestDatabase.create()));
    }

    @Test
    void aDumpIsOfOneMomentWhoeverWritesMeanwhile() throws Exception {
        TestDatabase copy = whole.restored();
        Pool pool = new MigratedDatabase(copy, null).pool(whole.vertx());
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
                Path meanwhile = whole.dumped(copy, "meanwhile-" + i);
                assertInstanceOf(RestoreResult.Done.class, restore(meanwhile, TestDatabase.create()));
            }
            goesOn.set(false);
            writer.join();
        } finally {
            await(pool.close());
        }
    }
}
