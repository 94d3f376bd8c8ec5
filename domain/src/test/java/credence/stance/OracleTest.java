package credence.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Generated histories against the brute-force fold: every revision and every day at which something can change, by every viewpoint.
 * {@code -Doracle.seed=N} repeats one history, {@code -Doracle.histories=N} takes more of them.
 */
class OracleTest {
    private static final int HISTORIES = Integer.getInteger("oracle.histories", 10_000);
    private static final PolityKey ONE = new PolityKey("AAA");
    private static final PolityKey OTHER = new PolityKey("BBB");
    private static final PolityKey THIRD = new PolityKey("CCC");
    private static final List<Teller> TELLERS =
            List.of(new Teller.Of(ONE), new Teller.Of(THIRD), new Teller.Outlet("Wire"), new Teller.Outlet("Post"));
    private static final List<String> DATES = List.of(
            "2020-01-05",
            "2020-01-06",
            "2020-01-06",
            "2020-01-20",
            "2020-01",
            "2020-02-10",
            "2020-02",
            "2020-01-04/2020-01-08",
            "../2020-01-31",
            "2020-02-01/..",
            "2020");
    private static final List<ActKind> KINDS = java.util.Arrays.stream(ActKind.values())
            .filter(kind -> kind.effect().isPresent() || kind == ActKind.CONDEMNATION)
            .toList();

    @Test
    void everyCornerOfEveryHistoryIsThatOfTheBruteForceFold() {
        Integer only = Integer.getInteger("oracle.seed");
        long base = only == null ? 20_220_714L : only;
        long corners = 0;
        for (long seed = base; seed < base + (only == null ? HISTORIES : 1); seed++) {
            try {
                corners += check(new Random(seed));
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("-Doracle.seed=" + seed + ": " + wrong.getMessage(), wrong);
            }
        }
        System.out.println(HISTORIES + " histories, " + corners + " corners");
    }

    private static long check(Random random) {
        List<Entry> ledger = ledger(random);
        History history = History.of(ONE, OTHER, ledger);
        TreeSet<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(2019, 12, 31)));
        for (Entry entry : ledger) {
            entry.act().map(Act::when).ifPresent(when -> corner(days, when));
            entry.evidence().map(Evidence::published).ifPresent(day -> corner(days, Edtf.of(day)));
        }
        List<Viewpoint> viewpoints = new ArrayList<>(List.of(Viewpoint.REGISTER));
        TELLERS.forEach(teller -> viewpoints.add(new Viewpoint.Of(teller)));
        List<@Nullable LocalDate> reported = new ArrayList<>();
        reported.add(null);
        reported.add(LocalDate.of(2020, 1, 15));
        long corners = 0;
        for (long known = 0; known <= ledger.size(); known++) {
            for (Viewpoint viewpoint : viewpoints) {
                LocalDate by = reported.get(random.nextInt(reported.size()));
                for (LocalDate day : days) {
                    Question question = new Question(day, new Revision(known), by, viewpoint);
                    Aspect aspect = Aspect.values()[random.nextInt(3)];
                    PolityKey actor = random.nextBoolean() ? ONE : OTHER;
                    same(history, ledger, question, actor, aspect);
                    corners++;
                }
            }
        }
        return corners;
    }

    private static void corner(TreeSet<LocalDate> days, Edtf when) {
        for (LocalDate day : List.of(when.from(), when.to())) {
            if (day.getYear() > 0 && day.getYear() < 9999) {
                days.add(day);
                days.add(day.minusDays(1));
            }
        }
    }

    private static void same(History history, List<Entry> ledger, Question question, PolityKey actor, Aspect aspect) {
        PolityKey target = history.beside(actor);
        Oracle oracle = new Oracle(ledger, question);
        Position position = history.position(actor, aspect, question);
        String where = actor + " " + aspect + " " + question;
        assertEquals(oracle.position(actor, target, aspect), Oracle.Told.of(position), where);
        boolean disputed = question.viewpoint().equals(Viewpoint.REGISTER) && oracle.isDisputed(actor, target, aspect);
        assertEquals(disputed, position.isDisputed(), "disputed: " + where);
    }

    private static List<Entry> ledger(Random random) {
        Ledgers ledger = new Ledgers();
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            int last = (int) ledger.head().value();
            switch (last == 0 ? 9 : random.nextInt(10)) {
                case 0 -> superseded(random, ledger).ifPresent(one -> ledger.add(new Content.Retracted(one)));
                case 1 ->
                    superseded(random, ledger)
                            .filter(one -> ledger.entries()
                                    .get((int) one.value() - 1)
                                    .act()
                                    .isPresent())
                            .ifPresent(one -> ledger.add(
                                    new Content.Corrected(one, act(random), evidence(random), attribution(random))));
                case 2, 3, 4 -> {
                    Revision account = new Revision(1 + random.nextInt(last));
                    Revision into = new Revision(1 + random.nextInt(last));
                    if (!account.equals(into)) {
                        ledger.add(new Content.Merged(account, into));
                    }
                }
                default -> ledger.add(new Content.Recorded(act(random), evidence(random), attribution(random)));
            }
        }
        return ledger.entries();
    }

    /** One that is not superseded yet: the register refuses to supersede twice. */
    private static java.util.Optional<Revision> superseded(Random random, Ledgers ledger) {
        List<Revision> free = ledger.entries().stream()
                .filter(entry -> !(entry.content() instanceof Content.Retracted))
                .map(Entry::revision)
                .filter(revision -> ledger.entries().stream()
                        .noneMatch(entry ->
                                entry.supersedes().filter(revision::equals).isPresent()))
                .toList();
        return free.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(free.get(random.nextInt(free.size())));
    }

    private static Act act(Random random) {
        boolean there = random.nextBoolean();
        PolityKey target = random.nextInt(20) == 0 ? THIRD : there ? OTHER : ONE;
        Status status =
                switch (random.nextInt(10)) {
                    case 0 -> Status.DENIED;
                    case 1 -> Status.REFUSED;
                    case 2 -> Status.ANNOUNCED;
                    default -> Status.DONE;
                };
        ActKind kind = random.nextInt(3) == 0 ? ActKind.RECOGNITION : KINDS.get(random.nextInt(KINDS.size()));
        return new Act(
                kind,
                Party.of(there ? ONE : OTHER),
                Party.of(target),
                status,
                random.nextInt(9) == 0 ? null : Edtf.parse(DATES.get(random.nextInt(DATES.size()))),
                random.nextInt(5) == 0);
    }

    private static Evidence evidence(Random random) {
        LocalDate published = random.nextInt(4) == 0 ? null : LocalDate.of(2020, 1, 1 + random.nextInt(31));
        return new Evidence.Stated("a list", null, published);
    }

    private static Attribution attribution(Random random) {
        List<Teller> tellers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            tellers.add(TELLERS.get(random.nextInt(TELLERS.size())));
        }
        return new Attribution(tellers.stream().distinct().toList(), random.nextInt(3) > 0, null, null);
    }
}
