package credence.persistence;

/** What comes of asking for a checkpoint. */
public sealed interface CheckpointResult {
    record Signed(KeptCheckpoint checkpoint) implements CheckpointResult {}

    /** This app has no key to sign with. */
    record NoKey() implements CheckpointResult {}

    /**
     * The ledger is not what it was when something was signed last: nothing is signed any more.
     *
     * @param size of the checkpoint that it does not go on from
     */
    record Contradicts(long size) implements CheckpointResult {}
}
