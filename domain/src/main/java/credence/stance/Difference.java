package credence.stance;

import credence.act.Aspect;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changed between two points in both times: first what is known of the first day was compared at both revisions, then both days at
 * the second revision.
 *
 * @param knowledge what the register learnt, corrected or gave up of the first day, by pair
 * @param world what happened between the days, as known at the second revision, by pair
 */
public record Difference(Question from, Question to, List<Change> knowledge, List<Change> world) {
    /**
     * A position that is another one.
     *
     * @param by the entries that made it so, by revision
     */
    public record Change(
            PolityKey actor, PolityKey target, Aspect aspect, Position before, Position after, List<Entry> by) {
        public Change {
            by = List.copyOf(by);
        }
    }

    public Difference {
        knowledge = List.copyOf(knowledge);
        world = List.copyOf(world);
    }

    /** Of one pair. Relations, which are both sides', are told once. */
    public static Difference of(PolityKey one, PolityKey other, Question from, Question to, Histories histories) {
        return of(List.of(histories.of(one, other)), from, to);
    }

    /** Of a polity with everybody. */
    public static Difference of(PolityKey polity, Question from, Question to, Histories histories) {
        return of(histories.of(polity), from, to);
    }

    private static Difference of(List<History> histories, Question from, Question to) {
        Question learnt = to.withDay(from.day());
        List<Change> knowledge = new ArrayList<>();
        List<Change> world = new ArrayList<>();
        for (History history : histories) {
            knowledge.addAll(changes(history, from, learnt));
            world.addAll(changes(history, learnt, to));
        }
        return new Difference(from, to, knowledge, world);
    }

    private static List<Change> changes(History history, Question from, Question to) {
        List<Change> changes = new ArrayList<>();
        for (PolityKey actor : List.of(history.one(), history.other())) {
            for (Aspect aspect : Aspect.values()) {
                if (aspect == Aspect.RELATIONS && !actor.equals(history.one())) {
                    continue;
                }
                Position before = history.position(actor, aspect, from);
                Position after = history.position(actor, aspect, to);
                if (!isSame(before, after)) {
                    changes.add(new Change(
                            actor, history.beside(actor), aspect, before, after, by(history, before, after, from, to)));
                }
            }
        }
        return changes;
    }

    private static boolean isSame(Position before, Position after) {
        return before.isSameState(after)
                && before.value().equals(after.value())
                && before.sinceWhen().equals(after.sinceWhen());
    }

    /** What decides now and did not, and what took away what did; where only the day moved within a date, what decides still. */
    private static List<Entry> by(History history, Position before, Position after, Question from, Question to) {
        Set<Entry> by = new LinkedHashSet<>(entries(after));
        by.removeAll(entries(before));
        Set<Entry> gone = new LinkedHashSet<>(entries(before));
        gone.removeAll(entries(after));
        Revision low = from.known().compareTo(to.known()) < 0 ? from.known() : to.known();
        Revision high = from.known().compareTo(to.known()) < 0 ? to.known() : from.known();
        for (Entry entry : history.entries()) {
            boolean between =
                    entry.revision().compareTo(low) > 0 && entry.revision().compareTo(high) <= 0;
            if (between && !(entry.content() instanceof Content.Recorded) && touches(history, entry, gone)) {
                by.add(entry);
            }
        }
        if (by.isEmpty()) {
            by.addAll(entries(after));
        }
        return by.stream().sorted(Comparator.comparing(Entry::revision)).toList();
    }

    /** Whether an entry supersedes or merges one of others, or parts a merge. */
    private static boolean touches(History history, Entry entry, Set<Entry> others) {
        return entry.about().stream()
                .map(revision -> history.entries().stream()
                        .filter(one -> one.revision().equals(revision))
                        .findFirst())
                .flatMap(Optional::stream)
                .anyMatch(one -> others.contains(one)
                        || one.content() instanceof Content.Merged && touches(history, one, others));
    }

    private static List<Entry> entries(Position position) {
        List<Entry> entries = new ArrayList<>(position.deciding());
        position.dissents().forEach(dissent -> entries.addAll(dissent.position().deciding()));
        return entries;
    }
}
