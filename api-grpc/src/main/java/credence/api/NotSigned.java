package credence.api;

import credence.persistence.CheckpointResult;
import credence.persistence.KeptCheckpoint;

/** The register signs nothing, and why. */
final class NotSigned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private NotSigned(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static KeptCheckpoint signed(CheckpointResult result) {
        return switch (result) {
            case CheckpointResult.Signed(var checkpoint) -> checkpoint;
            case CheckpointResult.NoKey none ->
                throw new NotSigned(Reason.NO_SIGNING_KEY, "This Credence has no key to sign with.");
            case CheckpointResult.Contradicts(var size) ->
                throw new NotSigned(
                        Reason.LEDGER_CHANGED,
                        "The ledger is no longer what was signed at revision " + size
                                + ": something was changed behind the register's back. Nothing is signed any more.");
        };
    }
}
