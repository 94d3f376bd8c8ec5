package credence.verdict;

import credence.act.Account;
import credence.act.Act;
import credence.act.Party;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.stance.Histories;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of the ledger an answer rests on.
 *
 * @param polities with all their histories
 * @param pairs the history of each
 */
public record Grounds(Set<PolityKey> polities, Set<Pair> pairs) {
    /** Two polities, either way. */
    public record Pair(PolityKey one, PolityKey other) {
        /** Empty unless both sides are polities, and two. */
        static Optional<Pair> of(Act act) {
            return act.actor() instanceof Party.Known(PolityKey actor)
                            && act.target() instanceof Party.Known(PolityKey target)
                            && !actor.equals(target)
                    ? Optional.of(new Pair(actor, target))
                    : Optional.empty();
        }
    }

    public Grounds {
        polities = Set.copyOf(polities);
        pairs = Set.copyOf(pairs);
    }

    /** Of all of them together. */
    public static Grounds all(List<Grounds> all) {
        Set<PolityKey> polities = new LinkedHashSet<>();
        Set<Pair> pairs = new LinkedHashSet<>();
        all.forEach(one -> {
            polities.addAll(one.polities());
            pairs.addAll(one.pairs());
        });
        return new Grounds(polities, pairs);
    }

    public static Grounds of(Act act) {
        return of(List.of(act));
    }

    public static Grounds of(List<Act> acts) {
        Set<Pair> pairs = new LinkedHashSet<>();
        acts.forEach(act -> Pair.of(act).ifPresent(pairs::add));
        return new Grounds(Set.of(), pairs);
    }

    /** Who did what toward the targets. */
    public static Grounds of(Told told) {
        return new Grounds(
                told.assertion() == null
                        ? Set.of()
                        : Set.copyOf(told.assertion().targets()),
                Set.of());
    }

    /** Of all the accounts and claims of a reading. */
    public static Grounds of(Reading reading, List<Told> told) {
        Set<PolityKey> polities = new LinkedHashSet<>();
        told.forEach(one -> polities.addAll(of(one).polities()));
        return new Grounds(
                polities,
                of(reading.accounts().stream().map(Account::act).toList()).pairs());
    }

    /** The entries after a revision up to another, in their order. */
    public List<Entry> entries(Histories histories, Revision after, Revision to) {
        Map<Revision, Entry> found = new TreeMap<>();
        polities.forEach(polity -> histories.of(polity).forEach(history -> add(found, history.entries())));
        pairs.forEach(pair -> add(found, histories.of(pair.one(), pair.other()).entries()));
        List<Entry> later = new ArrayList<>(found.values());
        later.removeIf(entry ->
                entry.revision().compareTo(after) <= 0 || entry.revision().compareTo(to) > 0);
        return later;
    }

    private static void add(Map<Revision, Entry> found, List<Entry> entries) {
        entries.forEach(entry -> found.put(entry.revision(), entry));
    }
}
