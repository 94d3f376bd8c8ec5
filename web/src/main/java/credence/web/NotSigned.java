package credence.web;

import credence.persistence.CheckpointResult;
import credence.persistence.KeptCheckpoint;

/** The register signs nothing, and why: 500 or 503. */
final class NotSigned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String mend;

    private NotSigned(int status, String message, String mend) {
        super(message);
        this.status = status;
        this.mend = mend;
    }

    static KeptCheckpoint signed(CheckpointResult result) {
        return switch (result) {
            case CheckpointResult.Signed(var checkpoint) -> checkpoint;
            case CheckpointResult.NoKey none ->
                throw new NotSigned(
                        503,
                        "This Credence has no key to sign with.",
                        "Name the file of one in credence.proof.key-file (CREDENCE_PROOF_KEY_FILE); it is made where there is none.");
            case CheckpointResult.Contradicts(var size) ->
                throw new NotSigned(
                        500,
                        "The ledger is no longer what was signed at revision " + size
                                + ": something was changed behind the register's back. Nothing is signed any more.",
                        "Run ./credence verify, which names the first bad entry, and put the database back from a backup.");
        };
    }

    int status() {
        return status;
    }

    String mend() {
        return mend;
    }
}
