package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.UKR;
import static credence.persistence.LedgerSamples.XDP;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.ReadingSamples.account;
import static credence.persistence.ReadingSamples.recognition;
import static credence.persistence.ReadingSamples.submitted;
import static credence.persistence.ReviewSamples.recorded;
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
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.report.Passage;
import credence.review.Decision;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of decisions in every form of the register: entries with their evidence, chained, and retracted once. */
abstract class DecisionsContract {
    /** An empty register. */
    abstract Register register();

    @Test
    void acceptedProposalBecomesAnEntryWithItsEvidence() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        Entry entry = recorded(await(register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, "as told")));
        assertEquals(new Revision(1), entry.revision());
        assertEquals(proposal.act(), entry.act().orElseThrow());
        assertEquals(
                "North", entry.evidence().flatMap(Evidence::told).orElseThrow().words());
        assertEquals(
                LocalDate.parse("2022-07-14"), entry.evidence().orElseThrow().published());
        assertEquals(entry, await(register.entry(entry.revision())).orElseThrow());
        assertEquals(new Revision(1), await(register.head()));
        assertEquals(0, await(register.countProposals(ProposalFilter.WAITING)));
        assertEquals("as told", decision(register, proposal).why());
    }

    @Test
    void amendedProposalIsRecordedAsTheEditorPutsIt() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        Act act = new Act(
                ActKind.SUPPORT,
                Party.of(PRK),
                new Party.Named("a region"),
                Status.ANNOUNCED,
                Edtf.parse("2022-07"),
                true);
        Entry entry = recorded(await(register.decide(proposal.id(), new Outcome.Amended(act), EDITOR, null)));
        assertEquals(act, entry.act().orElseThrow());
        assertEquals(new Outcome.Amended(act), decision(register, proposal).outcome());
    }

    @Test
    void rejectedProposalLeavesTheLedgerAsItWas() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        assertInstanceOf(
                DecisionResult.Rejected.class,
                await(register.decide(proposal.id(), new Outcome.Rejected(), EDITOR, "no act")));
        assertEquals(Revision.NONE, await(register.head()));
    }

    @Test
    void proposalIsDecidedOnce() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        List<Uni<DecisionResult>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, null));
        }
        List<DecisionResult> all = await(Uni.join().all(many).andFailFast());
        assertEquals(
                1,
                all.stream().filter(DecisionResult.Recorded.class::isInstance).count());
        assertEquals(
                7,
                all.stream()
                        .filter(DecisionResult.AlreadyDecided.class::isInstance)
                        .count());
        assertEquals(new Revision(1), await(register.head()));
    }

    @Test
    void unknownProposalIsToldAndNothingIsWritten() {
        Register register = register();
        ProposalId id = new ProposalId(UUID.randomUUID());
        assertEquals(
                new DecisionResult.NoSuchProposal(id),
                await(register.decide(id, new Outcome.Accepted(), EDITOR, null)));
        assertEquals(Revision.NONE, await(register.head()));
    }

    @Test
    void revisionsAreGaplessAndChainedHoweverManyDecideAtOnce() {
        Register register = register();
        Account[] accounts = new Account[30];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = account(ActKind.SUPPORT, PRK, new Party.Named("target " + i), null, new Passage(i, i + 1));
        }
        List<Uni<DecisionResult>> many = submitted(register, "x".repeat(40), accounts).stream()
                .map(proposal -> register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, null))
                .toList();
        await(Uni.join().all(many).andFailFast());
        List<Entry> entries = await(register.entries(EntryFilter.ALL, PageRequest.first(200))).items().stream()
                .sorted(Comparator.comparing(Entry::revision))
                .toList();
        assertEquals(30, entries.size());
        assertTrue(Entry.isChain(entries));
        for (int i = 1; i < entries.size(); i++) {
            assertTrue(entries.get(i).knownAt().isAfter(entries.get(i - 1).knownAt()));
        }
    }

    @Test
    void retractedEntryStaysVisibleAtAnOlderRevision() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        Entry entry = recorded(await(register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, null)));
        Entry retraction = assertInstanceOf(
                        RetractionResult.Retracted.class, await(register.retract(entry.revision(), EDITOR, "misread")))
                .entry();
        assertEquals(List.of(entry), await(register.between(XDP, PRK, new Revision(1))));
        assertEquals(List.of(entry, retraction), await(register.between(PRK, XDP, new Revision(2))));
        assertEquals(retraction, await(register.superseding(entry.revision())).orElseThrow());
    }

    /** Everything an entry can say comes back as it was written, and its hash shows it. */
    @Test
    void whatIsAppendedComesBackWholeAndChained() {
        Register register = register();
        Act act = recognition().act();
        Evidence stated =
                new Evidence.Stated("A list; \"quoted\"", "https://example.org", LocalDate.parse("2022-07-15"));
        Attribution told = new Attribution(
                List.of(new Teller.Outlet("Wire, the"), new Teller.Of(UKR)), false, Confidence.UNSOURCED, "a note");
        List<Content> contents = List.of(
                new Content.Recorded(act, stated, told),
                new Content.Recorded(act, new Evidence.Stated("none found", null, null)),
                new Content.Merged(new Revision(1), new Revision(2)),
                new Content.Corrected(new Revision(2), act, stated, told),
                new Content.Retracted(new Revision(3)));
        List<Entry> appended = await(register.append(contents, EDITOR, "starter"));
        assertEquals(contents, appended.stream().map(Entry::content).toList());
        assertTrue(Entry.isChain(appended));
        assertEquals(appended, await(register.between(PRK, XDP, new Revision(5))));
        assertEquals(appended.subList(0, 3), await(register.between(PRK, XDP, new Revision(3))));
    }

    @Test
    void mergeIsUndoneByARetraction() {
        Register register = register();
        Act act = recognition().act();
        Evidence stated = new Evidence.Stated("A list", null, null);
        await(register.append(
                List.of(
                        new Content.Recorded(act, stated),
                        new Content.Recorded(act, stated),
                        new Content.Merged(new Revision(1), new Revision(2))),
                EDITOR,
                null));
        assertInstanceOf(
                RetractionResult.Retracted.class, await(register.retract(new Revision(3), EDITOR, "not the same")));
    }

    @Test
    void entryIsRetractedOnceAndARetractionNever() {
        Register register = register();
        Proposal proposal =
                submitted(register, "North Korea recognised it", recognition()).getFirst();
        Revision entry = recorded(await(register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, null)))
                .revision();
        await(register.retract(entry, EDITOR, "misread"));
        assertEquals(
                new RetractionResult.NoLongerStands(new Revision(2)), await(register.retract(entry, EDITOR, "again")));
        assertEquals(
                new RetractionResult.NoSuchEntry(new Revision(2)),
                await(register.retract(new Revision(2), EDITOR, "undo")));
        assertEquals(
                new RetractionResult.NoSuchEntry(new Revision(9)),
                await(register.retract(new Revision(9), EDITOR, "none")));
        assertEquals(new Revision(2), await(register.head()));
    }

    @Test
    void filtersChooseEntries() {
        Register register = register();
        List<Proposal> proposals = submitted(
                register,
                "North Korea recognised it, and more",
                recognition(),
                account(ActKind.RELATIONS_SEVERED, UKR, Party.of(PRK), null, new Passage(6, 9)),
                account(ActKind.ANNEXATION, UKR, new Party.Named("a field"), null, new Passage(7, 9)));
        proposals.forEach(proposal -> await(register.decide(proposal.id(), new Outcome.Accepted(), EDITOR, null)));
        assertEquals(List.of(2L, 1L), revisions(register, new EntryFilter(PRK, null, null, null, null)));
        assertEquals(List.of(1L), revisions(register, new EntryFilter(null, PRK, null, null, null)));
        assertEquals(List.of(2L), revisions(register, new EntryFilter(null, null, PRK, null, null)));
        assertEquals(List.of(3L), revisions(register, new EntryFilter(null, null, null, ActKind.ANNEXATION, null)));
        assertEquals(List.of(2L, 1L), revisions(register, new EntryFilter(null, null, null, null, new Revision(2))));
    }

    private static List<Long> revisions(Register register, EntryFilter filter) {
        List<Long> found = new ArrayList<>();
        Page<Entry> page = await(register.entries(filter, PageRequest.first(1)));
        page.items().forEach(entry -> found.add(entry.revision().value()));
        while (page.nextToken() != null) {
            page = await(register.entries(filter, new PageRequest(1, page.nextToken())));
            page.items().forEach(entry -> found.add(entry.revision().value()));
        }
        return found;
    }

    private static Decision decision(Register register, Proposal proposal) {
        return Objects.requireNonNull(
                await(register.proposal(proposal.id())).orElseThrow().decision());
    }
}
