package credence.web;

import credence.act.Disagreement;
import credence.ledger.Revision;
import credence.persistence.ReportLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the accounts of an act, as the page of an entry shows it beside the others.
 *
 * @param tellers by whose account, in words
 * @param merge the entry that says that it is one; null for the register's word
 * @param report that tells it; null where a source is only named
 * @param origin of which that report is a copy; null for an original
 * @param against in what it contradicts which other entries
 */
public record AccountCard(
        EntryLine line,
        List<String> tellers,
        @Nullable Revision merge,
        @Nullable ReportLine report,
        @Nullable ReportLine origin,
        Map<Disagreement, List<Revision>> against) {
    public AccountCard {
        tellers = List.copyOf(tellers);
    }

    public @Nullable List<Revision> otherKind() {
        return against.get(Disagreement.KIND);
    }

    public @Nullable List<Revision> otherDate() {
        return against.get(Disagreement.DATE);
    }

    public @Nullable List<Revision> otherOutcome() {
        return against.get(Disagreement.HAPPENED);
    }
}
