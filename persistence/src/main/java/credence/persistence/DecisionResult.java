package credence.persistence;

import credence.ledger.Entry;
import credence.review.Decision;
import credence.review.Proposal;
import credence.review.ProposalId;

/** What became of a decision. */
public sealed interface DecisionResult {
    /** Accepted or amended: the entry is in the ledger. */
    record Recorded(Decision decision, Entry entry) implements DecisionResult {}

    /** Rejected: nothing entered the ledger. */
    record Rejected(Decision decision) implements DecisionResult {}

    /** Kept, and the proposal waits for another person. */
    record Awaiting(Proposal proposal) implements DecisionResult {}

    /** The decision is undone, and the proposal waits again. What it had recorded and still stood is retracted. */
    record Reopened(Proposal proposal) implements DecisionResult {}

    /** Refused: it takes another person than the one who put it so or approved it. Nothing was written. */
    record NeedsAnother(Proposal proposal) implements DecisionResult {}

    /** Somebody decided it before; their decision stands in the proposal. Nothing was written. */
    record AlreadyDecided(Proposal proposal) implements DecisionResult {}

    /** Its steps are others than the editor saw. Nothing was written. */
    record Changed(Proposal proposal) implements DecisionResult {}

    /** It cannot be reopened, since it waits. Nothing was written. */
    record NotDecided(Proposal proposal) implements DecisionResult {}

    /** The entry that it was to correct no longer stands: {@code by} is in its place. Nothing was written. */
    record Outdated(Proposal proposal, credence.ledger.Revision by) implements DecisionResult {}

    record NoSuchProposal(ProposalId id) implements DecisionResult {}
}
