package credence.persistence;

import credence.ledger.Revision;
import credence.review.Proposal;

/** What became of what a person proposed. */
public sealed interface ProposingResult {
    /** It waits for an editor. */
    record Proposed(Proposal proposal) implements ProposingResult {}

    /** The entry to correct does not stand any more: {@code by} is in its place. Nothing was written. */
    record NoLongerStands(Revision by) implements ProposingResult {}

    /** There is no act at the revision to correct. Nothing was written. */
    record NoSuchEntry(Revision revision) implements ProposingResult {}
}
