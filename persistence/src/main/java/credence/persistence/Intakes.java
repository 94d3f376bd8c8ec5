package credence.persistence;

import credence.intake.Line;
import credence.intake.Row;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a list taken into the ledger and into the table of rows that were taken in, part by part in one transaction, by what they are known
 * again. PostgreSQL is never waited for while there is work here: as it writes one part, the next is looked up, planned and hashed.
 */
final class Intakes {
    private final SqlConnection connection;
    private final Editor by;
    private final @Nullable String why;
    private final IdTable ids = new IdTable();

    /** The last entry that was planned; null while the ledger is empty. */
    private @Nullable Entry last;
    /** The rows planned last, which a lookup before they are written does not find. */
    private Map<Hash, Revision> planned = Map.of();

    private @Nullable Looked looked;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private int added;
    private int known;

    private Intakes(SqlConnection connection, Editor by, @Nullable String why, @Nullable Entry last) {
        this.connection = connection;
        this.by = by;
        this.why = why;
        this.last = last;
    }

    /** Lines, and what the ledger has of them. */
    private record Looked(List<Placed> lines, CompletableFuture<Found> found) {}

    private record Found(Standing standing, Instant now) {}

    /** In the transaction of the connection: everything the rows add, or nothing. */
    static Uni<Intake> takeIn(SqlConnection connection, List<Row> rows, Editor by, @Nullable String why) {
        List<Placed> lines = rows.stream().map(row -> new Placed(0, row)).toList();
        return PolityRows.all(connection)
                .invoke(polities -> IntakePlan.check(rows, polities))
                .chain(() -> begin(connection, by, why))
                .chain(intakes -> intakes.add(lines).chain(intakes::end));
    }

    /** Takes the ledger's lock. */
    static Uni<Intakes> begin(SqlConnection connection, Editor by, @Nullable String why) {
        return Ledger.lock(connection)
                .chain(() -> Ledger.byKey(connection))
                .chain(() -> Ledger.last(connection))
                .map(last -> new Intakes(connection, by, why, last.orElse(null)));
    }

    /**
     * The next lines, checked. Ends when those before are written, or with what was wrong with them.
     *
     * @throws credence.InvalidInput in the answer, where a line does not fit what the register has
     */
    Uni<Void> add(List<Placed> lines) {
        if (isApart(lines)) {
            // It is sent before the part that waits is, and so answered before that one is written.
            Looked next = new Looked(lines, found(lines).subscribeAsCompletionStage());
            return flushed().invoke(() -> looked = next);
        }
        return flushed()
                .chain(this::written)
                .invoke(() -> looked = new Looked(lines, found(lines).subscribeAsCompletionStage()));
    }

    /** Whether what the ledger has of these lines can be asked for before the lines ahead of them are written. */
    private static boolean isApart(List<Placed> lines) {
        return lines.stream()
                .allMatch(placed -> placed.line() instanceof Row row && row.corrects() == null && row.entry() == null);
    }

    /** Everything is written. */
    Uni<Intake> end() {
        return flushed().chain(this::written).map(done -> {
            Revision revision = last == null ? Revision.NONE : last.revision();
            return new Intake(added, known, revision);
        });
    }

    private Uni<Found> found(List<Placed> lines) {
        Set<Hash> rows = new HashSet<>();
        Set<Hash> entries = new HashSet<>();
        for (Placed placed : lines) {
            Line line = placed.line();
            if (line instanceof Row row) {
                rows.add(row.identity());
                if (row.entry() != null) {
                    entries.add(row.entry());
                }
            }
        }
        return Uni.combine()
                .all()
                .unis(Ledger.clock(connection), Standing.of(connection, rows, entries))
                .asTuple()
                .chain(found -> found.getItem2()
                        .with(connection, IntakePlan.referred(lines, found.getItem2(), ids))
                        .map(standing -> new Found(standing, found.getItem1())));
    }

    private Uni<Void> written() {
        return Uni.createFrom().completionStage(writing);
    }

    /** The part that waits is on its way, and the one before it is written. */
    private Uni<Void> flushed() {
        Looked waiting = looked;
        if (waiting == null) {
            return Uni.createFrom().voidItem();
        }
        looked = null;
        CompletableFuture<Void> before = writing;
        return Uni.createFrom()
                .completionStage(waiting.found)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(found -> writing = append(waiting.lines, found).subscribeAsCompletionStage())
                .chain(() -> Uni.createFrom().completionStage(before));
    }

    private Uni<Void> append(List<Placed> lines, Found found) {
        @Nullable Entry before = last;
        IntakePlan plan = IntakePlan.of(
                lines, found.standing.and(planned), before == null ? Revision.NONE : before.revision(), ids);
        planned = plan.rows();
        added += plan.contents().size();
        known += plan.known();
        if (plan.contents().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Entry> entries = Ledger.following(before, found.now, plan.contents(), by, why);
        last = entries.getLast();
        String[] rows = plan.rows().keySet().stream().map(Hash::hex).toArray(String[]::new);
        Long[] revisions = plan.rows().values().stream()
                .map(revision -> Objects.requireNonNull(revision).value())
                .toArray(Long[]::new);
        // Both are sent at once, in this order, so that whatever is asked next finds both.
        return Uni.combine()
                .all()
                .unis(
                        EntryRows.insert(connection, entries),
                        connection
                                .preparedQuery("insert into credence.taken_in (row, revision)"
                                        + " select * from unnest($1::text[], $2::bigint[])")
                                .execute(Tuple.of(rows, revisions)))
                .discardItems();
    }
}
