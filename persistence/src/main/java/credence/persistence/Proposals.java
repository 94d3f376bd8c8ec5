package credence.persistence;

import credence.reading.ReadingId;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of proposals, each with the steps of its review. */
final class Proposals {
    private static final String LIST = "proposals";
    private static final String FROM = " from credence.proposal p left join credence.reading g on g.id = p.reading"
            + " left join credence.report r on r.id = g.report";

    private static final String FOUND = " from credence.proposal p join credence.reading g on g.id = p.reading"
            + " join credence.report r on r.id = g.report";
    private static final String PUT = " from credence.proposal p";

    private static final String SELECT = "select p.*";
    private static final String DECIDED =
            "exists (select from credence.decision d where d.proposal = p.id and d.closes and not exists"
                    + " (select from credence.decision l where l.proposal = p.id and l.step > d.step))";

    private Proposals() {}

    static Uni<Optional<Proposal>> one(SqlClient client, ProposalId id) {
        return client.preparedQuery(SELECT + FROM + " where p.id = $1")
                .execute(Tuple.of(id.value()))
                .chain(rows -> withSteps(client, rows))
                .map(proposals -> proposals.stream().findFirst());
    }

    static Uni<List<Proposal>> of(SqlClient client, ReadingId id) {
        return client.preparedQuery(SELECT + FROM + " where p.reading = $1 order by p.position")
                .execute(Tuple.of(id.value()))
                .chain(rows -> withSteps(client, rows));
    }

    static Uni<Long> count(SqlClient client, ProposalFilter filter) {
        Tuple tuple = Tuple.tuple();
        String where = joined(where(filter, tuple));
        return client.preparedQuery("select count(*) as found" + FROM + where)
                .execute(tuple)
                .map(rows -> rows.iterator().next().getLong("found"));
    }

    /**
     * What the reader found and what people put are each in the order of an index, and are merged: ordered by columns of either, all that there are
     * would be sorted for each page.
     */
    static Uni<Page<Proposal>> list(SqlClient client, ProposalFilter filter, ReportOrder order, PageRequest page) {
        Tuple tuple = Tuple.tuple();
        List<String> filtered = where(filter, tuple);
        List<String> parts = new ArrayList<>();
        Keyset found = new Keyset(LIST, order, "r.published", "g.at", "g.id", "p.position");
        parts.add(part(found, FOUND, "p.reading is not null", filtered, page, tuple));
        if (filter.outlet() == null && filter.reading() == null) {
            Keyset put = new Keyset(LIST, order, "p.published", "p.proposed_at", "p.id", "coalesce(p.position, 0)");
            parts.add(part(put, PUT, "p.reading is null", filtered, page, tuple));
        }
        tuple.addInteger(page.size() + 1);
        String limit = " limit $" + tuple.size();
        String sql = parts.stream()
                .map(part -> "(" + part + limit + ")")
                .collect(Collectors.joining(
                        " union all ", "select * from (", ") listed" + found.orderByNames() + limit));
        return client.preparedQuery(sql).execute(tuple).chain(rows -> {
            Map<UUID, String> tokens = new LinkedHashMap<>();
            rows.forEach(row -> tokens.put(row.getUUID("id"), found.token(row)));
            return withSteps(client, rows)
                    .map(proposals -> Pages.of(
                            proposals,
                            page,
                            proposal -> Objects.requireNonNull(
                                    tokens.get(proposal.id().value()))));
        });
    }

    private static String part(
            Keyset keys, String from, String which, List<String> filtered, PageRequest page, Tuple tuple) {
        List<String> where = new ArrayList<>(filtered);
        where.add(which);
        where.addAll(keys.after(page, tuple));
        return SELECT + keys.select() + from + joined(where) + keys.orderBy();
    }

    private static String joined(List<String> where) {
        return where.isEmpty() ? "" : " where " + String.join(" and ", where);
    }

    private static List<String> where(ProposalFilter filter, Tuple tuple) {
        List<String> where = new ArrayList<>();
        if (filter.waiting() != null) {
            where.add((filter.waiting() ? "not " : "") + DECIDED);
        }
        if (filter.polity() != null) {
            tuple.addString(filter.polity().value());
            where.add("(p.actor_key = $%1$d or p.target_key = $%1$d)".formatted(tuple.size()));
        }
        equal(
                where,
                tuple,
                "p.kind",
                filter.kind() == null ? null : filter.kind().word());
        equal(
                where,
                tuple,
                "p.status",
                filter.status() == null ? null : filter.status().word());
        equal(where, tuple, "r.outlet", filter.outlet());
        equal(
                where,
                tuple,
                "p.proposed_by",
                filter.by() == null ? null : filter.by().name());
        if (filter.reading() != null) {
            tuple.addUUID(filter.reading().value());
            where.add("p.reading = $" + tuple.size());
        }
        return where;
    }

    private static void equal(
            List<String> where, Tuple tuple, String column, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            tuple.addString(value);
            where.add(column + " = $" + tuple.size());
        }
    }

    private static Uni<List<Proposal>> withSteps(SqlClient client, RowSet<Row> rows) {
        UUID[] ids = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Uni.createFrom().item(List.of());
        }
        return client.preparedQuery("select d.*, w.revision from credence.decision d left join credence.recorded w"
                        + " on w.proposal = d.proposal and w.step = d.step where d.proposal = any($1)"
                        + " order by d.proposal, d.step")
                .execute(Tuple.of(ids))
                .map(decisions -> {
                    Map<UUID, List<Decision>> steps = new LinkedHashMap<>();
                    decisions.forEach(row -> steps.computeIfAbsent(row.getUUID("proposal"), id -> new ArrayList<>())
                            .add(decision(row)));
                    return StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> new Proposal(
                                    new ProposalId(row.getUUID("id")),
                                    origin(row),
                                    steps.getOrDefault(row.getUUID("id"), List.of())))
                            .toList();
                });
    }

    private static Origin origin(Row row) {
        UUID reading = row.getUUID("reading");
        if (reading != null) {
            return new Origin.Read(new ReadingId(reading), row.getInteger("position"), Rows.account(row));
        }
        return new Origin.Manual(
                Rows.act(row),
                row.getString("source"),
                row.getString("url"),
                row.getLocalDate("published"),
                row.getLong("corrects"),
                List.of(row.getArrayOfStrings("tellers")),
                row.getBoolean("held"),
                row.getString("note"),
                new Editor(row.getString("proposed_by")),
                Rows.instant(row, "proposed_at"));
    }

    private static Decision decision(Row row) {
        String word = row.getString("outcome");
        Outcome outcome =
                switch (word) {
                    case "accepted" -> new Outcome.Accepted();
                    case "amended" -> new Outcome.Amended(Rows.act(row));
                    case "rejected" -> new Outcome.Rejected();
                    case "reopened" -> new Outcome.Reopened();
                    default -> throw new IllegalStateException("a decision's outcome is " + word);
                };
        return new Decision(
                new ProposalId(row.getUUID("proposal")),
                row.getInteger("step"),
                outcome,
                row.getBoolean("closes"),
                row.getLong("revision"),
                row.getLong("same_as"),
                new Editor(row.getString("by")),
                row.getString("why"),
                Rows.instant(row, "at"));
    }
}
