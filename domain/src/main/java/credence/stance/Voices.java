package credence.stance;

import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts of a pair are believed, at every revision.
 *
 * <p>An account stands from its revision to that which corrects or retracts it. Merges that stand, taken in the order of their
 * revisions, make acts of accounts: an account has what it was last merged into above it, and the one at the top is the register's
 * word. A correction takes the place of what it corrects in every merge; a merge one end of which does not stand says nothing, nor
 * does one that would close a circle.
 */
final class Voices {
    /** An account and the revisions, from inclusive to exclusive, in which it is believed. */
    record Belief(Entry entry, long from, long to) {}

    private final List<Entry> accounts;
    private final List<Entry> merges = new ArrayList<>();
    private final Map<Long, Entry> byRevision = new HashMap<>();
    private final Map<Long, Entry> superseding = new HashMap<>();

    /**
     * @param accounts the entries with an act between the two, by revision
     * @param all these, and every entry that corrects, retracts or merges one of them, by revision
     */
    Voices(List<Entry> accounts, List<Entry> all) {
        this.accounts = accounts;
        accounts.forEach(entry -> byRevision.put(entry.revision().value(), entry));
        for (Entry entry : all) {
            entry.supersedes().ifPresent(revision -> superseding.putIfAbsent(revision.value(), entry));
            if (entry.content() instanceof Content.Merged) {
                merges.add(entry);
            }
        }
    }

    static boolean isPublished(Entry entry, LocalDate by) {
        LocalDate published = entry.evidence().map(Evidence::published).orElse(null);
        return published != null && !published.isAfter(by);
    }

    /** The first revision at which an entry no longer stands. */
    long until(Entry entry) {
        Entry by = superseding.get(entry.revision().value());
        return by == null ? Long.MAX_VALUE : by.revision().value();
    }

    /** What the register holds. */
    List<Belief> held() {
        return beliefs(entry -> false, false);
    }

    /** What a teller's viewpoint has: of each act the teller's last account, or the register's word where there is none. */
    List<Belief> of(Teller teller) {
        return beliefs(entry -> entry.tellers().contains(teller), false);
    }

    /**
     * What a teller's accounts that the register does not hold make of what it holds.
     *
     * @param teller null: those that nobody is named for
     * @param first by the teller's first word on each act, which may have been dropped since, instead of the last
     */
    List<Belief> against(@Nullable Teller teller, boolean first) {
        return beliefs(
                entry -> teller == null
                        ? isNobodys(entry)
                        : !entry.attribution().held() && entry.tellers().contains(teller),
                first);
    }

    static boolean isNobodys(Entry entry) {
        return !entry.attribution().held() && entry.tellers().isEmpty();
    }

    private List<Belief> beliefs(Predicate<Entry> told, boolean first) {
        if (merges.isEmpty()) {
            return accounts.stream()
                    .filter(entry -> entry.attribution().held() || told.test(entry))
                    .map(entry -> new Belief(entry, entry.revision().value(), until(entry)))
                    .toList();
        }
        List<Belief> beliefs = new ArrayList<>();
        Map<Entry, Long> open = new LinkedHashMap<>();
        List<Long> turns = turns();
        for (int i = 0; i < turns.size(); i++) {
            long turn = turns.get(i);
            long next = i + 1 < turns.size() ? turns.get(i + 1) : Long.MAX_VALUE;
            Set<Entry> believed = believed(turn, next, told, first);
            open.entrySet().removeIf(one -> {
                boolean ends = !believed.contains(one.getKey());
                if (ends) {
                    beliefs.add(new Belief(one.getKey(), one.getValue(), turn));
                }
                return ends;
            });
            believed.forEach(entry ->
                    open.putIfAbsent(entry, Math.max(turn, entry.revision().value())));
        }
        open.forEach((entry, from) -> beliefs.add(new Belief(entry, from, Long.MAX_VALUE)));
        return beliefs;
    }

    /** The revisions at which accounts begin or cease to stand together. What is only recorded between two of them stands alone. */
    private List<Long> turns() {
        TreeSet<Long> turns = new TreeSet<>(List.of(0L));
        merges.forEach(entry -> turns.add(entry.revision().value()));
        superseding.values().forEach(entry -> turns.add(entry.revision().value()));
        return List.copyOf(turns);
    }

    private Set<Entry> believed(long turn, long next, Predicate<Entry> told, boolean first) {
        Map<Entry, Entry> above = above(turn);
        Map<Entry, Entry> own = new IdentityHashMap<>();
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : accounts) {
            if (entry.revision().value() < next && turn < until(entry)) {
                standing.add(entry);
                if (told.test(entry)) {
                    own.merge(top(entry, above), entry, (one, later) -> first ? one : later);
                }
            }
        }
        Set<Entry> believed = new LinkedHashSet<>();
        for (Entry entry : standing) {
            if (!above.containsKey(entry)) {
                Entry mine = own.get(entry);
                if (mine != null) {
                    believed.add(mine);
                } else if (entry.attribution().held()) {
                    believed.add(entry);
                }
            }
        }
        return believed;
    }

    /** What each account that was merged is an account of. */
    Map<Entry, Entry> above(long known) {
        Map<Entry, Entry> above = new IdentityHashMap<>();
        for (Entry entry : merges) {
            if (entry.revision().value() <= known
                    && known < until(entry)
                    && entry.content() instanceof Content.Merged merge) {
                Entry account = present(merge.account().value(), known);
                Entry into = present(merge.into().value(), known);
                if (account != null && into != null && !isUnder(into, account, above)) {
                    above.put(account, into);
                }
            }
        }
        return above;
    }

    /** Whether an entry is another, or an account of it. */
    private static boolean isUnder(Entry entry, Entry other, Map<Entry, Entry> above) {
        for (Entry place = entry; place != null; place = above.get(place)) {
            if (place == other) {
                return true;
            }
        }
        return false;
    }

    static Entry top(Entry entry, Map<Entry, Entry> above) {
        Entry top = entry;
        for (Entry next = above.get(top); next != null; next = above.get(top)) {
            top = next;
        }
        return top;
    }

    /** The entry that stands in the place of one at a revision: itself, or what corrected it; null where none does. */
    private @Nullable Entry present(long revision, long known) {
        long place = revision;
        while (true) {
            Entry by = superseding.get(place);
            if (by == null || by.revision().value() > known) {
                Entry entry = byRevision.get(place);
                return entry == null || place > known ? null : entry;
            }
            if (!(by.content() instanceof Content.Corrected)) {
                return null;
            }
            place = by.revision().value();
        }
    }
}
