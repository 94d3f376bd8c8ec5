package credence.persistence;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.proof.SigningKey;
import credence.review.Editor;
import credence.time.Edtf;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What proofs cost on a large ledger: the first checkpoint, the next ones, proofs, and the check of the whole. */
final class ProofBench {
    private static final int PROOFS = 500;

    private ProofBench() {}

    static void run(int entries) throws Exception {
        MigratedDatabase database = MigratedDatabase.create();
        Pool pool = database.pool(Vertx.vertx());
        fill(database, entries);
        Notary notary = new Notary(pool, SigningKey.generate(), null);
        timed("first checkpoint of " + entries, () -> LedgerSamples.await(notary.checkpoint()));
        Register register = new PostgresRegister(pool);
        Random random = new Random(1);
        double[] next = new double[50];
        for (int i = 0; i < next.length; i++) {
            LedgerSamples.await(register.append(
                    List.of(LedgerSamples.recognition()), new Editor("editor"), null));
            long begun = System.nanoTime();
            LedgerSamples.await(notary.checkpoint());
            next[i] = (System.nanoTime() - begun) / 1e6;
        }
        told("checkpoint after an append", next);
        double[] proofs = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            Revision one = new Revision(1 + random.nextInt(entries));
            long begun = System.nanoTime();
            LedgerSamples.await(notary.inclusion(List.of(one), entries));
            proofs[i] = (System.nanoTime() - begun) / 1e6;
        }
        told("inclusion proof", proofs);
        double[] many = new double[20];
        for (int i = 0; i < many.length; i++) {
            List<Revision> some = IntStream.range(0, 300)
                    .mapToObj(n -> new Revision(1 + random.nextInt(entries)))
                    .distinct()
                    .toList();
            long begun = System.nanoTime();
            LedgerSamples.await(notary.inclusion(some, entries));
            many[i] = (System.nanoTime() - begun) / 1e6;
        }
        told("300 inclusion proofs at once", many);
        for (int i = 0; i < 2; i++) {
            System.gc();
            long cpu = cpu();
            long begun = System.nanoTime();
            VerificationResult result = Verification.of(
                    pool,
                    List.of(LedgerSamples.await(notary.verifier()).orElseThrow()),
                    List.of(),
                    now -> {
                        long done = now.entries();
                        if (done % 200_000 == 0) {
                            System.out.printf(
                                    "  %d, heap in use %d MB%n",
                                    done,
                                    (Runtime.getRuntime().totalMemory()
                                                    - Runtime.getRuntime().freeMemory())
                                            >> 20);
                        }
                    });
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "verified: %.1f s (%.1f s of this process's CPU), %.0f entries a second: %s%n",
                    seconds, (cpu() - cpu) / 1e9, entries / seconds, result);
        }
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void timed(String what, Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void told(String what, double[] millis) {
        double[] sorted = millis.clone();
        java.util.Arrays.sort(sorted);
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms%n", what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }

    /** Past the triggers, which would check each of them; with good hashes. */
    private static void fill(MigratedDatabase database, int entries) throws Exception {
        List<PolityKey> keys =
                Polities.starter().all().stream().map(polity -> polity.key()).toList();
        Random random = new Random(1);
        Entry last = null;
        long begun = System.nanoTime();
        try (Connection connection = database.database().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into credence.entry (revision, known_at,"
                    + " content, kind, actor_key, target_key, status, happened, joint, published, source, url, tellers,"
                    + " held, confidence, note, by, why, previous_hash, hash) values (?, ?, 'recorded', ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 1; i <= entries; i++) {
                    last = Entry.after(last, Instant.EPOCH.plusSeconds(i), content(keys, random), new Editor("editor"), null);
                    row(insert, last, connection);
                    insert.addBatch();
                    if (i % 5000 == 0 || i == entries) {
                        insert.executeBatch();
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze credence.entry");
        }
        System.out.printf("%d entries made: %.1f s%n", entries, (System.nanoTime() - begun) / 1e9);
    }

    private static Content content(List<PolityKey> keys, Random random) {
        PolityKey actor = keys.get(random.nextInt(keys.size()));
        PolityKey target = keys.get(random.nextInt(keys.size()));
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(27000));
        return new Content.Recorded(
                new Act(
                        ActKind.values()[random.nextInt(ActKind.values().length)],
                        Party.of(actor),
                        Party.of(target),
                        Status.DONE,
                        Edtf.parse(day.toString()),
                        random.nextBoolean()),
                new Evidence.Stated(
                        "Ministry of foreign affairs, press release no. " + random.nextInt(100_000),
                        "https://example.org/releases/" + random.nextInt(1_000_000),
                        day.plusDays(1)),
                new Attribution(
                        List.of(new Teller.Of(actor)), true, Confidence.HIGH, "As the ministry has it on its page."));
    }

    private static void row(PreparedStatement insert, Entry entry, Connection connection) throws Exception {
        Act act = entry.act().orElseThrow();
        Evidence.Stated stated = (Evidence.Stated) entry.evidence().orElseThrow();
        Object[] values = {
            entry.revision().value(),
            entry.knownAt().atOffset(ZoneOffset.UTC),
            act.kind().word(),
            ((Party.Known) act.actor()).key().value(),
            act.target() instanceof Party.Known known ? known.key().value() : null,
            act.status().word(),
            act.when() == null ? null : act.when().text(),
            act.symmetric(),
            stated.published(),
            stated.source(),
            stated.url(),
            connection.createArrayOf(
                    "text",
                    entry.attribution().tellers().stream().map(Teller::word).toArray()),
            null,
            "high",
            entry.attribution().note(),
            entry.by().name(),
            entry.why(),
            entry.previous().hex(),
            entry.hash().hex()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }
}
