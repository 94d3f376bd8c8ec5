package credence.ledger;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.ReadingId;
import credence.report.Passage;
import credence.review.Editor;
import credence.time.Edtf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a ledger for tests, entry by entry. */
public final class Ledgers {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Editor EDITOR = new Editor("editor");

    private final List<Entry> entries = new ArrayList<>();

    public static Act act(ActKind kind, String actor, String target, @Nullable String when) {
        return act(kind, actor, target, Status.DONE, when, false);
    }

    public static Act act(
            ActKind kind, String actor, String target, Status status, @Nullable String when, boolean symmetric) {
        return new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                status,
                when == null ? null : Edtf.parse(when),
                symmetric);
    }

    public static Evidence evidence(@Nullable String published) {
        return new Evidence.Told(
                new ReadingId(new UUID(0, 1)),
                new Passage(0, 5),
                "words",
                "Wire",
                published == null ? null : LocalDate.parse(published));
    }

    public Entry add(Act act) {
        return add(new Content.Recorded(act, evidence("2024-01-01")));
    }

    public Entry add(Content content) {
        Entry entry = Entry.after(
                entries.isEmpty() ? null : entries.getLast(), BEGIN.plusSeconds(entries.size()), content, EDITOR, null);
        entries.add(entry);
        return entry;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Revision head() {
        return entries.isEmpty() ? Revision.NONE : entries.getLast().revision();
    }
}
