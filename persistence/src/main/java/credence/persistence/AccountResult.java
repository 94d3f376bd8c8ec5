package credence.persistence;

import credence.ledger.Entry;

/** What became of a proposal that was decided to be another account of an entry. */
public sealed interface AccountResult {
    /** Recorded, and merged with the entry. */
    record Taken(DecisionResult.Recorded decision, Entry merge) implements AccountResult {}

    /** The proposal is not recorded: refused, or waiting for another person; the step remembers of what it is to be an account. */
    record NotRecorded(DecisionResult decision) implements AccountResult {}

    /** It cannot be an account of that entry. Nothing was written, and the proposal is as it was. */
    record NotMerged(MergeResult reason) implements AccountResult {}
}
