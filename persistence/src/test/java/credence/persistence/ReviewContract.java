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
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.report.Report;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What review keeps in every form of the register: who may decide, what undoes what, and that nothing is lost. */
abstract class ReviewContract {
    private static final Editor ANNA = new Editor("anna");
    private static final Editor BEN = new Editor("ben");
    private static final Editor CARA = new Editor("cara");
    private static final PolityKey PRK = new PolityKey("PRK");
    private static final PolityKey XDP = new PolityKey("XDP");

    /** An empty register whose editors are anna, ben and cara. */
    abstract Register register();

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private static Act act(String when) {
        return new Act(ActKind.RECOGNITION, Party.of(PRK), Party.of(XDP), Status.DONE, Edtf.parse(when), false);
    }

    private static Draft draft(@Nullable Revision corrects) {
        return new Draft(
                act("2022-07-13"),
                "Foreign ministry's note",
                "https://example.org/note",
                LocalDate.parse("2022-07-14"),
                corrects,
                List.of(),
                true,
                "seen by me");
    }

    private static Proposal proposed(Register register) {
        return assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft(null), ANNA)))
                .proposal();
    }

    private static Proposal read(Register register) {
        Report report =
                Report.of("North Korea recognised it", null, "2022-07-14", "Test Wire", null, LocalDate.of(2026, 1, 1));
        Reading reading = new Reading(
                "test reader",
                List.of(),
                List.of(Account.of(act("2022-07-13"), false, new Passage(0, 5))),
                List.of(),
                List.of());
        ReadingId id = await(register.submit(report, reading, ANNA)).id();
        return await(register.proposals(id)).getFirst();
    }

    private static Proposal now(Register register, Proposal proposal) {
        return await(register.proposal(proposal.id())).orElseThrow();
    }

    private static DecisionResult accept(Register register, Proposal proposal, Editor by) {
        return await(register.decide(proposal.id(), new Outcome.Accepted(), by, null));
    }

    private static Entry recorded(DecisionResult result) {
        return assertInstanceOf(DecisionResult.Recorded.class, result).entry();
    }

    @Test
    void whatAPersonProposesTakesAnotherPerson() {
        Register register = register();
        Proposal proposal = proposed(register);
        assertInstanceOf(DecisionResult.NeedsAnother.class, accept(register, proposal, ANNA));
        assertEquals(Revision.NONE, await(register.head()));
        Entry entry = recorded(accept(register, proposal, BEN));
        assertEquals(
                new Content.Recorded(
                        act("2022-07-13"),
                        new Evidence.Stated(
                                "Foreign ministry's note", "https://example.org/note", LocalDate.parse("2022-07-14")),
                        new Attribution(List.of(), true, null, "seen by me")),
                entry.content());
        assertEquals(BEN, entry.by());
        assertEquals(1L, now(register, proposal).steps().getFirst().entry());
    }

    @Test
    void whatTheReaderProposesTakesOne() {
        Register register = register();
        assertEquals(
                new Revision(1),
                recorded(accept(register, read(register), ANNA)).revision());
    }

    @Test
    void anAmendmentOfAPersonsProposalTakesAnotherPersonThanTheAmender() {
        Register register = register();
        Proposal proposal = proposed(register);
        assertInstanceOf(
                DecisionResult.Awaiting.class,
                await(register.decide(proposal.id(), new Outcome.Amended(act("2022-07")), BEN, "month only")));
        assertInstanceOf(DecisionResult.NeedsAnother.class, accept(register, proposal, BEN));
        assertEquals(
                act("2022-07"), recorded(accept(register, proposal, ANNA)).act().orElseThrow());
    }

    @Test
    void anAmendmentVoidsEarlierApprovals() {
        Register register = register();
        await(register.fourEyes(FourEyes.ALL, ANNA));
        assertEquals(FourEyes.ALL, await(register.fourEyes()));
        Proposal proposal = read(register);
        assertInstanceOf(DecisionResult.Awaiting.class, accept(register, proposal, ANNA));
        assertEquals(List.of(ANNA), now(register, proposal).approvals());
        assertInstanceOf(
                DecisionResult.Awaiting.class,
                await(register.decide(proposal.id(), new Outcome.Amended(act("2022")), BEN, null)));
        assertEquals(List.of(), now(register, proposal).approvals());
        assertInstanceOf(DecisionResult.NeedsAnother.class, accept(register, proposal, BEN));
        assertEquals(
                act("2022"), recorded(accept(register, proposal, ANNA)).act().orElseThrow());
    }

    @Test
    void undoingADecisionRetractsWhatItRecordedAndLosesNothing() {
        Register register = register();
        Proposal proposal = read(register);
        Entry entry = recorded(accept(register, proposal, ANNA));
        assertInstanceOf(
                DecisionResult.Reopened.class,
                await(register.decide(proposal.id(), new Outcome.Reopened(), BEN, "misread")));
        Proposal open = now(register, proposal);
        assertTrue(open.isWaiting());
        assertEquals(2, open.steps().size());
        assertEquals(entry, await(register.entry(entry.revision())).orElseThrow());
        assertEquals(
                new Content.Retracted(entry.revision()),
                await(register.superseding(entry.revision())).orElseThrow().content());
        assertEquals(new Revision(3), recorded(accept(register, proposal, CARA)).revision());
    }

    @Test
    void whatWaitsCannotBeReopenedAndWhatIsDecidedNotDecidedAgain() {
        Register register = register();
        Proposal proposal = read(register);
        assertInstanceOf(
                DecisionResult.NotDecided.class,
                await(register.decide(proposal.id(), new Outcome.Reopened(), BEN, "no")));
        await(register.decide(proposal.id(), new Outcome.Rejected(), BEN, "no act"));
        assertInstanceOf(DecisionResult.AlreadyDecided.class, accept(register, proposal, ANNA));
    }

    @Test
    void whoeverSawLessThanIsThereNowIsTold() {
        Register register = register();
        Proposal proposal = proposed(register);
        await(register.decide(proposal.id(), new Outcome.Amended(act("2022-07")), BEN, null));
        assertInstanceOf(
                DecisionResult.Changed.class,
                await(register.decide(proposal.id(), new Outcome.Accepted(), CARA, null, 0)));
        assertEquals(1, now(register, proposal).steps().size());
        recorded(await(register.decide(proposal.id(), new Outcome.Accepted(), CARA, null, 1)));
    }

    @Test
    void whoeverSawMoreThanIsThereIsToldSoBeforeAnythingElse() {
        Register register = register();
        Proposal proposal = proposed(register);
        Editor author = proposal.author().orElseThrow();
        assertInstanceOf(
                DecisionResult.Changed.class,
                await(register.decide(proposal.id(), new Outcome.Accepted(), author, null, 1)));
        assertInstanceOf(
                DecisionResult.NeedsAnother.class,
                await(register.decide(proposal.id(), new Outcome.Accepted(), author, null, 0)));
    }

    @Test
    void aDecisionThatWasTakenSinceIsNotReopened() {
        Register register = register();
        Proposal proposal = read(register);
        await(register.decide(proposal.id(), new Outcome.Rejected(), BEN, "no act"));
        await(register.decide(proposal.id(), new Outcome.Reopened(), BEN, "it is one"));
        recorded(await(register.decide(proposal.id(), new Outcome.Accepted(), CARA, null, 2)));
        assertInstanceOf(
                DecisionResult.Changed.class,
                await(register.decide(proposal.id(), new Outcome.Reopened(), BEN, "no", 1)));
        assertInstanceOf(
                DecisionResult.AlreadyDecided.class,
                await(register.decide(proposal.id(), new Outcome.Accepted(), BEN, null, 2)));
        assertInstanceOf(
                DecisionResult.Reopened.class,
                await(register.decide(proposal.id(), new Outcome.Reopened(), BEN, "no", 3)));
    }

    @Test
    void ofManyWhoSetTheRuleAsTheySawItOneDoes() {
        Register register = register();
        int seen = await(register.rules()).changes();
        List<Uni<Boolean>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(register.fourEyes(FourEyes.ALL, ANNA, seen));
        }
        List<Boolean> done = await(Uni.join().all(many).usingConcurrencyOf(8).andFailFast());
        assertEquals(1, done.stream().filter(one -> one).count());
        assertEquals(new RuleSet(FourEyes.ALL, seen + 1), await(register.rules()));
        await(register.fourEyes(FourEyes.PEOPLE, ANNA));
        assertEquals(new RuleSet(FourEyes.PEOPLE, seen + 2), await(register.rules()));
    }

    @Test
    void ofManyWhoApproveAtOnceOnePairRecordsOnce() {
        Register register = register();
        await(register.fourEyes(FourEyes.ALL, ANNA));
        Proposal proposal = read(register);
        List<Uni<DecisionResult>> many = new ArrayList<>();
        for (Editor editor : List.of(ANNA, BEN, CARA, ANNA, BEN, CARA)) {
            many.add(register.decide(proposal.id(), new Outcome.Accepted(), editor, null));
        }
        List<DecisionResult> all = await(Uni.join().all(many).andFailFast());
        assertEquals(
                1,
                all.stream().filter(DecisionResult.Recorded.class::isInstance).count());
        assertEquals(
                1,
                all.stream().filter(DecisionResult.Awaiting.class::isInstance).count());
        assertEquals(new Revision(1), await(register.head()));
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItNames() {
        Register register = register();
        Revision first = recorded(accept(register, read(register), ANNA)).revision();
        Proposal correction = assertInstanceOf(
                        ProposingResult.Proposed.class, await(register.propose(draft(first), ANNA)))
                .proposal();
        Proposal late = assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft(first), ANNA)))
                .proposal();
        Entry entry = recorded(accept(register, correction, BEN));
        assertEquals(first, entry.supersedes().orElseThrow());
        assertEquals(
                entry.revision(),
                assertInstanceOf(DecisionResult.Outdated.class, accept(register, late, BEN))
                        .by());
        assertTrue(now(register, late).isWaiting());
        assertEquals(new ProposingResult.NoLongerStands(entry.revision()), await(register.propose(draft(first), ANNA)));
        assertEquals(
                new ProposingResult.NoSuchEntry(new Revision(99)),
                await(register.propose(draft(new Revision(99)), ANNA)));
    }

    @Test
    void anAccountThatTheRegisterDoesNotHoldNamesWhoseItIs() {
        Register register = register();
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> new Draft(act("2022"), "a list", null, null, null, List.of(), false, null));
        assertEquals("tellers", refused.field());
        Draft draft = new Draft(
                act("2022"), "a list", null, null, null, List.of(new Teller.Outlet("The Herald")), false, null);
        Proposal proposal = assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft, ANNA)))
                .proposal();
        assertEquals(
                new Attribution(List.of(new Teller.Outlet("The Herald")), false, null, null),
                ((Content.Recorded) recorded(accept(register, proposal, BEN)).content()).attribution());
    }

    @Test
    void withFourEyesOffOnePersonIsEnough() {
        Register register = register();
        await(register.fourEyes(FourEyes.OFF, ANNA));
        recorded(accept(register, proposed(register), ANNA));
    }

    @Test
    void whatItIsToBeAnAccountOfIsRememberedForTheSecondPerson() {
        Register register = register();
        Revision first = told(register);
        await(register.fourEyes(FourEyes.ALL, ANNA));
        Proposal proposal = read(register);
        assertEquals(
                new AccountResult.NotMerged(new MergeResult.NoSuchEntry(new Revision(99))),
                as(register, proposal, new Revision(99), BEN));
        AccountResult.NotRecorded kept =
                assertInstanceOf(AccountResult.NotRecorded.class, as(register, proposal, first, BEN));
        assertInstanceOf(DecisionResult.Awaiting.class, kept.decision());
        assertEquals(1L, now(register, proposal).sameAs().orElseThrow());
        assertEquals(first, await(register.head()));
        AccountResult.Taken taken = assertInstanceOf(AccountResult.Taken.class, as(register, proposal, first, CARA));
        assertEquals(new Content.Merged(new Revision(2), first), taken.merge().content());
        assertEquals(List.of(1L, 1L), sameAs(now(register, proposal)));
        assertTrue(now(register, proposal).sameAs().isEmpty());
    }

    @Test
    void anAmendmentWithoutItForgetsWhatItWasToBeAnAccountOf() {
        Register register = register();
        Revision first = told(register);
        await(register.fourEyes(FourEyes.ALL, ANNA));
        Proposal proposal = read(register);
        as(register, proposal, first, BEN);
        await(register.decide(proposal.id(), new Outcome.Amended(act("2022")), CARA, null));
        assertTrue(now(register, proposal).sameAs().isEmpty());
        recorded(accept(register, proposal, ANNA));
        assertEquals(new Revision(2), await(register.head()));
    }

    private static Revision told(Register register) {
        Content content = new Content.Recorded(act("2022-07-13"), new Evidence.Stated("A list", null, null));
        return await(register.append(List.of(content), ANNA, null)).getFirst().revision();
    }

    private static AccountResult as(Register register, Proposal proposal, Revision into, Editor by) {
        return await(register.decideAsAccount(proposal.id(), new Outcome.Accepted(), into, by, null, null));
    }

    private static List<@Nullable Long> sameAs(Proposal proposal) {
        return proposal.steps().stream().map(step -> step.sameAs()).toList();
    }

    @Test
    void filtersChooseProposals() {
        Register register = register();
        Proposal mine = proposed(register);
        Proposal readers = read(register);
        assertEquals(List.of(mine), found(register, new ProposalFilter(true, null, null, null, null, ANNA, null)));
        assertEquals(
                List.of(readers), found(register, new ProposalFilter(null, null, null, null, "Test Wire", null, null)));
        assertEquals(
                List.of(mine, readers),
                found(register, new ProposalFilter(true, PRK, ActKind.RECOGNITION, Status.DONE, null, null, null)));
        accept(register, readers, BEN);
        assertEquals(
                List.of(now(register, readers)),
                found(register, new ProposalFilter(false, null, null, null, null, null, null)));
        assertEquals(
                List.of(), found(register, new ProposalFilter(null, null, ActKind.SUPPORT, null, null, null, null)));
    }

    private static List<Proposal> found(Register register, ProposalFilter filter) {
        List<Proposal> found =
                await(register.proposals(filter, PageRequest.first(50))).items();
        assertEquals(found.size(), await(register.countProposals(filter)));
        return found;
    }
}
