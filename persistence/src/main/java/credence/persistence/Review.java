package credence.persistence;

import credence.act.Act;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a review, each in the transaction of its connection. */
final class Review {
    private Review() {}

    /**
     * One step: what it may do is for {@link FourEyes} to say, and for the database once more.
     *
     * @param sameAs the entry of which it is another account, kept with the step; null for an act of its own
     * @param seen how many steps the editor saw; null where that was not told
     */
    static Uni<DecisionResult> decide(
            SqlConnection connection,
            ProposalId id,
            Outcome outcome,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why,
            @Nullable Integer seen) {
        return lock(connection, id).chain(() -> Proposals.one(connection, id)).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(new DecisionResult.NoSuchProposal(id));
            }
            Proposal proposal = found.get();
            if (proposal.isChanged(seen, outcome)) {
                return Uni.createFrom().item(new DecisionResult.Changed(proposal));
            }
            return Settings.fourEyes(connection).chain(mode -> switch (mode.effect(proposal, outcome, by)) {
                case ALREADY_DECIDED -> Uni.createFrom().item(new DecisionResult.AlreadyDecided(proposal));
                case NOT_DECIDED -> Uni.createFrom().item(new DecisionResult.NotDecided(proposal));
                case NEEDS_ANOTHER -> Uni.createFrom().item(new DecisionResult.NeedsAnother(proposal));
                case STAYS -> stays(connection, proposal, outcome, sameAs, by, why);
                case CLOSES -> closes(connection, proposal, outcome, sameAs, by, why);
            });
        });
    }

    /** Two who decide at once: the second waits here, and then sees what the first did. */
    private static Uni<Void> lock(SqlConnection connection, ProposalId id) {
        return LockWait.on(connection, id.toString(), 7236837546L);
    }

    private static Uni<DecisionResult> stays(
            SqlConnection connection,
            Proposal proposal,
            Outcome outcome,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why) {
        Uni<?> undone = outcome instanceof Outcome.Reopened
                ? insert(connection, proposal, outcome, false, sameAs, by, why)
                        .chain(step -> undo(connection, proposal, step, by, why))
                : insert(connection, proposal, outcome, false, sameAs, by, why);
        return undone.chain(() -> Proposals.one(connection, proposal.id()))
                .map(now -> outcome instanceof Outcome.Reopened
                        ? new DecisionResult.Reopened(now.orElseThrow())
                        : new DecisionResult.Awaiting(now.orElseThrow()));
    }

    /** Retracts what the decision had recorded, where that still stands. */
    private static Uni<?> undo(
            SqlConnection connection, Proposal proposal, Decision step, Editor by, @Nullable String why) {
        @Nullable Decision decided = proposal.decision();
        if (decided == null || decided.entry() == null) {
            return Uni.createFrom().voidItem();
        }
        Revision recorded = new Revision(decided.entry());
        return Ledger.lock(connection)
                .chain(() -> Ledger.superseding(connection, recorded))
                .chain(superseding -> superseding.isPresent()
                        ? Uni.createFrom().voidItem()
                        : Ledger.append(connection, new Content.Retracted(recorded), by, why)
                                .chain(entry -> written(connection, step, entry)));
    }

    private static Uni<DecisionResult> closes(
            SqlConnection connection,
            Proposal proposal,
            Outcome outcome,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why) {
        if (outcome instanceof Outcome.Rejected) {
            return insert(connection, proposal, outcome, true, sameAs, by, why).map(DecisionResult.Rejected::new);
        }
        Act act = outcome instanceof Outcome.Amended amended ? amended.act() : proposal.act();
        if (proposal.origin() instanceof Origin.Manual manual && manual.corrects() != null) {
            Revision corrected = new Revision(manual.corrects());
            return Ledger.lock(connection)
                    .chain(() -> Ledger.superseding(connection, corrected))
                    .chain(superseding -> superseding.isPresent()
                            ? Uni.createFrom()
                                    .item(new DecisionResult.Outdated(
                                            proposal, superseding.get().revision()))
                            : record(connection, proposal, outcome, act, sameAs, by, why));
        }
        return record(connection, proposal, outcome, act, sameAs, by, why);
    }

    private static Uni<DecisionResult> record(
            SqlConnection connection,
            Proposal proposal,
            Outcome outcome,
            Act act,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why) {
        return insert(connection, proposal, outcome, true, sameAs, by, why)
                .chain(decision -> content(connection, proposal, act)
                        .chain(content -> Ledger.append(connection, content, by, why))
                        .chain(entry -> written(connection, decision, entry)
                                .replaceWith(new DecisionResult.Recorded(wrote(decision, entry), entry))));
    }

    private static Decision wrote(Decision decision, Entry entry) {
        return new Decision(
                decision.proposal(),
                decision.step(),
                decision.outcome(),
                decision.closes(),
                entry.revision().value(),
                decision.sameAs(),
                decision.by(),
                decision.why(),
                decision.at());
    }

    private static Uni<Decision> insert(
            SqlConnection connection,
            Proposal proposal,
            Outcome outcome,
            boolean closes,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why) {
        int step = proposal.steps().size() + 1;
        Tuple tuple = Tuple.tuple()
                .addUUID(proposal.id().value())
                .addInteger(step)
                .addString(outcome.word())
                .addBoolean(closes)
                .addString(by.name())
                .addString(why);
        Rows.act(tuple, outcome instanceof Outcome.Amended amended ? amended.act() : null);
        @Nullable Long same = sameAs == null ? null : (Long) sameAs.value();
        tuple.addLong(same);
        return connection
                .preparedQuery("insert into credence.decision (proposal, step, outcome, closes, by, why, " + Rows.ACT
                        + ", same_as, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
                        + " clock_timestamp()) returning at")
                .execute(tuple)
                .map(rows -> new Decision(
                        proposal.id(),
                        step,
                        outcome,
                        closes,
                        null,
                        same,
                        by,
                        why,
                        Rows.instant(rows.iterator().next(), "at")));
    }

    private static Uni<Void> written(SqlConnection connection, Decision decision, Entry entry) {
        return connection
                .preparedQuery("insert into credence.recorded (proposal, step, revision) values ($1, $2, $3)")
                .execute(Tuple.of(
                        decision.proposal().value(),
                        decision.step(),
                        entry.revision().value()))
                .replaceWithVoid();
    }

    private static Uni<Content> content(SqlConnection connection, Proposal proposal, Act act) {
        return switch (proposal.origin()) {
            case Origin.Read read -> told(connection, read).map(evidence -> new Content.Recorded(act, evidence));
            case Origin.Manual manual -> Uni.createFrom().item(stated(manual, act));
        };
    }

    static Content stated(Origin.Manual manual, Act act) {
        Evidence evidence = new Evidence.Stated(manual.source(), manual.url(), manual.published());
        Attribution attribution = new Attribution(
                manual.tellers().stream().map(Teller::parse).toList(), manual.held(), null, manual.note());
        return manual.corrects() == null
                ? new Content.Recorded(act, evidence, attribution)
                : new Content.Corrected(new Revision(manual.corrects()), act, evidence, attribution);
    }

    private static Uni<Evidence> told(SqlConnection connection, Origin.Read read) {
        return connection
                .preparedQuery("select r.text, r.outlet, r.published from credence.reading g"
                        + " join credence.report r on r.id = g.report where g.id = $1")
                .execute(Tuple.of(read.reading().value()))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return (Evidence) new Evidence.Told(
                            read.reading(),
                            read.account().evidence(),
                            read.account().evidence().in(row.getString("text")),
                            row.getString("outlet"),
                            row.getLocalDate("published"));
                });
    }

    /** Keeps what a person proposes; a correction only of an entry that stands. */
    static Uni<ProposingResult> propose(SqlConnection connection, Draft draft, Editor by) {
        @Nullable Revision corrects = draft.corrects();
        if (corrects == null) {
            return insert(connection, draft, by);
        }
        return Ledger.entry(connection, corrects)
                .chain(found -> found.filter(entry -> entry.act().isPresent()).isEmpty()
                        ? Uni.createFrom().item(new ProposingResult.NoSuchEntry(corrects))
                        : Ledger.superseding(connection, corrects)
                                .chain(superseding -> superseding.isPresent()
                                        ? Uni.createFrom()
                                                .item(new ProposingResult.NoLongerStands(
                                                        superseding.get().revision()))
                                        : insert(connection, draft, by)));
    }

    private static Uni<ProposingResult> insert(SqlConnection connection, Draft draft, Editor by) {
        ProposalId id = new ProposalId(UUID.randomUUID());
        Tuple tuple = Tuple.tuple()
                .addUUID(id.value())
                .addString(draft.source())
                .addString(draft.url())
                .addLocalDate(draft.published())
                .addLong(draft.corrects() == null ? null : draft.corrects().value())
                .addString(draft.note())
                .addString(by.name())
                .addArrayOfString(draft.tellers().stream().map(Teller::word).toArray(String[]::new))
                .addBoolean(draft.held());
        Rows.act(tuple, draft.act());
        return connection
                .preparedQuery("insert into credence.proposal (id, source, url, published, corrects, note, proposed_by,"
                        + " tellers, held, proposed_at, background, " + Rows.ACT + ") values ($1, $2, $3, $4, $5, $6,"
                        + " $7, $8, $9, clock_timestamp(), false, $10, $11, $12, $13, $14, $15, $16, $17)")
                .execute(tuple)
                .chain(() -> Proposals.one(connection, id))
                .map(proposal -> new ProposingResult.Proposed(proposal.orElseThrow()));
    }
}
