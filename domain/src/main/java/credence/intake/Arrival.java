package credence.intake;

import credence.act.Act;
import credence.ledger.Attribution;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Observation;

/** What a line of a list brings. */
public sealed interface Arrival permits Line, Arrival.Suggestion, Arrival.Seen, Arrival.Skipped {
    /**
     * An act that a machine took from a report: an editor decides.
     *
     * @param identity by which it is known again
     */
    record Suggestion(Act act, Evidence.Stated evidence, Attribution attribution, Hash identity) implements Arrival {}

    /** What somebody saw on a day, which is no act. */
    record Seen(Observation observation) implements Arrival {}

    /** A line that brings nothing, which is no error. */
    record Skipped(String reason) implements Arrival {}
}
