package credence.review;

import credence.act.Act;

/** How an editor decides a proposal. */
public sealed interface Outcome {
    /** As the report's account has it. */
    record Accepted() implements Outcome {}

    /** Recorded, but as the editor puts it; the evidence stays. */
    record Amended(Act act) implements Outcome {}

    /** Not recorded. */
    record Rejected() implements Outcome {}
}
