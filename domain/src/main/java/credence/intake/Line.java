package credence.intake;

import org.jspecify.annotations.Nullable;

/** A line that is for the ledger. */
public sealed interface Line extends Arrival permits Row, Line.Retraction, Line.Merging {
    /** Names it among those that are read together; null where none of them needs to name it. */
    @Nullable
    String id();

    /** An earlier row no longer stands. */
    record Retraction(@Nullable String id, String retracts) implements Line {}

    /**
     * Two earlier rows tell one act.
     *
     * @param merges the row that becomes an account of it
     * @param sameAs the row that is the register's word on it
     */
    record Merging(@Nullable String id, String merges, String sameAs) implements Line {}
}
