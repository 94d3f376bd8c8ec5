package credence.web;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Status;
import credence.time.Edtf;
import org.jspecify.annotations.Nullable;

/** An act as a page shows it. */
public record ActLine(
        ActKind kind,
        Side actor,
        @Nullable Side target,
        Status status,
        @Nullable Edtf when,
        boolean symmetric) {
    static ActLine of(Act act, Names names) {
        return new ActLine(
                act.kind(),
                names.side(act.actor()),
                names.sideOrNull(act.target()),
                act.status(),
                act.when(),
                act.symmetric());
    }

    /** Whether both sides have pages, and so the pair has one. */
    public boolean isPair() {
        return actor.key() != null && target != null && target.key() != null;
    }

    public boolean isDone() {
        return status == Status.DONE;
    }
}
