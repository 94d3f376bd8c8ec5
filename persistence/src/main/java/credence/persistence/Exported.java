package credence.persistence;

import credence.ledger.Attribution;
import credence.ledger.Entry;
import credence.ledger.Evidence;

/** An entry as a list of accounts has it, which has no reports: what a passage shows becomes a source that is quoted. */
public final class Exported {
    private Exported() {}

    /** Of an entry with an act. */
    public static Evidence.Stated stated(Entry entry) {
        return switch (entry.evidence().orElseThrow()) {
            case Evidence.Stated stated -> stated;
            case Evidence.Told told ->
                new Evidence.Stated(
                        told.outlet() == null || told.outlet().isBlank() ? "a report" : told.outlet(),
                        null,
                        told.published(),
                        told.words());
        };
    }

    /** With the outlet of the report that shows it among the tellers. */
    public static Attribution attribution(Entry entry) {
        Attribution own = entry.attribution();
        return new Attribution(entry.tellers(), own.held(), own.confidence(), own.note());
    }
}
