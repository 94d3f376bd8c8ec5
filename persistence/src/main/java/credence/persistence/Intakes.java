package credence.persistence;

import credence.intake.Line;
import credence.intake.Row;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of rows that were taken in, by what they are known again. */
final class Intakes {
    private Intakes() {}

    /** In the transaction of the connection: everything the rows add, or nothing. */
    static Uni<Intake> takeIn(SqlConnection connection, List<Row> rows, Editor by, @Nullable String why) {
        List<Placed> lines = rows.stream().map(row -> new Placed(0, row)).toList();
        return PolityRows.all(connection)
                .invoke(polities -> IntakePlan.check(rows, polities))
                .chain(() -> Ledger.lock(connection))
                .chain(() -> takeIn(connection, lines, new IdTable(), by, why));
    }

    /**
     * The same for a part of a list, checked and under the ledger's lock.
     *
     * @param ids what the rows of earlier parts became; those of this one are added
     */
    static Uni<Intake> takeIn(
            SqlConnection connection, List<Placed> lines, IdTable ids, Editor by, @Nullable String why) {
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
        return Standing.of(connection, rows, entries)
                .chain(standing -> standing.with(connection, IntakePlan.referred(lines, standing, ids)))
                .chain(standing -> Ledger.head(connection).chain(last -> {
                    IntakePlan plan = IntakePlan.of(lines, standing, last, ids);
                    return append(connection, plan, by, why)
                            .replaceWith(new Intake(
                                    plan.contents().size(),
                                    plan.known(),
                                    new Revision(last.value() + plan.contents().size())));
                }));
    }

    private static Uni<?> append(SqlConnection connection, IntakePlan plan, Editor by, @Nullable String why) {
        if (plan.contents().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] rows = plan.rows().keySet().stream().map(Hash::hex).toArray(String[]::new);
        Long[] revisions = plan.rows().values().stream()
                .map(revision -> Objects.requireNonNull(revision).value())
                .toArray(Long[]::new);
        return Ledger.append(connection, plan.contents(), by, why)
                .chain(() -> connection
                        .preparedQuery("insert into credence.taken_in (row, revision)"
                                + " select * from unnest($1::text[], $2::bigint[])")
                        .execute(Tuple.of(rows, revisions)));
    }
}
