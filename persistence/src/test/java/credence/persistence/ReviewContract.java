package credence.persistence;

import static credence.persistence.LedgerSamples.await;
import static credence.persistence.ReviewSamples.ANNA;
import static credence.persistence.ReviewSamples.BEN;
import static credence.persistence.ReviewSamples.CARA;
import static credence.persistence.ReviewSamples.accept;
import static credence.persistence.ReviewSamples.act;
import static credence.persistence.ReviewSamples.now;
import static credence.persistence.ReviewSamples.proposed;
import static credence.persistence.ReviewSamples.read;
import static credence.persistence.ReviewSamples.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.Proposal;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What review keeps in every form of the register: who may decide, what undoes what, and that nothing is lost. */
abstract class ReviewContract {
    /** An empty register whose editors are anna, ben and cara. */
    abstract Register register();

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
        List<Uni<Optional<RuleSet>>> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.add(register.fourEyes(FourEyes.ALL, ANNA, seen));
        }
        List<Optional<RuleSet>> told =
                await(Uni.join().all(many).usingConcurrencyOf(8).andFailFast());
        RuleSet set = new RuleSet(FourEyes.ALL, seen + 1);
        assertEquals(List.of(set), told.stream().flatMap(Optional::stream).toList());
        assertEquals(set, await(register.rules()));
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
    void withFourEyesOffOnePersonIsEnough() {
        Register register = register();
        await(register.fourEyes(FourEyes.OFF, ANNA));
        recorded(accept(register, proposed(register), ANNA));
    }
}
