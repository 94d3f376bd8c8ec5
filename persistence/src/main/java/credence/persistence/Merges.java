package credence.persistence;

import credence.act.Act;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries that tell one act: found, merged, and recorded as such in one step. */
final class Merges {
    private Merges() {}

    /** Unwinds a transaction in which something turned out not to go. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient MergeResult reason;

        Undone(MergeResult reason) {
            super("not merged", null, false, false);
            this.reason = reason;
        }
    }

    static Uni<MergeResult> merge(
            SqlConnection connection, Revision account, Revision into, Editor by, @Nullable String why) {
        return Ledger.lock(connection)
                .chain(() -> Ledger.entry(connection, account))
                .chain(one -> Ledger.entry(connection, into)
                        .chain(other -> beside(connection, one, other)
                                .map(entries -> new SameAct(entries).refusal(account, into))))
                .chain(refusal -> refusal != null
                        ? Uni.createFrom().item(refusal)
                        : Ledger.append(connection, new Content.Merged(account, into), by, why)
                                .map(MergeResult.Merged::new));
    }

    /** Both entries and all between the sides of the first. */
    private static Uni<List<Entry>> beside(SqlClient client, Optional<Entry> one, Optional<Entry> other) {
        Uni<List<Entry>> between = one.flatMap(Entry::act)
                .map(act -> Ledger.between(client, act))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
        return between.chain(entries -> other.isEmpty()
                ? Uni.createFrom().item(entries)
                : Ledger.about(client, other.get().revision())
                        .map(more -> Stream.of(one.stream(), entries.stream(), more.stream())
                                .flatMap(stream -> stream)
                                .distinct()
                                .sorted(Comparator.comparing(Entry::revision))
                                .toList()));
    }

    static Uni<ActAccounts> accounts(SqlClient client, Revision revision, Revision known) {
        return Ledger.entry(client, revision)
                .chain(found -> found.flatMap(Entry::act).isEmpty()
                        ? Uni.createFrom().item(ActAccounts.NONE)
                        : Ledger.between(client, found.flatMap(Entry::act).orElseThrow())
                                .map(entries -> new SameAct(entries.stream()
                                                .filter(entry ->
                                                        entry.revision().compareTo(known) <= 0)
                                                .toList())
                                        .accounts(revision)));
    }

    static Uni<List<Entry>> similar(SqlClient client, ProposalId id) {
        return Proposals.one(client, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : similar(client, found.get().act()));
    }

    private static Uni<List<Entry>> similar(SqlClient client, Act act) {
        return Ledger.between(client, act).map(entries -> new SameAct(entries).telling(act));
    }

    static Uni<AccountResult> decide(
            SqlConnection connection,
            ProposalId id,
            Outcome outcome,
            Revision into,
            Editor by,
            @Nullable String why,
            @Nullable Integer seen) {
        return tellsAnAct(connection, into)
                .chain(() -> Review.decide(connection, id, outcome, into, by, why, seen))
                .chain(decision -> decision instanceof DecisionResult.Recorded recorded
                        ? merge(connection, recorded.entry().revision(), into, by, why)
                                .map(result -> {
                                    if (result instanceof MergeResult.Merged merged) {
                                        return new AccountResult.Taken(recorded, merged.entry());
                                    }
                                    throw new Undone(result);
                                })
                        : Uni.createFrom().item(new AccountResult.NotRecorded(decision)));
    }

    /** What is remembered until somebody else approves must be something of which it can be an account. */
    private static Uni<Void> tellsAnAct(SqlClient client, Revision into) {
        return Ledger.entry(client, into)
                .chain(found -> Ledger.superseding(client, into).map(by -> {
                    @Nullable MergeResult refusal = SameAct.refusal(into, found, by);
                    if (refusal != null) {
                        throw new Undone(refusal);
                    }
                    return (Void) null;
                }));
    }
}
