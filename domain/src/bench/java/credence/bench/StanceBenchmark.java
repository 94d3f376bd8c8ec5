package credence.bench;

import credence.act.ActKind;
import credence.ledger.Entry;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Histories;
import credence.stance.History;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Stances of a pair with 10 acts, at days and revisions that change with every call, and a tally of 200 recognisers, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class StanceBenchmark {
    private static final PolityKey NRU = new PolityKey("NRU");
    private static final PolityKey TWN = new PolityKey("TWN");
    private static final int QUESTIONS = 1024;

    private final History pair = pair();
    private final Histories recognised = recognised();
    private final Memberships memberships = Memberships.starter();
    private final Question[] questions = questions();
    private int next;

    private static History pair() {
        Ledgers ledger = new Ledgers();
        ledger.add(Ledgers.act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        ledger.add(Ledgers.act(ActKind.RELATIONS_ESTABLISHED, "NRU", "TWN", "1980-05"));
        ledger.add(Ledgers.act(ActKind.EMBASSY_OPENED, "TWN", "NRU", "1990"));
        ledger.add(Ledgers.act(ActKind.RELATIONS_SEVERED, "NRU", "TWN", "2002-07-21"));
        ledger.add(Ledgers.act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2002-07-21"));
        ledger.add(Ledgers.act(ActKind.RECOGNITION, "NRU", "TWN", "2005-05-14"));
        ledger.add(Ledgers.act(ActKind.RELATIONS_RESTORED, "NRU", "TWN", "2005-05-14"));
        ledger.add(Ledgers.act(ActKind.EMBASSY_OPENED, "NRU", "TWN", "2007"));
        ledger.add(Ledgers.act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2024-01-15"));
        ledger.add(Ledgers.act(ActKind.RELATIONS_SEVERED, "NRU", "TWN", "2024-01"));
        return History.of(NRU, TWN, ledger.entries());
    }

    private static Question[] questions() {
        Question[] questions = new Question[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            questions[i] = Question.at(LocalDate.of(1975, 1, 1).plusDays(i * 19L), new Revision(5 + i % 6));
        }
        return questions;
    }

    /** 200 polities with keys from AAA on, each with three acts. */
    private static Histories recognised() {
        Ledgers ledger = new Ledgers();
        for (int i = 0; i < 200; i++) {
            String key = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "A";
            ledger.add(Ledgers.act(ActKind.RECOGNITION, key, "TWN", (1950 + i % 60) + "-03-04"));
            ledger.add(Ledgers.act(ActKind.RELATIONS_ESTABLISHED, key, "TWN", (1951 + i % 60) + ""));
            ledger.add(Ledgers.act(ActKind.EMBASSY_OPENED, key, "TWN", (1952 + i % 60) + "-05"));
        }
        List<Entry> entries = ledger.entries();
        return Histories.of(entries);
    }

    @Benchmark
    public Stance stance() {
        next = next + 1 & QUESTIONS - 1;
        return pair.stance((next & 1) == 0 ? NRU : TWN, questions[next]);
    }

    @Benchmark
    public Tally tally() {
        return Tally.recognisers(
                TWN, Question.at(LocalDate.of(2026, 1, 1), recognised.last()), Population.ALL, recognised, memberships);
    }
}
