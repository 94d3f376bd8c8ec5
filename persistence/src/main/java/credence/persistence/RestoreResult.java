package credence.persistence;

import java.util.List;

/** What comes of restoring a dump. */
public sealed interface RestoreResult {
    /**
     * All of it is in the register, which was looked through as {@link Verification} does it.
     *
     * @param signers the keys that its checkpoints are signed with, the last one first
     */
    record Done(DumpHeader header, List<String> signers) implements RestoreResult {}

    /** It is not restored; why, and the mend. */
    record Refused(String why) implements RestoreResult {}
}
