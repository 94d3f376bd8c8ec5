package credence.persistence;

import credence.ledger.Entry;
import credence.ledger.Revision;

/** What became of a retraction. */
public sealed interface RetractionResult {
    record Retracted(Entry entry) implements RetractionResult {}

    /** It no longer stands: {@code by} retracted or corrected it. Nothing was written. */
    record NoLongerStands(Revision by) implements RetractionResult {}

    record NoSuchEntry(Revision revision) implements RetractionResult {}
}
