package credence.starter;

import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.review.Editor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ledger that rows make of an empty register. */
public final class StarterLedger {
    private static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    private static final Editor EDITOR = new Editor("starter");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Revision> revisions = new HashMap<>();

    private StarterLedger() {}

    /** An entry for each row; where it names a row that it is the same as, a merge after it. */
    public static List<Entry> of(List<Row> rows) {
        StarterLedger ledger = new StarterLedger();
        for (Row row : rows) {
            Revision revision = ledger.append(new Content.Recorded(row.act(), row.evidence(), row.attribution()));
            ledger.revisions.put(row.id(), revision);
            row.accountOf()
                    .ifPresent(id -> ledger.append(
                            new Content.Merged(revision, Objects.requireNonNull(ledger.revisions.get(id)))));
        }
        return List.copyOf(ledger.entries);
    }

    private Revision append(Content content) {
        @Nullable Entry last = entries.isEmpty() ? null : entries.getLast();
        Entry entry = Entry.after(last, NOW, content, EDITOR, null);
        entries.add(entry);
        return entry.revision();
    }
}
