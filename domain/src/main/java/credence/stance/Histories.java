package credence.stance;

import credence.act.Act;
import credence.act.Party;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The histories of all pairs of a ledger, or of a part of it. It never changes; {@link #with} gives the one after it. */
public final class Histories {
    public static final Histories NONE = new Histories();

    private record Pair(PolityKey one, PolityKey other) {
        static Pair of(PolityKey a, PolityKey b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final Layered<Pair, History> pairs;
    private final Layered<PolityKey, SortedSet<PolityKey>> beside;
    private final Layered<PolityKey, List<Entry>> alone;
    private final Layered<Revision, Set<Pair>> pairsOf;
    private final Layered<Revision, Set<PolityKey>> aloneOf;
    private final Revision last;

    private Histories() {
        this(Layered.empty(), Layered.empty(), Layered.empty(), Layered.empty(), Layered.empty(), Revision.NONE);
    }

    private Histories(
            Layered<Pair, History> pairs,
            Layered<PolityKey, SortedSet<PolityKey>> beside,
            Layered<PolityKey, List<Entry>> alone,
            Layered<Revision, Set<Pair>> pairsOf,
            Layered<Revision, Set<PolityKey>> aloneOf,
            Revision last) {
        this.pairs = pairs;
        this.beside = beside;
        this.alone = alone;
        this.pairsOf = pairsOf;
        this.aloneOf = aloneOf;
        this.last = last;
    }

    /** @param entries in any order, each with those before it that it corrects, retracts or merges */
    public static Histories of(Collection<Entry> entries) {
        return NONE.with(entries);
    }

    /** These and later entries; what they do not touch is shared. */
    public Histories with(Collection<Entry> later) {
        Added added = new Added(this);
        later.stream().sorted(Comparator.comparing(Entry::revision)).forEach(added::add);
        Map<Pair, History> changed = new HashMap<>();
        added.between.forEach((pair, entries) -> {
            History known = pairs.get(pair);
            changed.put(pair, known == null ? History.of(pair.one(), pair.other(), entries) : known.with(entries));
        });
        return new Histories(
                pairs.with(changed),
                beside.with(sides(changed.keySet())),
                alone.with(added.alone),
                pairsOf.with(added.pairsOf),
                aloneOf.with(added.aloneOf),
                later.stream().map(Entry::revision).reduce(last, (a, b) -> a.compareTo(b) < 0 ? b : a));
    }

    /** Where later entries belong, by those before them. */
    private static final class Added {
        private final Histories before;
        private final Map<Pair, List<Entry>> between = new HashMap<>();
        private final Map<PolityKey, List<Entry>> alone = new HashMap<>();
        private final Map<Revision, Set<Pair>> pairsOf = new HashMap<>();
        private final Map<Revision, Set<PolityKey>> aloneOf = new HashMap<>();

        Added(Histories before) {
            this.before = before;
        }

        void add(Entry entry) {
            Set<Pair> touched = new LinkedHashSet<>();
            Set<PolityKey> single = new LinkedHashSet<>();
            for (Revision revision : entry.about()) {
                touched.addAll(pairsOf.getOrDefault(revision, before.pairsOf.getOrDefault(revision, Set.of())));
                single.addAll(aloneOf.getOrDefault(revision, before.aloneOf.getOrDefault(revision, Set.of())));
            }
            entry.act().ifPresent(act -> place(act, touched, single));
            if (!touched.isEmpty()) {
                // Of most entries one, and there may be millions.
                pairsOf.put(entry.revision(), Set.copyOf(touched));
            }
            touched.forEach(pair ->
                    between.computeIfAbsent(pair, key -> new ArrayList<>()).add(entry));
            if (!single.isEmpty()) {
                aloneOf.put(entry.revision(), Set.copyOf(single));
            }
            for (PolityKey key : single) {
                alone.computeIfAbsent(key, one -> new ArrayList<>(before.alone.getOrDefault(one, List.of())))
                        .add(entry);
            }
        }
    }

    /** Who is beside whom, where one of these pairs is new. */
    private Map<PolityKey, SortedSet<PolityKey>> sides(Set<Pair> changed) {
        Map<PolityKey, SortedSet<PolityKey>> sides = new HashMap<>();
        for (Pair pair : changed) {
            if (pairs.get(pair) == null) {
                side(sides, pair.one(), pair.other());
                side(sides, pair.other(), pair.one());
            }
        }
        return sides;
    }

    private void side(Map<PolityKey, SortedSet<PolityKey>> sides, PolityKey key, PolityKey other) {
        sides.computeIfAbsent(key, one -> new TreeSet<>(beside.getOrDefault(one, Collections.emptySortedSet())))
                .add(other);
    }

    private static void place(Act act, Set<Pair> pairs, Set<PolityKey> single) {
        Optional<PolityKey> actor = key(act.actor());
        Optional<PolityKey> target = Optional.ofNullable(act.target()).flatMap(Histories::key);
        if (actor.isPresent() && target.isPresent() && !actor.equals(target)) {
            pairs.add(Pair.of(actor.get(), target.get()));
        } else {
            actor.ifPresent(single::add);
            target.ifPresent(single::add);
        }
    }

    private static Optional<PolityKey> key(Party party) {
        return party instanceof Party.Known known ? Optional.of(known.key()) : Optional.empty();
    }

    /** The last revision in it. */
    public Revision last() {
        return last;
    }

    /** The history of two polities; an empty one where the ledger has nothing between them. */
    public History of(PolityKey one, PolityKey other) {
        History history = pairs.get(Pair.of(one, other));
        return history == null ? History.of(one, other, List.of()) : history;
    }

    /** The histories of a polity with every other, by the other's key. */
    public List<History> of(PolityKey polity) {
        return beside.getOrDefault(polity, Collections.emptySortedSet()).stream()
                .map(other -> of(polity, other))
                .toList();
    }

    /** The entries of a polity that are between no two: independence, what was done to a territory; and what corrects or retracts them. */
    public List<Entry> alone(PolityKey polity) {
        return Collections.unmodifiableList(alone.getOrDefault(polity, List.of()));
    }

    /** Of those, what stands at a revision, by date. */
    List<Entry> standingAlone(PolityKey polity, Revision known) {
        List<Entry> seen = alone(polity).stream()
                .filter(entry -> entry.revision().compareTo(known) <= 0)
                .toList();
        Set<Revision> superseded = new HashSet<>();
        seen.forEach(entry -> entry.supersedes().ifPresent(superseded::add));
        return seen.stream()
                .filter(entry -> entry.act().isPresent() && !superseded.contains(entry.revision()))
                .sorted(When.BY_TIME)
                .toList();
    }
}
