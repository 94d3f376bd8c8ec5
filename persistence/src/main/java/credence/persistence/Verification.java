package credence.persistence;

import credence.ledger.Entry;
import credence.proof.Checkpoint;
import credence.proof.Frontier;
import credence.proof.Note;
import credence.proof.SigningKey;
import credence.proof.VerifierKey;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a whole register for the first thing that was changed behind its back: every entry anew from its columns, the chain, the
 * Merkle tree, everything that was signed, the reports that are evidence, and the rows that have seals. It sees one moment of the register, whoever writes meanwhile,
 * and it blocks: it is no part of an app's start or of its answers.
 */
public final class Verification {
    private static final int ENTRIES_AT_ONCE = 2000;
    private static final int TOLD_EVERY = 10_000;

    private final SqlConnection connection;
    private final Signatures signatures;
    private final Deque<Checkpoint> elsewhere;
    private final Consumer<VerificationProgress> progress;
    private final Frontier frontier = new Frontier();

    private Verification(
            SqlConnection connection,
            Signatures signatures,
            List<Checkpoint> elsewhere,
            Consumer<VerificationProgress> progress) {
        this.connection = connection;
        this.signatures = signatures;
        this.elsewhere = elsewhere.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .collect(Collectors.toCollection(ArrayDeque::new));
        this.progress = progress;
    }

    /** Something is not as it was; ends the search. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient VerificationResult.Bad bad;

        Found(String where, String what) {
            super(where + ": " + what);
            this.bad = new VerificationResult.Bad(where, what);
        }
    }

    /**
     * Where a register is, and with what its signatures are checked.
     *
     * @param url of the database, as the reactive client takes it
     * @param user who may read; the app's role is enough
     * @param key the register's own; null where it is not at hand
     * @param name that is set for the key; null for the register's own
     * @param former keys that it signed with before
     */
    public record Place(
            String url,
            String user,
            String password,
            @Nullable SigningKey key,
            @Nullable String name,
            List<VerifierKey> former) {
        @Override
        public String toString() {
            return "Place[" + url + "]";
        }
    }

    /**
     * @param elsewhere notes of checkpoints that somebody kept outside the register
     * @param progress is told now and then; what it throws ends the search
     */
    public static VerificationResult of(Place place, List<Note> elsewhere, Consumer<VerificationProgress> progress) {
        Vertx vertx = Vertx.vertx();
        Pool pool = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(PgConnectOptions.fromUri(place.url())
                        .setUser(place.user())
                        .setPassword(place.password()))
                .using(vertx.getDelegate())
                .build());
        try {
            List<VerifierKey> own = new ArrayList<>(place.former());
            if (!isOlder(pool)) {
                new Notary(pool, place.key(), place.name())
                        .verifier()
                        .await()
                        .indefinitely()
                        .ifPresent(own::add);
            }
            for (Note note : elsewhere) {
                if (own.stream().noneMatch(key -> key.signed(note))) {
                    return new VerificationResult.Unready(
                            "The checkpoint \"" + note.text().replace('\n', ' ')
                                    + "\" is not signed by a key of this register. Give the key it is signed by with --key.");
                }
            }
            return of(
                    pool,
                    own,
                    elsewhere.stream()
                            .map(note -> Checkpoint.parse(note.text()))
                            .toList(),
                    progress);
        } finally {
            pool.close().await().indefinitely();
            vertx.close().await().indefinitely();
        }
    }

    static VerificationResult of(
            Pool pool, List<VerifierKey> own, List<Checkpoint> elsewhere, Consumer<VerificationProgress> progress) {
        SqlConnection connection = pool.getConnection().await().indefinitely();
        try {
            return on(connection, own, elsewhere, progress);
        } finally {
            connection.close().await().indefinitely();
        }
    }

    /** On a connection that is in no transaction, and is in none afterwards. */
    static VerificationResult on(
            SqlConnection connection,
            List<VerifierKey> own,
            List<Checkpoint> elsewhere,
            Consumer<VerificationProgress> progress) {
        try {
            run(connection, "begin isolation level repeatable read read only");
            run(connection, "set local timezone = 'UTC'");
            if (isOlder(connection)) {
                return new VerificationResult.Unready(
                        "The database was last used by an older Credence. Start it once with this one: ./credence up.");
            }
            return new Verification(connection, new Signatures(own), elsewhere, progress).all();
        } catch (Found found) {
            return found.bad;
        } finally {
            run(connection, "rollback");
        }
    }

    /** In the transaction that the connection is in, and of what was written in it too; with no key at hand. */
    static VerificationResult within(SqlConnection connection, Consumer<VerificationProgress> progress) {
        try {
            run(connection, "set local timezone = 'UTC'");
            return new Verification(connection, new Signatures(List.of()), List.of(), progress).all();
        } catch (Found found) {
            return found.bad;
        }
    }

    private static boolean isOlder(SqlClient client) {
        return client.query("select to_regclass('credence.seal')::text as there")
                        .execute()
                        .await()
                        .indefinitely()
                        .iterator()
                        .next()
                        .getString("there")
                == null;
    }

    private static void run(SqlConnection connection, String sql) {
        connection.query(sql).execute().await().indefinitely();
    }

    private VerificationResult all() {
        long checkpoints = ledger();
        int step = 0;
        int steps = 2 + SealCheck.TABLES.size();
        long reports = new ReportCheck(connection, ticking(step++, steps)).all();
        new ObservationCheck(connection, ticking(step++, steps)).all();
        for (SealCheck.Sealed sealed : SealCheck.TABLES) {
            ticking(step++, steps).run();
            new SealCheck(connection).all(sealed);
        }
        return new VerificationResult.Whole(frontier.size(), frontier.root(), checkpoints, reports, signatures.notes());
    }

    private Runnable ticking(int step, int steps) {
        return () -> progress.accept(VerificationProgress.after(frontier.size(), step, steps));
    }

    /** Answers how many checkpoints there are. */
    private long ledger() {
        long all = size();
        Cursor entries = new Cursor(connection, "select * from credence.entry order by revision", ENTRIES_AT_ONCE);
        Kept kept = new Kept(new Cursor(
                connection,
                "select level, place, hash from credence.subtree order by (place + 1) << level, level",
                ENTRIES_AT_ONCE));
        Cursor signed = new Cursor(
                connection, "select size, key, root, note from credence.checkpoint order by size, signed_at", 200);
        long checkpoints = signedHere(signed);
        @Nullable Entry last = null;
        for (List<Row> rows = entries.some(); !rows.isEmpty(); rows = entries.some()) {
            // What takes most of the time needs no order.
            List<EntryCheck> checks = rows.parallelStream().map(EntryCheck::of).toList();
            for (int i = 0; i < checks.size(); i++) {
                EntryCheck check = checks.get(i);
                last = check.after(last, i + 1 < checks.size() ? rows.get(i + 1) : entries.peek());
                frontier.add(check.leaf(), kept::compare);
                checkpoints += signedHere(signed);
                if (frontier.size() % TOLD_EVERY == 0) {
                    progress.accept(VerificationProgress.ofLedger(frontier.size(), all));
                }
            }
        }
        kept.end();
        @Nullable Row beyond = signed.next();
        if (beyond != null || !elsewhere.isEmpty()) {
            throw new Found(
                    "entry " + (frontier.size() + 1),
                    "it is missing, and all after it: a checkpoint of "
                            + (beyond == null ? elsewhere.getFirst().size() : beyond.getLong("size"))
                            + " entries was signed, and there are " + frontier.size());
        }
        return checkpoints;
    }

    private long size() {
        return connection
                .query("select coalesce(max(revision), 0) as size from credence.entry")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong("size");
    }

    private long signedHere(Cursor signed) {
        while (!elsewhere.isEmpty() && elsewhere.getFirst().size() == frontier.size()) {
            signatures.checkElsewhere(elsewhere.removeFirst(), frontier.root());
        }
        long count = 0;
        for (Row row = signed.peek(); row != null && row.getLong("size") <= frontier.size(); row = signed.peek()) {
            signatures.check(row, frontier.size(), frontier.root());
            signed.next();
            count++;
        }
        return count;
    }
}
