package credence.persistence;

import credence.ledger.Hash;
import java.util.List;

/** What comes of looking through a whole register. */
public sealed interface VerificationResult {
    /**
     * Nothing was changed.
     *
     * @param root of the Merkle tree over all entries
     * @param notes what else whoever asked should know
     */
    record Whole(long entries, Hash root, long checkpoints, long reports, List<String> notes)
            implements VerificationResult, Operation.Outcome {}

    /**
     * Something was changed.
     *
     * @param where the first thing that is not as it was, such as "entry 7"
     * @param what is wrong with it
     */
    record Bad(String where, String what) implements VerificationResult {}

    /** It could not be looked at, with the mend. */
    record Unready(String why) implements VerificationResult {}
}
