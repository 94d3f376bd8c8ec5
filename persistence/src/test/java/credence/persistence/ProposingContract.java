package credence.persistence;

import static credence.persistence.LedgerSamples.PRK;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.ReviewSamples.ANNA;
import static credence.persistence.ReviewSamples.BEN;
import static credence.persistence.ReviewSamples.CARA;
import static credence.persistence.ReviewSamples.accept;
import static credence.persistence.ReviewSamples.act;
import static credence.persistence.ReviewSamples.draft;
import static credence.persistence.ReviewSamples.now;
import static credence.persistence.ReviewSamples.proposed;
import static credence.persistence.ReviewSamples.read;
import static credence.persistence.ReviewSamples.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.Proposal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a proposal can be in every form of the register: a correction, somebody's account, an account of an act that is there. */
abstract class ProposingContract {
    /** An empty register whose editors are anna, ben and cara. */
    abstract Register register();

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
