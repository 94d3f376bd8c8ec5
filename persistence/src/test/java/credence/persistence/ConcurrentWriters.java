package credence.persistence;

import static credence.persistence.LedgerSamples.EDITOR;
import static credence.persistence.LedgerSamples.await;
import static credence.persistence.LedgerSamples.recorded;

import credence.act.ActKind;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.stance.Question;
import credence.stance.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Writers who commit one entry at a time, and readers who meanwhile ask at old revisions again and again. */
record ConcurrentWriters(Register register, int writers, int commits, int readers) {
    private static final List<PolityKey> KEYS = List.of(
            new PolityKey("PRK"),
            new PolityKey("XDP"),
            new PolityKey("UKR"),
            new PolityKey("RUS"),
            new PolityKey("SYR"));
    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

    /** @param seconds from the first commit to the last; {@code answers}: how many the readers compared */
    record Outcome(long revisions, long answers, double seconds) {}

    /** @throws AssertionError where a revision is missing or out of order, the chain is broken, or an answer changed */
    Outcome run() throws Exception {
        AtomicBoolean isWriting = new AtomicBoolean(true);
        AtomicLong answers = new AtomicLong();
        long begun = System.nanoTime();
        double seconds;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + readers)) {
            List<Future<List<Long>>> writing = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                Random random = new Random(i);
                writing.add(threads.submit(() -> write(random)));
            }
            List<Future<?>> reading = new ArrayList<>();
            for (int i = 0; i < readers; i++) {
                Random random = new Random(100 + i);
                reading.add(threads.submit(() -> read(random, isWriting, answers)));
            }
            try {
                for (Future<List<Long>> writer : writing) {
                    List<Long> own = writer.get();
                    for (int i = 1; i < own.size(); i++) {
                        check(own.get(i) > own.get(i - 1), "a writer's later commit has an earlier revision");
                    }
                }
            } finally {
                // Else the readers would go on where a writer failed.
                isWriting.set(false);
            }
            seconds = (System.nanoTime() - begun) / 1e9;
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
        List<Entry> entries = LedgerSamples.ledger(register);
        check(entries.size() == writers * commits, entries.size() + " entries");
        check(Entry.isChain(entries), "the chain has a gap or is broken");
        for (int i = 1; i < entries.size(); i++) {
            check(entries.get(i).knownAt().isAfter(entries.get(i - 1).knownAt()), "known times are not in order");
        }
        return new Outcome(entries.size(), answers.get(), seconds);
    }

    private List<Long> write(Random random) {
        List<Long> own = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            int actor = random.nextInt(KEYS.size());
            int target = (actor + 1 + random.nextInt(KEYS.size() - 1)) % KEYS.size();
            ActKind kind = random.nextBoolean() ? ActKind.RECOGNITION : ActKind.WITHDRAWAL_OF_RECOGNITION;
            String when = "2022-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            own.add(await(register.append(
                            List.of(recorded(kind, KEYS.get(actor), KEYS.get(target), when)), EDITOR, null))
                    .getFirst()
                    .revision()
                    .value());
        }
        return own;
    }

    /** Asks at revisions that are past, keeps the answers, and asks again. */
    private void read(Random random, AtomicBoolean isWriting, AtomicLong answers) {
        Map<Long, List<Object>> kept = new HashMap<>();
        List<Long> asked = new ArrayList<>();
        do {
            long head = await(register.head()).value();
            boolean again = asked.size() >= 40;
            long known = again ? asked.get(random.nextInt(asked.size())) : Math.min(head, random.nextLong(1500));
            List<Object> answer = answer(new Revision(known));
            List<Object> before = kept.putIfAbsent(known, answer);
            if (before == null) {
                asked.add(known);
            } else {
                check(before.equals(answer), "the answer at revision " + known + " changed");
                answers.incrementAndGet();
            }
        } while (isWriting.get());
    }

    private List<Object> answer(Revision known) {
        List<Entry> entries = await(register.between(KEYS.get(0), KEYS.get(1), known));
        Stance stance = Stance.of(KEYS.get(0), KEYS.get(1), DAY, known, entries);
        check(stance.question().equals(Question.at(DAY, known)), "another question is answered");
        return List.of(entries, stance.recognition(), stance.relations(), stance.missions());
    }

    private static void check(boolean holds, String wrong) {
        if (!holds) {
            throw new AssertionError(wrong);
        }
    }
}
