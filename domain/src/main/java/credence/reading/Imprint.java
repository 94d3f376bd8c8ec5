package credence.reading;

import credence.act.Account;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.report.Report;
import credence.report.Sketch;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a report's copies are known by: its words, and the acts that it tells. */
public final class Imprint {
    /** An act without what a dateline may change in its reading: its day. */
    private record Deed(ActKind kind, Party actor, @Nullable Party target) {}

    private final Sketch sketch;
    private final Set<Deed> deeds = new LinkedHashSet<>();

    /** @param acts those of the report's accounts */
    public Imprint(Sketch sketch, Collection<Act> acts) {
        this.sketch = sketch;
        acts.forEach(act -> deeds.add(new Deed(act.kind(), act.actor(), act.target())));
    }

    /** Takes the processor for as long as the report is long. */
    public static Imprint of(Report report, Reading reading) {
        return new Imprint(
                Sketch.of(report.text()),
                reading.accounts().stream().map(Account::act).toList());
    }

    public Sketch sketch() {
        return sketch;
    }

    /**
     * Whether one report is a copy of the other. Of form letters (a ministry's "X recognised the Republic", each year of another X) the
     * words are alike too: so of two that both tell acts, the one that tells fewer must have most of them in common with the other.
     */
    public boolean isCopyOf(Imprint other) {
        return sketch.isCopyOf(other.sketch) && tellsAs(other);
    }

    private boolean tellsAs(Imprint other) {
        int fewer = Math.min(deeds.size(), other.deeds.size());
        Set<Deed> common = new HashSet<>(deeds);
        common.retainAll(other.deeds);
        return fewer == 0 || 2 * common.size() > fewer;
    }
}
