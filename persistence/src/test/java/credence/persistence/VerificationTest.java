package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static credence.persistence.LedgerSamples.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Observation;
import credence.ledger.ObservationDigest;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.proof.Checkpoint;
import credence.proof.Note;
import credence.proof.SigningKey;
import credence.proof.VerifierKey;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.time.Edtf;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the superuser changes behind the register's back, with triggers off, is found and named. */
class VerificationTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final Pool POOL = DATABASE.pool(VERTX);
    private static final SigningKey KEY = SigningKey.generate();
    private static final Notary NOTARY = new Notary(POOL, KEY, null);

    /** Of each sort of entry one, and some more of the first; two checkpoints, and a third of the last. */
    private static final long STATED = 2;

    private static final long CORRECTED = 3;
    private static final long RETRACTED = 4;
    private static final long MERGED = 7;
    private static final long TOLD = 8;
    private static final long OBSERVED = 9;
    private static final long LAST = 40;

    private static final List<String> SEALED = List.of(
            "list",
            "reading",
            "proposal",
            "decision",
            "recorded",
            "setting",
            "watch",
            "watch_end",
            "kept_check",
            "editor",
            "polity");
    private static final List<String> TABLES = Stream.concat(
                    Stream.of("entry", "report", "observation", "subtree", "checkpoint", "seal"), SEALED.stream())
            .toList();

    @BeforeAll
    static void aRegister() throws SQLException {
        Register register = new PostgresRegister(POOL);
        Act act = new Act(ActKind.RECOGNITION, Party.of(PRK), new Party.Named("the Donbas"), Status.DONE, null, false);
        append(register, recognition());
        append(
                register,
                new Content.Recorded(
                        act,
                        new Evidence.Stated("A list", "https://example.org/", LocalDate.of(2022, 7, 14)),
                        new Attribution(
                                List.of(Teller.parse("PRK"), Teller.parse("outlet:Wire")),
                                false,
                                Confidence.LOW,
                                "A note.")));
        append(
                register,
                new Content.Corrected(
                        new Revision(1),
                        new Act(ActKind.RECOGNITION, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                        new Evidence.Stated("A better list", null, null, "Its own words.")));
        append(register, new Content.Retracted(new Revision(2)));
        append(register, recorded(ActKind.RELATIONS_SEVERED, UKR, PRK, "2022-07-13"));
        append(register, recorded(ActKind.RELATIONS_SEVERED, UKR, PRK, "2022-07-14"));
        append(register, new Content.Merged(new Revision(6), new Revision(5)));
        await(NOTARY.checkpoint());
        Account account = Account.of(
                new Act(ActKind.SUPPORT, Party.of(PRK), Party.of(XDP), Status.DONE, null, false),
                false,
                new Passage(2, 8));
        Submission submission = await(register.submit(
                new Report(
                        "𝒜 𝓈upport of Donetsk.",
                        "A title",
                        LocalDate.of(2022, 7, 14),
                        "Wire",
                        URI.create("https://e.org/")),
                new Reading("test", List.of(), List.of(account), List.of(), List.of()),
                EDITOR));
        await(register.decide(
                await(register.proposals(submission.id())).getFirst().id(),
                new Outcome.Accepted(),
                EDITOR,
                "seen",
                null));
        await(register.fourEyes(FourEyes.OFF, EDITOR));
        sql(
                "insert into credence.watch (id, by, matter, day, revision, viewpoint, answer) values"
                        + " (gen_random_uuid(), 'editor', '{}', '2022-07-14', 8, 'register', '{}')",
                "insert into credence.watch_end (watch) select id from credence.watch");
        observed();
        append(
                register,
                Collections.nCopies((int) (LAST - OBSERVED), recognition()).toArray(Content[]::new));
        await(NOTARY.checkpoint());
        sql("create schema saved");
        for (String table : TABLES) {
            sql("create table if not exists saved." + table + " as select * from credence." + table);
        }
        isSetUp = true;
    }

    private static void observed() throws SQLException {
        List<Observation> seen = List.of(
                new Observation(PRK, UKR, Edtf.parse("1985"), Observation.Rank.AMBASSADOR, "A data set"),
                new Observation(UKR, PRK, Edtf.parse("1990"), Observation.Rank.MINISTER, "A data set"));
        ObservationDigest digest = new ObservationDigest();
        seen.forEach(digest::add);
        await(POOL.withTransaction(connection -> Ledger.append(
                        connection, new Content.Observed("A data set", null, 2, digest.hash()), EDITOR, null)
                .chain(entry -> Observations.takeIn(connection, seen, entry.revision()))));
        sql(
                "insert into credence.list (id, by, file, format, sha256, lines, entries, proposals, observations, known, skipped, revision)"
                        + " values (gen_random_uuid(), 'editor', 'seen.csv', 'cow', repeat('a', 64), 2, 1, 0, 2, 0, 0, 9)");
    }

    /** Past the triggers once all is there. */
    private static boolean isSetUp;

    private static void append(Register register, Content... contents) {
        await(register.append(List.of(contents), EDITOR, "A reason."));
    }

    @AfterEach
    void asItWas() throws SQLException {
        for (String table : TABLES) {
            sql(
                    "delete from credence." + table,
                    "insert into credence." + table + " overriding system value select * from saved." + table);
        }
    }

    @AfterAll
    static void close() {
        POOL.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = DATABASE.database().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = " + (isSetUp ? "replica" : "origin"));
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static VerifierKey key() {
        return await(NOTARY.verifier()).orElseThrow();
    }

    private static VerificationResult verified(Checkpoint... elsewhere) {
        return Verification.of(POOL, List.of(key()), List.of(elsewhere), entries -> {});
    }

    private static VerificationResult.Bad bad() {
        return assertInstanceOf(VerificationResult.Bad.class, verified());
    }

    @Test
    void aRegisterThatNobodyTouchedIsWhole() {
        VerificationResult.Whole whole = assertInstanceOf(VerificationResult.Whole.class, verified());
        assertEquals(LAST, whole.entries());
        assertEquals(await(NOTARY.root(LAST)), whole.root());
        assertEquals(2, whole.checkpoints());
        assertEquals(1, whole.reports());
        assertEquals(List.of(), whole.notes());
    }

    /** Each column of an entry of each sort, filled or empty: whatever is put in it, the entry is named. */
    @Test
    void everyColumnOfEveryEntryCounts() throws SQLException {
        int changed = 0;
        for (long revision : List.of(STATED, CORRECTED, RETRACTED, MERGED, TOLD, OBSERVED)) {
            for (Column column : columns("entry")) {
                if (change("entry", column, "revision = " + revision)) {
                    VerificationResult.Bad found = bad();
                    assertEquals("entry " + revision, found.where(), column.name() + ": " + found);
                    changed++;
                    asItWas();
                }
            }
        }
        assertTrue(changed > 80, "changed: " + changed);
    }

    /** Of a text, one character of it: the column is told, and what stood there. */
    @ParameterizedTest
    @CsvSource({
        "by, by, editor",
        "why, why, A reason.",
        "source, source, A list",
        "url, url, https://example.org/",
        "note, note, A note.",
        "actor_key, actor, key:PRK",
        "target_text, target, text:the Donbas"
    })
    void theFieldAndWhatStoodThereAreTold(String column, String field, String was) throws SQLException {
        sql("update credence.entry set " + column + " = overlay(" + column + " placing case when left(" + column
                + ", 1) = 'X' then 'Y' else 'X' end from 1 for 1) where revision = " + STATED);
        assertEquals(
                new VerificationResult.Bad(
                        "entry " + STATED, field + " was changed: by its hash it was \"" + was + "\""),
                bad());
    }

    @Test
    void aChangedHashIsToldFromAChangedColumn() throws SQLException {
        sql("update credence.entry set hash = overlay(hash placing case when left(hash, 1) = 'a' then 'b' else 'a' end"
                + " from 1 for 1) where revision = 9");
        assertTrue(bad().what().startsWith("hash was changed"), bad().toString());
        asItWas();
        sql("update credence.entry set previous_hash = repeat('a', 64) where revision = 9");
        assertEquals("entry 9", bad().where());
        assertTrue(bad().what().startsWith("previous_hash was changed"), bad().toString());
    }

    @Test
    void aMissingEntryIsNamed() throws SQLException {
        sql("delete from credence.entry where revision = 12");
        assertEquals("entry 12", bad().where());
        asItWas();
        sql("delete from credence.entry where revision = 1");
        assertEquals("entry 1", bad().where());
    }

    @Test
    void entriesCutOffAtTheEndAreMissedByWhatWasSigned() throws SQLException {
        sql("delete from credence.entry where revision > 38");
        assertEquals("entry 39", bad().where());
        sql("delete from credence.subtree");
        assertEquals("entry 39", bad().where());
    }

    /** Who makes an entry's hash anew too is betrayed by the next one; who makes all of them anew, by what was signed. */
    @Test
    void hashesMadeAnewAreFound() throws SQLException {
        rewrite(20, 20);
        assertEquals("entry 20", bad().where());
        assertTrue(bad().what().contains("its hash made anew"), bad().toString());
        asItWas();
        rewrite(20, LAST);
        assertEquals("subtree over entries 17 to 32", bad().where());
        sql("delete from credence.subtree");
        assertEquals("checkpoint of 40 entries", bad().where());
        assertTrue(bad().what().contains("another ledger"), bad().toString());
    }

    @Test
    void whatSomebodyKeptElsewhereShowsWhatIsNoLongerHere() throws SQLException {
        Note kept = Note.parse(await(NOTARY.signed(1)).getFirst().note());
        Checkpoint checkpoint = Checkpoint.parse(kept.text());
        assertInstanceOf(VerificationResult.Whole.class, verified(checkpoint));
        rewrite(20, LAST);
        sql("delete from credence.subtree", "delete from credence.checkpoint");
        assertInstanceOf(VerificationResult.Whole.class, verified(), "nobody here knows");
        assertEquals(
                "the checkpoint of 40 entries that was given",
                assertInstanceOf(VerificationResult.Bad.class, verified(checkpoint))
                        .where());
        sql("delete from credence.entry where revision > 30");
        assertEquals(
                "entry 31",
                assertInstanceOf(VerificationResult.Bad.class, verified(checkpoint))
                        .where());
    }

    /** Rewrites entries from one on, each with a good hash. */
    private static void rewrite(long from, long to) throws SQLException {
        credence.ledger.Entry last = null;
        List<String> updates = new ArrayList<>();
        for (credence.ledger.Entry entry : LedgerSamples.ledger(new PostgresRegister(POOL))) {
            if (entry.revision().value() < from) {
                last = entry;
            } else if (entry.revision().value() <= to) {
                last = credence.ledger.Entry.after(last, entry.knownAt(), entry.content(), entry.by(), "Another.");
                updates.add("update credence.entry set why = 'Another.', previous_hash = '" + last.previous()
                        + "', hash = '" + last.hash() + "' where revision = " + last.revision());
            }
        }
        sql(updates.toArray(String[]::new));
    }

    @Test
    void everyColumnOfTheTreeAndOfWhatWasSignedCounts() throws SQLException {
        for (String table : List.of("subtree", "checkpoint")) {
            for (Column column : columns(table)) {
                boolean isTime = column.name().equals("signed_at");
                if (!isTime
                        && change(table, column, table.equals("subtree") ? "level = 4 and place = 1" : "size = 7")) {
                    VerificationResult.Bad found = bad();
                    assertTrue(
                            found.where().startsWith(table) || found.where().startsWith("entry 4"),
                            column.name() + ": " + found);
                    asItWas();
                }
            }
        }
    }

    @Test
    void aCheckpointOfAnotherKeyIsNotTheRegisters() throws SQLException {
        SigningKey forger = SigningKey.generate();
        String name = key().name();
        Checkpoint forged = new Checkpoint(name, 7, await(NOTARY.root(7)));
        sql("update credence.checkpoint set key = '" + forger.verifier(name) + "', note = '"
                + forger.sign(name, forged.text()).written() + "' where size = 7");
        assertTrue(bad().what().contains("signed by another key"), bad().toString());
        VerificationResult vouched =
                Verification.of(POOL, List.of(key(), forger.verifier(name)), List.of(), entries -> {});
        assertInstanceOf(VerificationResult.Whole.class, vouched);
        VerificationResult.Whole keyless = assertInstanceOf(
                VerificationResult.Whole.class, Verification.of(POOL, List.of(), List.of(), entries -> {}));
        assertEquals(2, keyless.notes().size());
    }

    @Test
    void everyColumnOfAReportCounts() throws SQLException {
        for (Column column : columns("report")) {
            if (change("report", column, "true")) {
                VerificationResult.Bad found = bad();
                assertTrue(found.where().startsWith("re"), column.name() + ": " + found);
                asItWas();
            }
        }
    }

    @Test
    void everyColumnOfAnObservationCounts() throws SQLException {
        for (Column column : columns("observation")) {
            boolean isOwnId = column.name().equals("id");
            if (!isOwnId && change("observation", column, "happened = '1985'")) {
                VerificationResult.Bad found = bad();
                assertTrue(found.where().startsWith("observation"), column.name() + ": " + found);
                asItWas();
            }
        }
        sql("delete from credence.observation where happened = '1990'");
        assertEquals("observations of entry " + OBSERVED, bad().where());
    }

    @Test
    void everyColumnOfTheRowsBesideTheLedgerCounts() throws SQLException {
        for (String table : SEALED) {
            for (Column column : columns(table)) {
                if (change(table, column, table.equals("polity") ? "key = 'UKR'" : "true")) {
                    VerificationResult.Bad found = bad();
                    assertTrue(
                            found.where().startsWith(table + " ")
                                    || found.where().startsWith("reading of entry"),
                            table + "." + column.name() + ": " + found);
                    asItWas();
                }
            }
            sql("delete from credence." + table + (table.equals("polity") ? " where key = 'UKR'" : ""));
            assertTrue(bad().what().contains("missing"), table + ": " + bad());
            asItWas();
            sql("delete from credence.seal where relation = '" + table + "'");
            assertTrue(bad().what().contains("no seal"), table + ": " + bad());
            asItWas();
        }
    }

    @Test
    void aReportMadeAnewWithItsHashIsBetrayedByTheWordsAnEntryQuotes() throws SQLException {
        Report other = new Report(
                "𝒜 𝓇epudiation of Donetsk.",
                "A title",
                LocalDate.of(2022, 7, 14),
                "Wire",
                URI.create("https://e.org/"));
        sql("update credence.report set text = '" + other.text() + "', hash = '" + ReportHash.of(other) + "'");
        assertTrue(bad().what().contains("entry " + TOLD + " quotes other words"), bad().toString());
    }

    private record Column(String name, String type) {}

    private static List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = DATABASE.database().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where table_schema = 'credence' and table_name = '" + table
                        + "' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    /** Puts another value in a column; false where the table's own constraints do not let even the superuser. */
    private static boolean change(String table, Column column, String where) throws SQLException {
        String name = column.name();
        String other =
                switch (column.type()) {
                    case "text" ->
                        "case when " + name + " is null or " + name + " = '' then 'x' else overlay(" + name
                                + " placing case when right(" + name + ", 1) = 'a' then 'b' else 'a' end from length("
                                + name + ") for 1) end";
                    case "bigint", "integer", "smallint" -> "coalesce(" + name + ", 0) + 1";
                    case "boolean" -> "not coalesce(" + name + ", false)";
                    case "uuid" -> "gen_random_uuid()";
                    case "date" -> "coalesce(" + name + ", date '2022-01-01') + 1";
                    case "timestamp with time zone" -> "coalesce(" + name + ", now()) + interval '1 microsecond'";
                    case "jsonb" -> "'{\"x\": 1}'";
                    case "ARRAY" -> "coalesce(" + name + ", '{}') || array['x']";
                    default -> throw new AssertionError("no other value of a " + column.type());
                };
        try {
            sql("update credence." + table + " set " + name + " = " + other + " where " + where);
            return true;
        } catch (SQLException refused) {
            @Nullable String state = refused.getSQLState();
            if ("23514".equals(state) || "23505".equals(state) || "428C9".equals(state)) {
                return false;
            }
            throw refused;
        }
    }
}
