package credence.persistence;

import credence.act.ActKind;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null means all.
 *
 * @param polity as actor or target
 * @param known no entry after this revision
 */
public record EntryFilter(
        @Nullable PolityKey polity,
        @Nullable PolityKey actor,
        @Nullable PolityKey target,
        @Nullable ActKind kind,
        @Nullable Revision known) {
    public static final EntryFilter ALL = new EntryFilter(null, null, null, null, null);

    public EntryFilter withKnown(Revision revision) {
        return new EntryFilter(polity, actor, target, kind, revision);
    }
}
