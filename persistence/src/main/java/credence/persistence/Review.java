package credence.persistence;

import credence.act.Act;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.reading.ReadingId;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The tables of proposals and decisions. */
final class Review {
    private static final String LIST = "waiting";
    private static final String SELECT =
            "select p.*, g.at as read_at, d.outcome, d.by as decided_by, d.why, d.at as decided_at,"
                    + " d.kind as d_kind, d.actor_key as d_actor_key, d.actor_text as d_actor_text, d.target_key as d_target_key,"
                    + " d.target_text as d_target_text, d.status as d_status, d.happened as d_happened, d.joint as d_joint"
                    + " from credence.proposal p join credence.reading g on g.id = p.reading"
                    + " left join credence.decision d on d.proposal = p.id";

    private Review() {}

    static Uni<Optional<Proposal>> proposal(SqlClient client, ProposalId id) {
        return client.preparedQuery(SELECT + " where p.id = $1")
                .execute(Tuple.of(id.value()))
                .map(rows -> proposals(rows).stream().findFirst());
    }

    static Uni<List<Proposal>> of(SqlClient client, ReadingId id) {
        return client.preparedQuery(SELECT + " where p.reading = $1 order by p.position")
                .execute(Tuple.of(id.value()))
                .map(Review::proposals);
    }

    static Uni<Page<Proposal>> waiting(SqlClient client, PageRequest page) {
        String[] place = Tokens.place(page, LIST, 3);
        Tuple tuple = Tuple.of(page.size() + 1);
        if (place != null) {
            tuple.addOffsetDateTime(Readings.time(place[0]))
                    .addUUID(Readings.id(place[1]))
                    .addInteger((int) Tokens.number(place[2]));
        }
        return client.preparedQuery(SELECT + " where d.proposal is null"
                        + (place == null ? "" : " and (g.at, p.reading, p.position) > ($2, $3, $4)")
                        + " order by g.at, p.reading, p.position limit $1")
                .execute(tuple)
                .map(rows -> {
                    List<Row> all =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    Page<Row> fitting = Pages.of(
                            all,
                            page,
                            row -> Tokens.of(
                                    LIST,
                                    Rows.instant(row, "read_at").toString(),
                                    row.getUUID("reading").toString(),
                                    row.getInteger("position").toString()));
                    return new Page<>(
                            fitting.items().stream().map(Review::proposal).toList(), fitting.nextToken());
                });
    }

    static Uni<Long> countWaiting(SqlClient client) {
        return client.query("select count(*) as waiting from credence.proposal p"
                        + " where not exists (select from credence.decision d where d.proposal = p.id)")
                .execute()
                .map(rows -> rows.iterator().next().getLong("waiting"));
    }

    /** In the transaction of the connection: the decision and, unless it rejects, its entry. */
    static Uni<DecisionResult> decide(
            SqlConnection connection, ProposalId id, Outcome outcome, Editor by, @Nullable String why) {
        return proposal(connection, id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new DecisionResult.NoSuchProposal(id));
            }
            Proposal proposal = found.get();
            return insert(connection, id, outcome, by, why)
                    .chain(decision -> decision.isEmpty()
                            ? proposal(connection, id).map(now -> new DecisionResult.AlreadyDecided(now.orElseThrow()))
                            : entered(connection, proposal, decision.get()));
        });
    }

    /** Empty where another decision was there first: the key makes the second wait for the first. */
    private static Uni<Optional<Decision>> insert(
            SqlConnection connection, ProposalId id, Outcome outcome, Editor by, @Nullable String why) {
        Tuple tuple = Tuple.tuple()
                .addUUID(id.value())
                .addString(word(outcome))
                .addString(by.name())
                .addString(why);
        Rows.act(tuple, outcome instanceof Outcome.Amended amended ? amended.act() : null);
        return connection
                .preparedQuery("insert into credence.decision (proposal, outcome, by, why, " + Rows.ACT + ", at)"
                        + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, clock_timestamp())"
                        + " on conflict (proposal) do nothing returning at")
                .execute(tuple)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Decision(id, outcome, by, why, Rows.instant(row, "at"))));
    }

    private static Uni<DecisionResult> entered(SqlConnection connection, Proposal proposal, Decision decision) {
        Act act =
                switch (decision.outcome()) {
                    case Outcome.Accepted accepted -> proposal.account().act();
                    case Outcome.Amended amended -> amended.act();
                    case Outcome.Rejected rejected -> null;
                };
        if (act == null) {
            return Uni.createFrom().item(new DecisionResult.Rejected(decision));
        }
        return evidence(connection, proposal)
                .chain(evidence ->
                        Ledger.append(connection, new Content.Recorded(act, evidence), decision.by(), decision.why()))
                .map(entry -> new DecisionResult.Recorded(decision, entry));
    }

    private static Uni<Evidence> evidence(SqlConnection connection, Proposal proposal) {
        return connection
                .preparedQuery("select r.text, r.outlet, r.published from credence.reading g"
                        + " join credence.report r on r.id = g.report where g.id = $1")
                .execute(Tuple.of(proposal.reading().value()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return (Evidence) new Evidence.Told(
                            proposal.reading(),
                            proposal.account().evidence(),
                            proposal.account().evidence().in(row.getString("text")),
                            row.getString("outlet"),
                            row.getLocalDate("published"));
                });
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.Amended amended -> "amended";
            case Outcome.Rejected rejected -> "rejected";
        };
    }

    private static List<Proposal> proposals(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Review::proposal)
                .toList();
    }

    private static Proposal proposal(Row row) {
        ProposalId id = new ProposalId(row.getUUID("id"));
        return new Proposal(
                id,
                new ReadingId(row.getUUID("reading")),
                row.getInteger("position"),
                Rows.account(row),
                decision(id, row));
    }

    private static @Nullable Decision decision(ProposalId id, Row row) {
        String word = row.getString("outcome");
        if (word == null) {
            return null;
        }
        Outcome outcome =
                switch (word) {
                    case "accepted" -> new Outcome.Accepted();
                    case "amended" -> new Outcome.Amended(Rows.act(row, "d_"));
                    case "rejected" -> new Outcome.Rejected();
                    default -> throw new IllegalStateException("a decision's outcome is " + word);
                };
        Instant at = Rows.instant(row, "decided_at");
        return new Decision(id, outcome, new Editor(row.getString("decided_by")), row.getString("why"), at);
    }
}
