package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.starter.AccountTable;
import credence.starter.StarterRegister;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every form of the register keeps of its ledger: lists taken in, known time, the entries of a pair and of a polity. */
abstract class LedgerContract {
    static final Editor EDITOR = new Editor("editor");
    static final PolityKey PRK = new PolityKey("PRK");
    static final PolityKey XDP = new PolityKey("XDP");
    static final PolityKey UKR = new PolityKey("UKR");

    private static final String TABLE = String.join("\t", AccountTable.COLUMNS)
            + "\n"
            + "one\trecognition\tPRK\tXDP\t2022-07-13\tdone\t\t\tyes\thigh\tA list\t\t2022-07-14\t\t\n"
            + "two\trecognition\tPRK\tXDP\t2022-07-14\tdone\t\tXDP\tno\tlow\tAnother list\t\t\tA day later.\tone\n"
            + "three\trelations_severed\tUKR\tPRK\t2022-07-13\tdone\t\t\tyes\thigh\tA list\t\t\t\t\n";

    /** An empty register. */
    abstract Register register();

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(30));
    }

    static Content recorded(ActKind kind, PolityKey actor, PolityKey target, @Nullable String when) {
        return new Content.Recorded(
                new Act(
                        kind,
                        Party.of(actor),
                        Party.of(target),
                        Status.DONE,
                        when == null ? null : Edtf.parse(when),
                        false),
                new Evidence.Stated("A list", null, null));
    }

    static Content recognition() {
        return recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07-13");
    }

    static List<Entry> ledger(Register register) {
        List<Entry> all = new ArrayList<>();
        PageRequest request = PageRequest.first(200);
        while (true) {
            Page<Entry> page = await(register.entries(EntryFilter.ALL, request));
            all.addAll(page.items());
            if (page.nextToken() == null) {
                all.sort(Comparator.comparing(Entry::revision));
                return all;
            }
            request = new PageRequest(200, page.nextToken());
        }
    }

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

    static List<Long> revisions(List<Entry> entries) {
        return entries.stream().map(entry -> entry.revision().value()).toList();
    }

    @Test
    void aRetractionOfAMergePartsTheTwo() {
        Register register = register();
        await(register.append(
                List.of(recognition(), recognition(), new Content.Merged(new Revision(2), new Revision(1))),
                EDITOR,
                null));
        assertInstanceOf(
                RetractionResult.Retracted.class, await(register.retract(new Revision(3), EDITOR, "not the same")));
        assertEquals(List.of(1L, 2L, 3L, 4L), revisions(await(register.between(PRK, XDP, await(register.head())))));
    }

    @Test
    void anEntryIsMergedOnceAndOnlyWhereItMakesSense() {
        Register register = register();
        await(register.append(
                List.of(
                        recognition(),
                        recognition(),
                        recognition(),
                        recorded(ActKind.SUPPORT, UKR, PRK, null),
                        recognition(),
                        new Content.Retracted(new Revision(5))),
                EDITOR,
                null));
        assertEquals(
                new Content.Merged(new Revision(2), new Revision(1)),
                assertInstanceOf(MergeResult.Merged.class, merge(register, 2, 1))
                        .entry()
                        .content());
        assertEquals(new MergeResult.AlreadyMerged(new Revision(7), new Revision(1)), merge(register, 2, 3));
        assertEquals(new MergeResult.Circle(new Revision(1), new Revision(2)), merge(register, 1, 2));
        assertEquals(new MergeResult.Circle(new Revision(3), new Revision(3)), merge(register, 3, 3));
        assertEquals(new MergeResult.NotAnAct(new Revision(7)), merge(register, 3, 7));
        assertEquals(new MergeResult.NotAnAct(new Revision(6)), merge(register, 6, 3));
        assertEquals(new MergeResult.NoLongerStands(new Revision(5), new Revision(6)), merge(register, 5, 1));
        assertEquals(new MergeResult.NoLongerStands(new Revision(5), new Revision(6)), merge(register, 3, 5));
        assertEquals(new MergeResult.OtherSides(new Revision(4), new Revision(1)), merge(register, 4, 1));
        assertEquals(new MergeResult.OtherSides(new Revision(3), new Revision(4)), merge(register, 3, 4));
        assertEquals(new MergeResult.NoSuchEntry(new Revision(99)), merge(register, 99, 1));
        assertEquals(new MergeResult.NoSuchEntry(new Revision(99)), merge(register, 1, 99));
        assertEquals(new Revision(7), await(register.head()));
        await(register.retract(new Revision(7), EDITOR, "not the same"));
        assertInstanceOf(MergeResult.Merged.class, merge(register, 1, 2));
    }

    @Test
    void aCorrectionStaysInTheMergeOfWhatItCorrects() {
        Register register = register();
        Content.Recorded act = (Content.Recorded) recognition();
        await(register.append(
                List.of(
                        act,
                        act,
                        new Content.Merged(new Revision(2), new Revision(1)),
                        new Content.Corrected(new Revision(2), act.act(), act.evidence())),
                EDITOR,
                null));
        assertEquals(new MergeResult.AlreadyMerged(new Revision(3), new Revision(1)), merge(register, 4, 1));
        assertEquals(new MergeResult.Circle(new Revision(1), new Revision(4)), merge(register, 1, 4));
    }

    private static MergeResult merge(Register register, long account, long into) {
        return await(register.merge(new Revision(account), new Revision(into), EDITOR, null));
    }

    @Test
    void whatTellsTheActOfAProposalIsOffered() {
        Register register = register();
        await(register.append(
                List.of(
                        recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07"),
                        recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07-12"),
                        recorded(ActKind.RECOGNITION, PRK, XDP, null),
                        recorded(ActKind.RECOGNITION, XDP, PRK, "2022-07-13"),
                        recorded(ActKind.SUPPORT, PRK, XDP, "2022-07-13"),
                        recognition(),
                        new Content.Merged(new Revision(6), new Revision(1)),
                        recognition(),
                        new Content.Retracted(new Revision(8))),
                EDITOR,
                null));
        Proposal proposal = proposed(register, "2022-07-13");
        assertEquals(List.of(1L, 3L), revisions(await(register.similar(proposal.id()))));
        assertEquals(List.of(), await(register.similar(new ProposalId(UUID.randomUUID()))));
    }

    private static Proposal proposed(Register register, String when) {
        Act act = ((Content.Recorded) recorded(ActKind.RECOGNITION, PRK, XDP, when)).act();
        Reading reading = new Reading(
                "test reader", List.of(), List.of(Account.of(act, false, new Passage(0, 5))), List.of(), List.of());
        Report report = new Report("North Korea recognised it", null, null, "Outlet " + UUID.randomUUID(), null);
        return await(register.proposals(
                        await(register.submit(report, reading, EDITOR)).id()))
                .getFirst();
    }

    @Test
    void aProposalIsTakenAsAnotherAccountInOneStep() {
        Register register = register();
        await(register.append(List.of(recognition(), recorded(ActKind.SUPPORT, UKR, PRK, null)), EDITOR, null));
        Proposal proposal = proposed(register, "2022-07-14");
        assertEquals(
                new AccountResult.NotMerged(new MergeResult.OtherSides(new Revision(3), new Revision(2))),
                take(register, proposal, 2));
        assertEquals(
                new AccountResult.NotMerged(new MergeResult.NoSuchEntry(new Revision(9))), take(register, proposal, 9));
        assertEquals(new Revision(2), await(register.head()));
        assertTrue(await(register.proposal(proposal.id())).orElseThrow().isWaiting());
        AccountResult.Taken taken = assertInstanceOf(AccountResult.Taken.class, take(register, proposal, 1));
        assertEquals(
                new Content.Merged(new Revision(3), new Revision(1)),
                taken.merge().content());
        assertEquals(new Revision(3), taken.decision().entry().revision());
        assertInstanceOf(AccountResult.NotRecorded.class, take(register, proposal, 1));
        assertEquals(new Revision(4), await(register.head()));
    }

    private static AccountResult take(Register register, Proposal proposal, long into) {
        return await(register.decideAsAccount(
                proposal.id(), new Outcome.Accepted(), new Revision(into), EDITOR, null, null));
    }

    /** What unmerging must not lose: the accounts, their tellers, and the answer at the older revision. */
    @Test
    void allAccountsOfAnActStandSideBySideAndArePartedWithoutLoss() {
        Register register = register();
        await(register.append(
                List.of(
                        recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07-13"),
                        recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07-14"),
                        recorded(ActKind.RECOGNITION, PRK, XDP, null),
                        recorded(ActKind.RECOGNITION, PRK, XDP, "2022-07"),
                        recorded(ActKind.RECOGNITION, UKR, XDP, null)),
                EDITOR,
                null));
        merge(register, 2, 1);
        merge(register, 3, 2);
        ActAccounts merged = await(register.accounts(new Revision(3), new Revision(7)));
        assertEquals(List.of(1L, 2L, 3L), told(merged));
        assertEquals(
                new ActAccounts.Told(merged.told().get(2).entry(), new Revision(7), new Revision(2)),
                merged.of(new Revision(3)).orElseThrow());
        assertEquals(List.of(4L), revisions(merged.alike()));
        assertEquals(
                java.util.Map.of(credence.act.Disagreement.DATE, List.of(new Revision(2))),
                merged.contradictions(merged.told().getFirst()));
        assertEquals(java.util.Map.of(), merged.contradictions(merged.told().get(2)));
        await(register.retract(new Revision(6), EDITOR, "two acts"));
        assertEquals(List.of(1L), told(await(register.accounts(new Revision(1), new Revision(8)))));
        assertEquals(List.of(2L, 3L), told(await(register.accounts(new Revision(3), new Revision(8)))));
        assertEquals(merged, await(register.accounts(new Revision(3), new Revision(7))));
        await(register.retract(new Revision(4), EDITOR, "misread"));
        assertEquals(ActAccounts.NONE, await(register.accounts(new Revision(4), new Revision(9))));
        assertEquals(ActAccounts.NONE, await(register.accounts(new Revision(6), new Revision(9))));
        assertEquals(ActAccounts.NONE, await(register.accounts(new Revision(99), new Revision(9))));
    }

    private static List<Long> told(ActAccounts accounts) {
        return revisions(accounts.told().stream().map(ActAccounts.Told::entry).toList());
    }
}
