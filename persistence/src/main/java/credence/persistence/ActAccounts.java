package credence.persistence;

import credence.act.Act;
import credence.act.Disagreement;
import credence.ledger.Entry;
import credence.ledger.Revision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every account of one act.
 *
 * @param told the register's word on it first, then in the order of the ledger; empty where the entry asked for does not stand or tells no act
 * @param alike other entries that stand and seem to tell the same: of its kind, between its sides, on days that can be one
 */
public record ActAccounts(List<Told> told, List<Entry> alike) {
    public static final ActAccounts NONE = new ActAccounts(List.of(), List.of());

    public ActAccounts {
        told = List.copyOf(told);
        alike = List.copyOf(alike);
    }

    /**
     * One of them.
     *
     * @param merge the entry that says of what it is an account, whose retraction parts the two; null for the register's word
     * @param into what that is; null for the register's word
     */
    public record Told(
            Entry entry, @Nullable Revision merge, @Nullable Revision into) {
        Act act() {
            return entry.act().orElseThrow();
        }
    }

    public Optional<Told> of(Revision revision) {
        return told.stream()
                .filter(one -> one.entry().revision().equals(revision))
                .findFirst();
    }

    /** In what an account contradicts which others. */
    public Map<Disagreement, List<Revision>> contradictions(Told one) {
        Map<Disagreement, List<Revision>> found = new EnumMap<>(Disagreement.class);
        for (Told other : told) {
            Disagreement.between(one.act(), other.act())
                    .forEach(on -> found.computeIfAbsent(on, key -> new ArrayList<>())
                            .add(other.entry().revision()));
        }
        return found;
    }
}
