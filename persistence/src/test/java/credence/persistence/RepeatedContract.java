package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.report.Report;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.RequestId;
import credence.time.Edtf;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A write that is sent again by its id is answered as the first time and carried out once, in every form of the register. */
abstract class RepeatedContract {
    private static final Editor ANNA = new Editor("anna");
    private static final Editor BEN = new Editor("ben");

    /** An empty register whose editors are anna, ben and cara. */
    abstract Register register();

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private static RequestId fresh() {
        return new RequestId(UUID.randomUUID());
    }

    private static Act act(String actor) {
        return new Act(
                ActKind.RECOGNITION,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey("XDP")),
                Status.DONE,
                Edtf.parse("2022-07-13"),
                false);
    }

    private static Draft draft(String actor) {
        return new Draft(act(actor), "A note", null, null, null, List.of(), true, null);
    }

    private static Proposal proposed(Register register, String actor) {
        return assertInstanceOf(ProposingResult.Proposed.class, await(register.propose(draft(actor), ANNA)))
                .proposal();
    }

    private static List<Revision> appended(Register register, String... actors) {
        return await(register.append(
                        Stream.of(actors)
                                .map(actor -> (Content) new Content.Recorded(
                                        act(actor),
                                        new Evidence.Stated("A note", null, null),
                                        new Attribution(List.of(), true, null, null)))
                                .toList(),
                        ANNA,
                        null))
                .stream()
                .map(entry -> entry.revision())
                .toList();
    }

    @Test
    void whatIsProposedTwiceIsOneProposal() {
        Register register = register();
        RequestId id = fresh();
        ProposingResult first = await(register.once(id).propose(draft("PRK"), ANNA));
        assertEquals(first, await(register.once(id).propose(draft("PRK"), ANNA)));
        assertEquals(1L, await(register.countProposals(ProposalFilter.WAITING)));
        await(register.once(fresh()).propose(draft("PRK"), ANNA));
        assertEquals(2L, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void anIdIsOfOneRequest() {
        Register register = register();
        RequestId id = fresh();
        await(register.once(id).propose(draft("PRK"), ANNA));
        assertEquals(
                "request_id",
                assertThrows(InvalidInput.class, () -> await(register.once(id).propose(draft("SYR"), ANNA)))
                        .field());
        assertThrows(InvalidInput.class, () -> await(register.once(id).propose(draft("PRK"), BEN)));
        assertEquals(1L, await(register.countProposals(ProposalFilter.WAITING)));
    }

    @Test
    void aDecisionTakenTwiceWritesOneEntry() {
        Register register = register();
        Proposal proposal = proposed(register, "PRK");
        RequestId id = fresh();
        DecisionResult first = await(register.once(id).decide(proposal.id(), new Outcome.Accepted(), BEN, null, 0));
        assertInstanceOf(DecisionResult.Recorded.class, first);
        assertEquals(first, await(register.once(id).decide(proposal.id(), new Outcome.Accepted(), BEN, null, 0)));
        assertEquals(new Revision(1), await(register.head()));
    }

    @Test
    void aRejectionTakenTwiceIsOneStep() {
        Register register = register();
        Proposal proposal = proposed(register, "PRK");
        RequestId id = fresh();
        DecisionResult first = await(register.once(id).decide(proposal.id(), new Outcome.Rejected(), BEN, "no", 0));
        assertInstanceOf(DecisionResult.Rejected.class, first);
        assertEquals(first, await(register.once(id).decide(proposal.id(), new Outcome.Rejected(), BEN, "no", 0)));
    }

    /** The reason for the refusal may be gone when it is asked again. */
    @Test
    void whatWasRefusedIsLookedAtAnew() {
        Register register = register();
        Proposal proposal = proposed(register, "PRK");
        RequestId id = fresh();
        assertInstanceOf(
                DecisionResult.NotDecided.class,
                await(register.once(id).decide(proposal.id(), new Outcome.Reopened(), BEN, "a slip", null)));
        await(register.decide(proposal.id(), new Outcome.Rejected(), BEN, "no", null));
        assertInstanceOf(
                DecisionResult.Reopened.class,
                await(register.once(id).decide(proposal.id(), new Outcome.Reopened(), BEN, "a slip", null)));
        assertInstanceOf(
                DecisionResult.Reopened.class,
                await(register.once(id).decide(proposal.id(), new Outcome.Reopened(), BEN, "a slip", null)));
        assertEquals(
                2, await(register.proposal(proposal.id())).orElseThrow().steps().size());
    }

    @Test
    void anotherAccountIsMergedOnce() {
        Register register = register();
        Revision into = appended(register, "PRK").getFirst();
        Proposal proposal = proposed(register, "PRK");
        RequestId id = fresh();
        AccountResult first =
                await(register.once(id).decideAsAccount(proposal.id(), new Outcome.Accepted(), into, BEN, null, null));
        assertInstanceOf(AccountResult.Taken.class, first);
        assertEquals(
                first,
                await(register.once(id).decideAsAccount(proposal.id(), new Outcome.Accepted(), into, BEN, null, null)));
        assertEquals(new Revision(3), await(register.head()));
    }

    @Test
    void mergesAndRetractionsSentAgainAreAnsweredAsTheFirstTime() {
        Register register = register();
        List<Revision> entries = appended(register, "PRK", "PRK");
        RequestId merging = fresh();
        MergeResult merge = await(register.once(merging).merge(entries.getLast(), entries.getFirst(), ANNA, null));
        assertInstanceOf(MergeResult.Merged.class, merge);
        assertEquals(merge, await(register.once(merging).merge(entries.getLast(), entries.getFirst(), ANNA, null)));
        RequestId retracting = fresh();
        RetractionResult retraction = await(register.once(retracting).retract(entries.getFirst(), ANNA, "misread"));
        assertInstanceOf(RetractionResult.Retracted.class, retraction);
        assertEquals(retraction, await(register.once(retracting).retract(entries.getFirst(), ANNA, "misread")));
        assertEquals(new Revision(4), await(register.head()));
    }

    @Test
    void aReportSentAgainIsStoredAsTheFirstTime() {
        Register register = register();
        Report report = Report.of("Peace", null, "2022-07-14", "Test Wire", null, LocalDate.of(2026, 1, 1));
        Reading reading = new Reading("test reader", List.of(), List.of(), List.of(), List.of());
        RequestId id = fresh();
        Submission first = await(register.once(id).submit(report, reading, ANNA));
        assertInstanceOf(Submission.Stored.class, first);
        assertEquals(first, await(register.once(id).submit(report, reading, ANNA)));
        assertInstanceOf(
                Submission.AlreadyStored.class, await(register.once(fresh()).submit(report, reading, ANNA)));
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsCarriedOutOnce() {
        Register register = register();
        RequestId id = fresh();
        List<ProposingResult> both = await(Uni.join()
                .all(List.of(
                        register.once(id).propose(draft("PRK"), ANNA),
                        register.once(id).propose(draft("PRK"), ANNA)))
                .andCollectFailures());
        assertEquals(both.getFirst(), both.getLast());
        assertEquals(1L, await(register.countProposals(ProposalFilter.WAITING)));
    }
}
