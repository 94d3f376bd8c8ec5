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

    /** Somebody decided it before; their decision stands in the proposal. */
    record AlreadyDecided(Proposal proposal) implements DecisionResult {}

    record NoSuchProposal(ProposalId id) implements DecisionResult {}
}
