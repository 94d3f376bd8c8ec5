package credence.persistence;

import credence.act.Act;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which entries tell one act, and which may be merged. Over entries in the order of their revisions. */
final class SameAct {
    private final Map<Revision, Entry> entries = new HashMap<>();
    private final Map<Revision, Entry> superseding = new HashMap<>();
    private final Map<Revision, Revision> above = new HashMap<>();
    private final Map<Revision, Revision> merges = new HashMap<>();

    SameAct(List<Entry> all) {
        for (Entry entry : all) {
            entries.put(entry.revision(), entry);
            entry.supersedes().ifPresent(revision -> superseding.putIfAbsent(revision, entry));
        }
        for (Entry entry : all) {
            if (entry.content() instanceof Content.Merged merge && !superseding.containsKey(entry.revision())) {
                @Nullable Revision account = present(merge.account());
                @Nullable Revision into = present(merge.into());
                if (account != null && into != null && !top(into).equals(account)) {
                    above.put(account, into);
                    merges.put(account, entry.revision());
                }
            }
        }
    }

    /** What stands in the place of an entry: itself or its correction; null where it was retracted. */
    private @Nullable Revision present(Revision revision) {
        @Nullable Entry by = superseding.get(revision);
        return by == null ? revision : by.content() instanceof Content.Corrected ? present(by.revision()) : null;
    }

    private Revision top(Revision revision) {
        Revision top = revision;
        for (@Nullable Revision next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        return top;
    }

    /** Why one cannot be made an account of another; null where it can. */
    @Nullable
    MergeResult refusal(Revision account, Revision into) {
        for (Revision revision : List.of(account, into)) {
            @Nullable
            MergeResult refusal = refusal(
                    revision,
                    Optional.ofNullable(entries.get(revision)),
                    Optional.ofNullable(superseding.get(revision)));
            if (refusal != null) {
                return refusal;
            }
        }
        if (!sides(account).equals(sides(into))) {
            return new MergeResult.OtherSides(account, into);
        }
        @Nullable Revision merge = merges.get(account);
        if (merge != null) {
            return new MergeResult.AlreadyMerged(merge, Objects.requireNonNull(above.get(account)));
        }
        return top(into).equals(account) ? new MergeResult.Circle(account, into) : null;
    }

    /** Why nothing can be merged with an entry; null where something may. */
    static @Nullable MergeResult refusal(Revision revision, Optional<Entry> entry, Optional<Entry> superseding) {
        if (entry.isEmpty()) {
            return new MergeResult.NoSuchEntry(revision);
        }
        if (entry.get().act().isEmpty()) {
            return new MergeResult.NotAnAct(revision);
        }
        return superseding
                .map(by -> new MergeResult.NoLongerStands(revision, by.revision()))
                .orElse(null);
    }

    private Set<@Nullable Party> sides(Revision revision) {
        Act act = Objects.requireNonNull(entries.get(revision)).act().orElseThrow();
        Set<@Nullable Party> sides = new HashSet<>();
        sides.add(act.actor());
        sides.add(act.target());
        return sides;
    }

    /** The entries that stand, are the register's word on their act, and tell the same as another one. */
    List<Entry> telling(Act act) {
        return entries.values().stream()
                .filter(entry -> !superseding.containsKey(entry.revision()) && !above.containsKey(entry.revision()))
                .filter(entry -> entry.act().filter(told -> isSame(told, act)).isPresent())
                .sorted(Comparator.comparing(Entry::revision))
                .toList();
    }

    /** All accounts of the act that an entry tells, and what seems to tell it too. */
    ActAccounts accounts(Revision revision) {
        @Nullable Entry entry = entries.get(revision);
        if (entry == null || entry.act().isEmpty() || superseding.containsKey(revision)) {
            return ActAccounts.NONE;
        }
        Revision top = top(revision);
        List<ActAccounts.Told> told = entries.values().stream()
                .filter(one -> one.act().isPresent()
                        && !superseding.containsKey(one.revision())
                        && top(one.revision()).equals(top))
                .map(one -> new ActAccounts.Told(one, merges.get(one.revision()), above.get(one.revision())))
                .sorted(Comparator.comparing((ActAccounts.Told one) -> one.merge() != null)
                        .thenComparing(one -> one.entry().revision()))
                .toList();
        List<Entry> alike = telling(entry.act().orElseThrow()).stream()
                .filter(one -> !one.revision().equals(top))
                .toList();
        return new ActAccounts(told, alike);
    }

    /** Of one kind, between the same two, and on days that can be one. */
    static boolean isSame(Act one, Act other) {
        boolean straight = one.actor().equals(other.actor()) && Objects.equals(one.target(), other.target());
        boolean crossed = (one.symmetric() || other.symmetric())
                && one.actor().equals(other.target())
                && other.actor().equals(one.target());
        return one.kind() == other.kind()
                && (straight || crossed)
                && (one.when() == null || other.when() == null || one.when().overlaps(other.when()));
    }
}
