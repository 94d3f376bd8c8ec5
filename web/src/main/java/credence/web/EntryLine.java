package credence.web;

import credence.ledger.Entry;
import credence.ledger.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it.
 *
 * @param act null for a retraction
 */
public record EntryLine(Entry entry, @Nullable ActLine act) {
    static EntryLine of(Entry entry, Names names) {
        return new EntryLine(
                entry, entry.act().map(act -> ActLine.of(act, names)).orElse(null));
    }

    public @Nullable Evidence evidence() {
        return entry.evidence().orElse(null);
    }

    public @Nullable Long supersedes() {
        return entry.supersedes().map(revision -> (Long) revision.value()).orElse(null);
    }

    /** Where its words stand: the place in the page of the reading. */
    public @Nullable String sentence() {
        return entry.evidence()
                .map(evidence -> "/readings/" + evidence.reading() + "#" + Anchors.of(evidence.passage()))
                .orElse(null);
    }
}
