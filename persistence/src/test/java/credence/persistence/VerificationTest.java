package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static credence.persistence.TamperedRegister.CORRECTED;
import static credence.persistence.TamperedRegister.LAST;
import static credence.persistence.TamperedRegister.MERGED;
import static credence.persistence.TamperedRegister.OBSERVED;
import static credence.persistence.TamperedRegister.RETRACTED;
import static credence.persistence.TamperedRegister.STATED;
import static credence.persistence.TamperedRegister.TOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.TamperedRegister.Column;
import credence.proof.Checkpoint;
import credence.proof.Note;
import credence.proof.SigningKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the superuser changes in the ledger and in what was signed of it, with triggers off, is found and named. */
class VerificationTest {
    @RegisterExtension
    static final TamperedRegister REGISTER = new TamperedRegister();

    @Test
    void aRegisterThatNobodyTouchedIsWhole() {
        VerificationResult.Whole whole = assertInstanceOf(VerificationResult.Whole.class, REGISTER.verified());
        assertEquals(LAST, whole.entries());
        assertEquals(await(REGISTER.notary().root(LAST)), whole.root());
        assertEquals(2, whole.checkpoints());
        assertEquals(1, whole.reports());
        assertEquals(List.of(), whole.notes());
    }

    /** Each column of an entry of each sort, filled or empty: whatever is put in it, the entry is named. */
    @Test
    void everyColumnOfEveryEntryCounts() throws SQLException {
        int changed = 0;
        for (long revision : List.of(STATED, CORRECTED, RETRACTED, MERGED, TOLD, OBSERVED)) {
            for (Column column : REGISTER.columns("entry")) {
                if (REGISTER.change("entry", column, "revision = " + revision)) {
                    VerificationResult.Bad found = REGISTER.bad();
                    assertEquals("entry " + revision, found.where(), column.name() + ": " + found);
                    changed++;
                    REGISTER.asItWas();
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
        REGISTER.sql("update credence.entry set " + column + " = overlay(" + column + " placing case when left("
                + column + ", 1) = 'X' then 'Y' else 'X' end from 1 for 1) where revision = " + STATED);
        assertEquals(
                new VerificationResult.Bad(
                        "entry " + STATED, field + " was changed: by its hash it was \"" + was + "\""),
                REGISTER.bad());
    }

    @Test
    void aChangedHashIsToldFromAChangedColumn() throws SQLException {
        REGISTER.sql(
                "update credence.entry set hash = overlay(hash placing case when left(hash, 1) = 'a' then 'b' else 'a' end"
                        + " from 1 for 1) where revision = 9");
        assertTrue(
                REGISTER.bad().what().startsWith("hash was changed"),
                REGISTER.bad().toString());
        REGISTER.asItWas();
        REGISTER.sql("update credence.entry set previous_hash = repeat('a', 64) where revision = 9");
        assertEquals("entry 9", REGISTER.bad().where());
        assertTrue(
                REGISTER.bad().what().startsWith("previous_hash was changed"),
                REGISTER.bad().toString());
    }

    @Test
    void aMissingEntryIsNamed() throws SQLException {
        REGISTER.sql("delete from credence.entry where revision = 12");
        assertEquals("entry 12", REGISTER.bad().where());
        REGISTER.asItWas();
        REGISTER.sql("delete from credence.entry where revision = 1");
        assertEquals("entry 1", REGISTER.bad().where());
    }

    @Test
    void entriesCutOffAtTheEndAreMissedByWhatWasSigned() throws SQLException {
        REGISTER.sql("delete from credence.entry where revision > 38");
        assertEquals("entry 39", REGISTER.bad().where());
        REGISTER.sql("delete from credence.subtree");
        assertEquals("entry 39", REGISTER.bad().where());
    }

    /** Who makes an entry's hash anew too is betrayed by the next one; who makes all of them anew, by what was signed. */
    @Test
    void hashesMadeAnewAreFound() throws SQLException {
        rewrite(20, 20);
        assertEquals("entry 20", REGISTER.bad().where());
        assertTrue(
                REGISTER.bad().what().contains("its hash made anew"),
                REGISTER.bad().toString());
        REGISTER.asItWas();
        rewrite(20, LAST);
        assertEquals("subtree over entries 17 to 32", REGISTER.bad().where());
        REGISTER.sql("delete from credence.subtree");
        assertEquals("checkpoint of 40 entries", REGISTER.bad().where());
        assertTrue(
                REGISTER.bad().what().contains("another ledger"), REGISTER.bad().toString());
    }

    @Test
    void whatSomebodyKeptElsewhereShowsWhatIsNoLongerHere() throws SQLException {
        Note kept = Note.parse(await(REGISTER.notary().signed(1)).getFirst().note());
        Checkpoint checkpoint = Checkpoint.parse(kept.text());
        assertInstanceOf(VerificationResult.Whole.class, REGISTER.verified(checkpoint));
        rewrite(20, LAST);
        REGISTER.sql("delete from credence.subtree", "delete from credence.checkpoint");
        assertInstanceOf(VerificationResult.Whole.class, REGISTER.verified(), "nobody here knows");
        assertEquals(
                "the checkpoint of 40 entries that was given",
                assertInstanceOf(VerificationResult.Bad.class, REGISTER.verified(checkpoint))
                        .where());
        REGISTER.sql("delete from credence.entry where revision > 30");
        assertEquals(
                "entry 31",
                assertInstanceOf(VerificationResult.Bad.class, REGISTER.verified(checkpoint))
                        .where());
    }

    /** Rewrites entries from one on, each with a good hash. */
    private static void rewrite(long from, long to) throws SQLException {
        credence.ledger.Entry last = null;
        List<String> updates = new ArrayList<>();
        for (credence.ledger.Entry entry : LedgerSamples.ledger(new PostgresRegister(REGISTER.pool()))) {
            if (entry.revision().value() < from) {
                last = entry;
            } else if (entry.revision().value() <= to) {
                last = credence.ledger.Entry.after(last, entry.knownAt(), entry.content(), entry.by(), "Another.");
                updates.add("update credence.entry set why = 'Another.', previous_hash = '" + last.previous()
                        + "', hash = '" + last.hash() + "' where revision = " + last.revision());
            }
        }
        REGISTER.sql(updates.toArray(String[]::new));
    }

    @Test
    void everyColumnOfTheTreeAndOfWhatWasSignedCounts() throws SQLException {
        for (String table : List.of("subtree", "checkpoint")) {
            for (Column column : REGISTER.columns(table)) {
                boolean isTime = column.name().equals("signed_at");
                if (!isTime
                        && REGISTER.change(
                                table, column, table.equals("subtree") ? "level = 4 and place = 1" : "size = 7")) {
                    VerificationResult.Bad found = REGISTER.bad();
                    assertTrue(
                            found.where().startsWith(table) || found.where().startsWith("entry 4"),
                            column.name() + ": " + found);
                    REGISTER.asItWas();
                }
            }
        }
    }

    @Test
    void aCheckpointOfAnotherKeyIsNotTheRegisters() throws SQLException {
        SigningKey forger = SigningKey.generate();
        String name = REGISTER.key().name();
        Checkpoint forged = new Checkpoint(name, 7, await(REGISTER.notary().root(7)));
        REGISTER.sql("update credence.checkpoint set key = '" + forger.verifier(name) + "', note = '"
                + forger.sign(name, forged.text()).written() + "' where size = 7");
        assertTrue(
                REGISTER.bad().what().contains("signed by another key"),
                REGISTER.bad().toString());
        VerificationResult vouched = Verification.of(
                REGISTER.pool(), List.of(REGISTER.key(), forger.verifier(name)), List.of(), entries -> {});
        assertInstanceOf(VerificationResult.Whole.class, vouched);
        VerificationResult.Whole keyless = assertInstanceOf(
                VerificationResult.Whole.class, Verification.of(REGISTER.pool(), List.of(), List.of(), entries -> {}));
        assertEquals(2, keyless.notes().size());
    }
}
