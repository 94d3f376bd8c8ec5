package credence.web;

import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a page shows it.
 *
 * @param act null for a retraction, a merge or observations
 */
public record EntryLine(Entry entry, @Nullable ActLine act) {
    static EntryLine of(Entry entry, Names names) {
        return new EntryLine(
                entry, entry.act().map(act -> ActLine.of(act, names)).orElse(null));
    }

    public Evidence.@Nullable Told evidence() {
        return entry.evidence().flatMap(Evidence::told).orElse(null);
    }

    /** The source that is named, where no passage shows it. */
    public Evidence.@Nullable Stated stated() {
        return entry.evidence().orElse(null) instanceof Evidence.Stated stated ? stated : null;
    }

    public Attribution attribution() {
        return entry.attribution();
    }

    /** What it merges; null where it merges nothing. */
    public Content.@Nullable Merged merged() {
        return entry.content() instanceof Content.Merged merged ? merged : null;
    }

    /** The observations it takes in; null for none. */
    public Content.@Nullable Observed observed() {
        return entry.content() instanceof Content.Observed observed ? observed : null;
    }

    public @Nullable Long supersedes() {
        return entry.supersedes().map(revision -> (Long) revision.value()).orElse(null);
    }

    /** Where its words stand: the place in the page of the reading. */
    public @Nullable String sentence() {
        return entry.evidence()
                .flatMap(Evidence::told)
                .map(evidence -> "/readings/" + evidence.reading() + "#" + Anchors.of(evidence.passage()))
                .orElse(null);
    }
}
