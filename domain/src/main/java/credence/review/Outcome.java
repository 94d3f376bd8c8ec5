package credence.review;

import credence.act.Act;

/** How an editor decides a proposal. */
public sealed interface Outcome {
    /** As it stands. */
    record Accepted() implements Outcome {}

    /** As the editor puts it; the evidence stays. Earlier approvals were of other words, and are void. */
    record Amended(Act act) implements Outcome {}

    /** Not recorded. */
    record Rejected() implements Outcome {}

    /** The decision is undone: the proposal waits again, and what was recorded is retracted. */
    record Reopened() implements Outcome {}

    /** The word used in JSON, tables and pages. */
    default String word() {
        return switch (this) {
            case Accepted accepted -> "accepted";
            case Amended amended -> "amended";
            case Rejected rejected -> "rejected";
            case Reopened reopened -> "reopened";
        };
    }
}
