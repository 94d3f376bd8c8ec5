package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recognition;
import static credence.persistence.LedgerSamples.recorded;
import static credence.persistence.LedgerSamples.revisions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.ledger.Content;
import credence.ledger.Revision;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How accounts of one act are merged, offered and parted in every form of the register. */
abstract class SameActContract {
    /** An empty register. */
    abstract Register register();

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
