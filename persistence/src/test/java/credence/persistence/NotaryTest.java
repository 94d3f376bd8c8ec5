package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.persistence.test.TestDatabase;
import credence.proof.Checkpoint;
import credence.proof.Frontier;
import credence.proof.Merkle;
import credence.proof.Note;
import credence.proof.Proofs;
import credence.proof.SigningKey;
import credence.proof.VerifierKey;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checkpoints and proofs of a ledger in PostgreSQL. */
class NotaryTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final SigningKey KEY = SigningKey.generate();

    private final MigratedDatabase database = MigratedDatabase.create();
    private final Pool pool = database.pool(VERTX);
    private final Register register = new PostgresRegister(pool);
    private final Notary notary = new Notary(pool, KEY, null);

    @BeforeAll
    static void begin() {
        assertTrue(KEY.toString().startsWith("SigningKey"));
    }

    @AfterEach
    void end() {
        pool.close().await().indefinitely();
    }

    @AfterAll
    static void closeVertx() {
        VERTX.close().await().indefinitely();
    }

    private void append(int entries) {
        List<Content> contents = Collections.nCopies(entries, recognition());
        await(register.append(contents, EDITOR, null));
    }

    private List<Hash> roots() {
        List<Hash> roots = new ArrayList<>();
        Frontier frontier = new Frontier();
        roots.add(frontier.root());
        for (Entry entry : LedgerSamples.ledger(register)) {
            frontier.add(Merkle.leaf(entry.hash()), (subtree, hash) -> {});
            roots.add(frontier.root());
        }
        return roots;
    }

    private KeptCheckpoint signed(CheckpointResult result) {
        return assertInstanceOf(CheckpointResult.Signed.class, result).checkpoint();
    }

    @Test
    void aCheckpointIsOfTheWholeLedgerSignedAndKept() {
        assertEquals(Merkle.EMPTY, signed(await(notary.checkpoint())).root());
        append(3);
        KeptCheckpoint third = signed(await(notary.checkpoint()));
        VerifierKey verifier = await(notary.verifier()).orElseThrow();
        Note note = Note.parse(third.note());
        assertTrue(verifier.signed(note));
        assertEquals(new Checkpoint(verifier.name(), 3, roots().get(3)), Checkpoint.parse(note.text()));
        assertTrue(verifier.name().matches("credence/[0-9a-f-]{36}"), verifier.name());
        assertEquals(third, signed(await(notary.checkpoint())), "nothing new, nothing signed");
        assertEquals(
                List.of(3L, 0L),
                await(notary.signed(10)).stream().map(KeptCheckpoint::size).toList());
    }

    /** Whatever was kept of the tree before, every root and every proof is that of the entries. */
    @Test
    void rootsAndProofsHoldAtEverySizeHoweverTheTreeGrew() {
        for (int grown : List.of(1, 14, 1, 1, 30, 49)) {
            append(grown);
            List<Hash> roots = roots();
            int size = roots.size() - 1;
            assertEquals(roots.get(size), signed(await(notary.checkpoint())).root());
            List<Revision> all =
                    LongStream.rangeClosed(1, size).mapToObj(Revision::new).toList();
            for (int at : List.of(size, (size + 1) / 2)) {
                assertEquals(roots.get(at), await(notary.root(at)));
                Map<Revision, List<Hash>> paths = await(notary.inclusion(all.subList(0, at), at));
                for (Entry entry : await(notary.entries(all.subList(0, at)))) {
                    assertTrue(Proofs.includes(
                            Merkle.leaf(entry.hash()),
                            entry.revision().value() - 1,
                            at,
                            paths.getOrDefault(entry.revision(), List.of()),
                            roots.get(at)));
                }
            }
            for (int old = 0; old <= size; old++) {
                assertTrue(Proofs.isConsistent(
                        old, roots.get(old), size, roots.get(size), await(notary.consistency(old, size))));
            }
        }
    }

    @Test
    void theTreeIsKeptInPiecesAndNoPieceTwice() throws SQLException {
        append(9000);
        assertEquals(roots().get(9000), signed(await(notary.checkpoint())).root());
        try (Connection connection = database.database().connect(TestDatabase.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*), count(*) filter (where level = 4) from credence.subtree")) {
            rows.next();
            assertEquals(9000 / 16, rows.getInt(2));
            assertEquals(562 + 281 + 140 + 70 + 35 + 17 + 8 + 4 + 2 + 1, rows.getInt(1));
        }
    }

    @Test
    void manyWhoAskAtOnceWhileOthersWriteGetCheckpointsOfOneLedger() throws Exception {
        List<Future<KeptCheckpoint>> asked = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++) {
                int number = i;
                asked.add(clients.submit(() -> {
                    append(1 + number % 7);
                    return signed(await(new Notary(pool, KEY, null).checkpoint()));
                }));
            }
        }
        List<Hash> roots = roots();
        for (Future<KeptCheckpoint> one : asked) {
            assertEquals(roots.get((int) one.get().size()), one.get().root());
        }
    }

    @Test
    void anOlderSizeIsSignedTooWhereTheLedgerStillBeginsWithIt() {
        append(40);
        notary.checkpoint().await().indefinitely();
        assertEquals(roots().get(17), signed(await(notary.checkpoint(17))).root());
    }

    /** The signature is the register's word that it has not changed: it is not given any more when it has. */
    @Test
    void nothingIsSignedOnceTheLedgerIsNoLongerWhatWasSigned() throws SQLException {
        append(3);
        signed(await(notary.checkpoint()));
        try (Connection connection = database.database().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update credence.entry set hash = repeat('a', 64) where revision = 2");
        }
        append(1);
        CheckpointResult.Contradicts refusal =
                assertInstanceOf(CheckpointResult.Contradicts.class, await(notary.checkpoint()));
        assertEquals(3, refusal.size());
    }

    @Test
    void withoutAKeyNothingIsSignedAndProofsHoldAllTheSame() {
        append(2);
        Notary keyless = new Notary(pool, (SigningKey) null, null);
        assertInstanceOf(CheckpointResult.NoKey.class, await(keyless.checkpoint()));
        assertEquals(roots().get(2), await(keyless.root(2)));
    }

    @Test
    void aNameThatIsSetIsTheOrigin() {
        Notary named = new Notary(pool, KEY, "register.example/ledger");
        assertEquals(
                "register.example/ledger",
                signed(await(named.checkpoint())).note().lines().findFirst().orElseThrow());
    }
}
