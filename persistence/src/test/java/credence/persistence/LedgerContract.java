package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.ledger;
import static credence.persistence.LedgerSamples.recognition;
import static credence.persistence.LedgerSamples.recorded;
import static credence.persistence.LedgerSamples.revisions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.starter.AccountTable;
import credence.starter.StarterRegister;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every form of the register keeps of its ledger: lists taken in, known time, the entries of a pair and of a polity. */
abstract class LedgerContract {
    private static final String TABLE = String.join("\t", AccountTable.COLUMNS)
            + "\n"
            + "one\trecognition\tPRK\tXDP\t2022-07-13\tdone\t\t\tyes\thigh\tA list\t\t2022-07-14\t\t\n"
            + "two\trecognition\tPRK\tXDP\t2022-07-14\tdone\t\tXDP\tno\tlow\tAnother list\t\t\tA day later.\tone\n"
            + "three\trelations_severed\tUKR\tPRK\t2022-07-13\tdone\t\t\tyes\thigh\tA list\t\t\t\t\n";

    /** An empty register. */
    abstract Register register();

    @Test
    void aListIsTakenInWithItsMerges() {
        Register register = register();
        List<Row> rows = AccountTable.parse(List.of(TABLE));
        assertEquals(new Intake(4, 0, new Revision(4)), await(register.takeIn(rows, EDITOR, "a list")));
        List<Entry> entries = ledger(register);
        assertTrue(Entry.isChain(entries));
        assertEquals(
                List.of(
                        new Content.Recorded(
                                rows.get(0).act(),
                                rows.get(0).evidence(),
                                rows.get(0).attribution()),
                        new Content.Recorded(
                                rows.get(1).act(),
                                rows.get(1).evidence(),
                                rows.get(1).attribution()),
                        new Content.Merged(new Revision(2), new Revision(1)),
                        new Content.Recorded(
                                rows.get(2).act(),
                                rows.get(2).evidence(),
                                rows.get(2).attribution())),
                entries.stream().map(Entry::content).toList());
        assertEquals("a list", entries.getFirst().why());
        assertEquals(EDITOR, entries.getFirst().by());
    }

    @Test
    void aRowIsTakenInOnceHoweverOftenItComes() {
        Register register = register();
        List<Row> first = AccountTable.parse(List.of(TABLE));
        await(register.takeIn(first.subList(0, 1), EDITOR, null));
        assertEquals(new Intake(3, 1, new Revision(4)), await(register.takeIn(first, EDITOR, null)));
        assertEquals(new Intake(0, 3, new Revision(4)), await(register.takeIn(first, EDITOR, null)));
        assertEquals(
                new Content.Merged(new Revision(2), new Revision(1)),
                await(register.entry(new Revision(3))).orElseThrow().content());
        List<Uni<Intake>> many = new ArrayList<>();
        List<Row> changed = AccountTable.parse(List.of(TABLE.replace("A list", "A new list")));
        for (int i = 0; i < 6; i++) {
            many.add(register.takeIn(changed, EDITOR, null));
        }
        int added = await(Uni.join().all(many).andFailFast()).stream()
                .mapToInt(Intake::added)
                .sum();
        assertEquals(2, added, "rows one and three are others now, row two is the one that is there");
        assertTrue(Entry.isChain(ledger(register)));
    }

    @Test
    void oneWrongRowAndNothingIsTakenIn() {
        Register register = register();
        List<Row> rows = AccountTable.parse(List.of(TABLE.replace("UKR", "QQQ")));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> await(register.takeIn(rows, EDITOR, null)));
        assertEquals("row three names QQQ, which is no polity's key", refused.getMessage());
        List<Row> orphan = AccountTable.parse(List.of(TABLE)).subList(1, 3);
        assertThrows(InvalidInput.class, () -> await(register.takeIn(orphan, EDITOR, null)));
        assertEquals(Revision.NONE, await(register.head()));
    }

    @Test
    void theWholeStarterRegisterIsOneIntake() {
        Register register = register();
        List<Row> rows = StarterRegister.rows();
        long begun = System.nanoTime();
        Intake intake = await(register.takeIn(rows, EDITOR, null));
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(5).toNanos());
        assertEquals(
                rows.size() + rows.stream().filter(row -> row.sameAs() != null).count(), intake.added());
        assertTrue(Entry.isChain(ledger(register)));
        assertEquals(new Intake(0, rows.size(), intake.revision()), await(register.takeIn(rows, EDITOR, null)));
    }

    @Test
    void anInstantIsTheLastRevisionKnownThen() {
        Register register = register();
        assertEquals(Revision.NONE, await(register.revisionAt(Instant.now())));
        List<Entry> entries = await(register.append(List.of(recognition(), recognition()), EDITOR, null));
        Entry later =
                await(register.append(List.of(recognition()), EDITOR, null)).getFirst();
        Instant first = entries.getFirst().knownAt();
        assertEquals(Revision.NONE, await(register.revisionAt(first.minus(1, ChronoUnit.MICROS))));
        assertEquals(Revision.NONE, await(register.revisionAt(first.minusNanos(1))));
        assertEquals(new Revision(1), await(register.revisionAt(first)));
        assertEquals(new Revision(1), await(register.revisionAt(first.plusNanos(1))));
        assertEquals(
                new Revision(2), await(register.revisionAt(entries.getLast().knownAt())));
        assertEquals(new Revision(2), await(register.revisionAt(later.knownAt().minus(1, ChronoUnit.MICROS))));
        assertEquals(new Revision(3), await(register.revisionAt(later.knownAt())));
        assertEquals(new Revision(3), await(register.revisionAt(Instant.parse("2999-01-01T00:00:00Z"))));
    }

    /** Whatever is being written when an instant is asked for that has just passed, it means the same for ever. */
    @Test
    void whatAnInstantMeansDoesNotChangeWhileOthersWrite() {
        Register register = register();
        List<Uni<List<Entry>>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            writes.add(register.append(List.of(recognition(), recognition()), EDITOR, null));
        }
        Uni<List<List<Entry>>> all =
                Uni.join().all(writes).andFailFast().memoize().indefinitely();
        all.subscribe().with(done -> {}, failure -> {});
        List<Instant> asked = new ArrayList<>();
        List<Revision> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            asked.add(now);
            answers.add(await(register.revisionAt(now)));
        }
        await(all);
        for (int i = 0; i < asked.size(); i++) {
            assertEquals(answers.get(i), await(register.revisionAt(asked.get(i))), "at " + asked.get(i));
        }
    }

    @Test
    void entriesOfAPolityAndOfAPairHaveWhatSaysMoreOfThem() {
        Register register = register();
        await(register.append(
                List.of(
                        recognition(),
                        recorded(ActKind.RELATIONS_SEVERED, UKR, PRK, "2022-07-13"),
                        recognition(),
                        new Content.Merged(new Revision(3), new Revision(1)),
                        new Content.Retracted(new Revision(4)),
                        new Content.Corrected(
                                new Revision(2),
                                ((Content.Recorded) recognition()).act(),
                                new Evidence.Stated("A list", null, null)),
                        recorded(ActKind.SUPPORT, UKR, XDP, null)),
                EDITOR,
                null));
        Revision head = new Revision(7);
        assertEquals(List.of(1L, 3L, 4L, 5L, 6L), revisions(await(register.between(PRK, XDP, head))));
        assertEquals(List.of(1L, 3L, 4L), revisions(await(register.between(XDP, PRK, new Revision(4)))));
        assertEquals(List.of(2L, 6L), revisions(await(register.between(PRK, UKR, head))));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), revisions(await(register.of(PRK, head))));
        assertEquals(List.of(2L, 6L, 7L), revisions(await(register.of(UKR, head))));
        assertEquals(List.of(1L, 3L, 4L, 5L, 6L, 7L), revisions(await(register.of(XDP, head))));
        assertEquals(List.of(1L, 3L), revisions(await(register.of(XDP, new Revision(3)))));
        assertEquals(List.of(), await(register.of(new PolityKey("JAM"), head)));
    }
}
