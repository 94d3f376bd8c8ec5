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
import credence.act.Resolved;
import credence.act.Status;
import credence.act.Why;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import credence.reading.Mention;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.reading.Statement;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every form of the register keeps. */
abstract class RegisterContract {
    static final Editor EDITOR = new Editor("editor");
    private static final PolityKey PRK = new PolityKey("PRK");
    private static final PolityKey XDP = new PolityKey("XDP");
    private static final PolityKey UKR = new PolityKey("UKR");

    /** An empty register. */
    abstract Register register();

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private static Report report(String text) {
        return new Report(
                text, "A \"title\"", LocalDate.parse("2022-07-14"), "Outlet", URI.create("https://example.org/a?b=c"));
    }

    private static Account account(
            ActKind kind, PolityKey actor, @Nullable Party target, @Nullable String when, Passage passage) {
        Act act = new Act(kind, Party.of(actor), target, Status.DONE, when == null ? null : Edtf.parse(when), false);
        return Account.of(act, false, passage);
    }

    private static Account explained() {
        Account plain = account(ActKind.RECOGNITION, UKR, Party.of(XDP), "2022-07-13", new Passage(0, 5));
        Why why = new Why(
                "recognition.verb",
                "A \"sentence\".",
                new Passage(1, 2),
                new Resolved(new Passage(0, 1), "means Ukraine, named “Kyiv”"),
                new Resolved(new Passage(2, 3), "name of it"),
                new Passage(3, 4));
        return new Account(
                plain.act(), true, plain.evidence(), List.of(plain.evidence(), new Passage(6, 9)), 0.875, why);
    }

    private static Reading reading(Account... accounts) {
        return new Reading("test reader", List.of(), List.of(accounts), List.of(), List.of());
    }

    private static Account recognition() {
        return account(ActKind.RECOGNITION, PRK, Party.of(XDP), "2022-07-13", new Passage(0, 5));
    }

    private List<Proposal> submitted(Register register, String text, Account... accounts) {
        ReadingId id =
                await(register.submit(report(text), reading(accounts), EDITOR)).id();
        return await(register.proposals(id));
    }

    private static Origin.Read read(Proposal proposal) {
        return (Origin.Read) proposal.origin();
    }

    private static Account account(Proposal proposal) {
        return read(proposal).account();
    }

    private static Entry recorded(DecisionResult result) {
        return assertInstanceOf(DecisionResult.Recorded.class, result).entry();
    }

    @Test
    void readingIsReadBackAsItWasWritten() {
        String text = "\uD83D\uDE00 “North Korea” — recognised ‘it’, said O'Neill\\n.\n\t\"quoted\"";
        Reading reading = new Reading(
                "test reader",
                List.of(new Mention(PRK, new Passage(3, 14))),
                List.of(
                        recognition(),
                        account(
                                ActKind.ANNEXATION,
                                UKR,
                                new Party.Named("Crimea; \"x\" \uD83D\uDE00"),
                                "1988~",
                                new Passage(1, 2)),
                        account(ActKind.CONDEMNATION, UKR, null, null, new Passage(2, 3)),
                        explained()),
                List.of(
                        new Statement("Denis Pushilin", XDP, "Telegram", true, new Passage(1, 4)),
                        new Statement("somebody", null, null, false, new Passage(5, 6))),
                List.of(
                        new Claim(
                                ClaimForm.ORDINAL,
                                ActKind.RECOGNITION,
                                Party.of(PRK),
                                new Party.Named("it"),
                                3,
                                null,
                                null,
                                "in the world",
                                Edtf.parse("1992"),
                                List.of(Party.of(UKR), new Party.Named("another")),
                                new Passage(0, 9)),
                        new Claim(
                                ClaimForm.COUNT,
                                ActKind.RECOGNITION,
                                null,
                                Party.of(XDP),
                                null,
                                140,
                                Comparison.AT_LEAST,
                                null,
                                null,
                                List.of(),
                                new Passage(2, 9))));
        Register register = register();
        ReadingId id = await(register.submit(report(text), reading, EDITOR)).id();
        StoredReading stored = await(register.reading(id)).orElseThrow();
        assertEquals(report(text), stored.report());
        assertEquals(reading, stored.reading());
        assertEquals(EDITOR, stored.by());
        assertEquals(
                reading.accounts(),
                await(register.proposals(id)).stream()
                        .map(RegisterContract::account)
                        .toList());
    }

    @Test
    void sameReportIsKeptOnce() {
        Register register = register();
        Submission first = await(register.submit(report("one"), reading(recognition()), EDITOR));
        Submission again = await(register.submit(report("one"), reading(recognition()), EDITOR));
        assertInstanceOf(Submission.Stored.class, first);
        assertEquals(new Submission.AlreadyStored(first.id()), again);
        assertEquals(1, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void sameReportHandedInByManyAtOnceIsKeptOnce() {
        Register register = register();
        List<Uni<Submission>> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(register.submit(report("at once"), reading(recognition()), EDITOR));
        }
        List<Submission> all = await(Uni.join().all(many).andFailFast());
        assertEquals(1, all.stream().map(Submission::id).distinct().count());
        assertEquals(1, all.stream().filter(Submission.Stored.class::isInstance).count());
        assertEquals(1, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void queueKeepsTheOrderOfReportsAndOfTheirText() {
        Register register = register();
        submitted(
                register,
                "first report",
                recognition(),
                account(ActKind.SUPPORT, UKR, Party.of(PRK), null, new Passage(6, 9)));
        submitted(register, "second report", recognition());
        List<Proposal> all = new ArrayList<>();
        Page<Proposal> page = await(register.proposals(ProposalFilter.WAITING, PageRequest.first(1)));
        all.addAll(page.items());
        while (page.nextToken() != null) {
            page = await(register.proposals(ProposalFilter.WAITING, new PageRequest(1, page.nextToken())));
            all.addAll(page.items());
        }
        assertEquals(
                List.of(0, 1, 0),
                all.stream().map(proposal -> read(proposal).position()).toList());
        assertEquals(read(all.get(0)).reading(), read(all.get(1)).reading());
        assertEquals(3, await(register.countProposals(ProposalFilter.WAITING)));
    }

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

    @Test
    void readingsComeNewestFirst() {
        Register register = register();
        ReadingId first =
                await(register.submit(report("one"), reading(), EDITOR)).id();
        ReadingId second =
                await(register.submit(report("two"), reading(), EDITOR)).id();
        LocalDate day = LocalDate.of(1900, 1, 1);
        assertEquals(
                0,
                await(register.readings(new ReadingFilter(null, null, day), PageRequest.first(9)))
                        .items()
                        .size());
        assertEquals(
                0,
                await(register.readings(new ReadingFilter("No such outlet", null, null), PageRequest.first(9)))
                        .items()
                        .size());
        Page<StoredReading> page = await(register.readings(PageRequest.first(1)));
        assertEquals(second, page.items().getFirst().id());
        Page<StoredReading> next = await(register.readings(new PageRequest(1, page.nextToken())));
        assertEquals(first, next.items().getFirst().id());
        assertEquals(null, next.nextToken());
    }

    @Test
    void tokenOfAnotherListIsRefused() {
        Register register = register();
        for (String junk : List.of("junk", "****", Tokens.of("other", "1"))) {
            InvalidInput refused = assertThrows(
                    InvalidInput.class, () -> await(register.entries(EntryFilter.ALL, new PageRequest(5, junk))));
            assertEquals("page_token", refused.field());
        }
    }

    @Test
    void politiesAreThoseOfTheStarterRegister() {
        assertEquals(
                credence.polity.Polities.starter().all(),
                await(register().polities()).all());
    }

    private static Decision decision(Register register, Proposal proposal) {
        return Objects.requireNonNull(
                await(register.proposal(proposal.id())).orElseThrow().decision());
    }
}
