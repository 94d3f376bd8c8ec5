package credence.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Status;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every ledger; each seed makes one. */
class StancePropertyTest {
    private static final List<String> DATES =
            List.of("2020-01-05", "2020-01", "2020", "2020-02-10", "2020-02", "2021", "../2020-06-01", "2020~");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    private static Ledgers ledger(Random random) {
        Ledgers ledger = new Ledgers();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            if (random.nextInt(6) == 0 && ledger.head().value() > 0) {
                retract(ledger, new Revision(1 + random.nextLong(ledger.head().value())));
            } else {
                boolean there = random.nextBoolean();
                String when = random.nextInt(8) == 0 ? null : DATES.get(random.nextInt(DATES.size()));
                ledger.add(Ledgers.act(
                        List.of(ActKind.values()).get(random.nextInt(ActKind.values().length)),
                        there ? "AAA" : "BBB",
                        there ? "BBB" : "AAA",
                        random.nextInt(5) == 0 ? Status.ANNOUNCED : Status.DONE,
                        when,
                        random.nextInt(4) == 0));
            }
        }
        return ledger;
    }

    private static void retract(Ledgers ledger, Revision revision) {
        boolean stands =
                History.of(new PolityKey("AAA"), new PolityKey("BBB"), ledger.entries())
                        .standing(ledger.head())
                        .stream()
                        .anyMatch(entry -> entry.revision().equals(revision));
        if (stands) {
            ledger.add(new Content.Retracted(revision));
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2019, 12, 1).plusDays(random.nextInt(900));
    }

    private static Stance of(LocalDate day, Revision known, List<Entry> entries) {
        return Stance.of(new PolityKey("AAA"), new PolityKey("BBB"), day, known, entries);
    }

    private static List<Object> told(Stance stance) {
        return List.of(List.of(stance.recognition(), stance.relations(), stance.missions()), stance.acts());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichEntriesComeDoesNotMatter(int seed) {
        Random random = new Random(seed);
        Ledgers ledger = ledger(random);
        LocalDate day = day(random);
        List<Entry> shuffled = new ArrayList<>(ledger.entries());
        Collections.shuffle(shuffled, random);
        assertEquals(told(of(day, ledger.head(), ledger.entries())), told(of(day, ledger.head(), shuffled)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOlderRevisionNeverSeesWhatWasLearntLater(int seed) {
        Random random = new Random(seed);
        Ledgers ledger = ledger(random);
        LocalDate day = day(random);
        Revision known = new Revision(random.nextLong(ledger.head().value() + 1));
        List<Entry> before = ledger.entries().stream()
                .filter(entry -> entry.revision().compareTo(known) <= 0)
                .toList();
        assertEquals(told(of(day, known, before)), told(of(day, known, ledger.entries())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCanOnlyHaveHappenedLaterDoesNotChangeTheStanceOfADay(int seed) {
        Random random = new Random(seed);
        Ledgers ledger = ledger(random);
        LocalDate day = day(random);
        Stance before = of(day, ledger.head(), ledger.entries());
        ledger.add(Ledgers.act(
                ActKind.RELATIONS_SEVERED, "AAA", "BBB", day.plusDays(1).toString()));
        Stance after = of(day, ledger.head(), ledger.entries());
        assertEquals(told(before).getFirst(), told(after).getFirst());
    }

    /** What was asked before of a long line is kept; it must be what a history says that was never asked. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aHistoryAskedOftenSaysWhatAFreshOneSays(int seed) {
        Random random = new Random(seed);
        Ledgers ledger = new Ledgers();
        for (int i = 0; i < 5; i++) {
            ledger(random)
                    .entries()
                    .forEach(entry -> entry.act()
                            .ifPresent(act -> ledger.add(
                                    new Content.Recorded(act, entry.evidence().orElseThrow(), entry.attribution()))));
            retract(ledger, new Revision(1 + random.nextLong(ledger.head().value())));
        }
        PolityKey one = new PolityKey("AAA");
        PolityKey other = new PolityKey("BBB");
        History asked = History.of(one, other, ledger.entries());
        for (int i = 0; i < 100; i++) {
            Question question = Question.at(
                    day(random), new Revision(random.nextLong(ledger.head().value() + 1)));
            History fresh = History.of(one, other, ledger.entries());
            for (Aspect aspect : Aspect.values()) {
                assertEquals(fresh.position(one, aspect, question), asked.position(one, aspect, question));
            }
        }
    }

    /** The oracle: try every way the dates can have fallen, day by day, and see in which states one can end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theStatesLeftOpenAreThoseThatSomeChoiceOfDaysLeadsTo(int seed) {
        Random random = new Random(seed);
        List<LocalDate> first = List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 3));
        Ledgers ledger = new Ledgers();
        List<ActKind> kinds =
                List.of(ActKind.RECOGNITION, ActKind.WITHDRAWAL_OF_RECOGNITION, ActKind.SUSPENSION_OF_RECOGNITION);
        List<int[]> ranges = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(3);
            int to = from + random.nextInt(3 - from);
            ActKind kind = kinds.get(random.nextInt(kinds.size()));
            ranges.add(new int[] {from, to});
            effects.add(kind.effect().orElseThrow());
            ledger.add(Ledgers.act(
                    kind,
                    "AAA",
                    "BBB",
                    from == to ? first.get(from).toString() : first.get(from) + "/" + first.get(to)));
        }
        int day = random.nextInt(3);
        java.util.Set<Effect> could = new java.util.TreeSet<>();
        boolean[] nothing = new boolean[1];
        choose(ranges, effects, new int[ranges.size()], 0, day, could, nothing);
        Position position = of(first.get(day), ledger.head(), ledger.entries()).position(Aspect.RECOGNITION);
        assertEquals(List.copyOf(could), position.could());
        assertEquals(nothing[0] && !could.isEmpty(), position.orNothing());
    }

    /** Acts of one day can have come in either order. */
    private static void choose(
            List<int[]> ranges,
            List<Effect> effects,
            int[] days,
            int i,
            int day,
            java.util.Set<Effect> could,
            boolean[] nothing) {
        if (i == days.length) {
            int last = -1;
            for (int d : days) {
                last = d <= day ? Math.max(last, d) : last;
            }
            nothing[0] |= last < 0;
            for (int k = 0; k < days.length; k++) {
                if (last >= 0 && days[k] == last) {
                    could.add(effects.get(k));
                }
            }
            return;
        }
        for (days[i] = ranges.get(i)[0]; days[i] <= ranges.get(i)[1]; days[i]++) {
            choose(ranges, effects, days, i + 1, day, could, nothing);
        }
    }
}
