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

    private final Map<Pair, History> pairs;
    private final Map<PolityKey, SortedSet<PolityKey>> beside;
    private final Map<PolityKey, List<Entry>> alone;
    private final Map<Revision, Set<Pair>> pairsOf;
    private final Map<Revision, Set<PolityKey>> aloneOf;
    private final Revision last;

    private Histories() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), Revision.NONE);
    }

    private Histories(
            Map<Pair, History> pairs,
            Map<PolityKey, SortedSet<PolityKey>> beside,
            Map<PolityKey, List<Entry>> alone,
            Map<Revision, Set<Pair>> pairsOf,
            Map<Revision, Set<PolityKey>> aloneOf,
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

    /** These and later entries; the histories of pairs that they do not touch are shared. */
    public Histories with(Collection<Entry> later) {
        Histories next = new Histories(
                new HashMap<>(pairs),
                new HashMap<>(beside),
                new HashMap<>(alone),
                new HashMap<>(pairsOf),
                new HashMap<>(aloneOf),
                later.stream().map(Entry::revision).reduce(last, (a, b) -> a.compareTo(b) < 0 ? b : a));
        Map<Pair, List<Entry>> added = new HashMap<>();
        later.stream().sorted(Comparator.comparing(Entry::revision)).forEach(entry -> next.add(entry, added));
        added.forEach((pair, entries) -> {
            History known = pairs.get(pair);
            next.pairs.put(pair, known == null ? History.of(pair.one(), pair.other(), entries) : known.with(entries));
            next.side(pair.one(), pair.other());
            next.side(pair.other(), pair.one());
        });
        return next;
    }

    private void add(Entry entry, Map<Pair, List<Entry>> added) {
        Set<Pair> touched = new LinkedHashSet<>();
        Set<PolityKey> single = new LinkedHashSet<>();
        for (Revision revision : entry.about()) {
            touched.addAll(pairsOf.getOrDefault(revision, Set.of()));
            single.addAll(aloneOf.getOrDefault(revision, Set.of()));
        }
        entry.act().ifPresent(act -> place(act, touched, single));
        if (!touched.isEmpty()) {
            pairsOf.put(entry.revision(), touched);
        }
        touched.forEach(
                pair -> added.computeIfAbsent(pair, key -> new ArrayList<>()).add(entry));
        if (!single.isEmpty()) {
            aloneOf.put(entry.revision(), single);
        }
        for (PolityKey key : single) {
            List<Entry> entries = new ArrayList<>(alone.getOrDefault(key, List.of()));
            entries.add(entry);
            alone.put(key, entries);
        }
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

    private void side(PolityKey key, PolityKey other) {
        SortedSet<PolityKey> others = new TreeSet<>(beside.getOrDefault(key, Collections.emptySortedSet()));
        others.add(other);
        beside.put(key, others);
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
