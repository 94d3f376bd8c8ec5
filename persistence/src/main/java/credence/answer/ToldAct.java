package credence.answer;

import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.persistence.ActAccounts;
import credence.persistence.StoredReading;
import credence.reading.ReadingId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All accounts of one act, with the reports that they come from.
 *
 * @param readings of these reports, each once
 * @param known the revision at which this is so
 */
public record ToldAct(ActAccounts accounts, Map<ReadingId, StoredReading> readings, Revision known) {
    public ToldAct {
        readings = Map.copyOf(readings);
    }

    /** Where an account was read; null where a source is only named. */
    public @Nullable StoredReading reading(ActAccounts.Told told) {
        return told.entry()
                .evidence()
                .flatMap(Evidence::told)
                .map(evidence -> readings.get(evidence.reading()))
                .orElse(null);
    }
}
