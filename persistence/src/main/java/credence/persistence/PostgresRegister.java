package credence.persistence;

import credence.InvalidInput;
import credence.access.NotAllowed;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.Imprint;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The register in PostgreSQL, through the reactive client. Every write is one transaction. */
@ApplicationScoped
public class PostgresRegister implements Register {
    private final Pool pool;
    private final Written written;
    private final @Nullable RequestId request;

    @Inject
    PostgresRegister(Pool pool, Written written) {
        this(pool, written, null);
    }

    private PostgresRegister(Pool pool, Written written, @Nullable RequestId request) {
        this.pool = pool;
        this.written = written;
        this.request = request;
    }

    PostgresRegister(Pool pool) {
        this(pool, new Written());
    }

    @Override
    public Register once(@Nullable RequestId id) {
        return id == null ? this : new PostgresRegister(pool, written, id);
    }

    @Override
    public Uni<Polities> polities() {
        return readForAll(client -> PolityRows.all(client));
    }

    @Override
    public Uni<Long> politiesLoad() {
        return readForAll(client -> PolityRows.load(client));
    }

    @Override
    public Uni<Revision> head() {
        return readForAll(client -> Ledger.head(client));
    }

    @Override
    public Uni<Revision> revisionAt(Instant instant) {
        return read(client -> Ledger.settledAt(client, instant))
                .chain(settled -> settled.isPresent()
                        ? Uni.createFrom().item(settled.get())
                        : write(connection -> Ledger.revisionAt(connection, instant)));
    }

    @Override
    public Uni<Submission> submit(Report report, Reading reading, Editor by) {
        return Uni.createFrom().deferred(() -> {
            Imprint imprint = Imprint.of(report, reading);
            return write(
                    Memories.SUBMISSION,
                    List.of("submit", by.name(), report),
                    connection -> Readings.submit(connection, report, reading, imprint, by));
        });
    }

    @Override
    public Uni<Optional<StoredReading>> reading(ReadingId id) {
        return read(client -> Readings.reading(client, id));
    }

    @Override
    public Uni<Map<ReadingId, ReportLine>> reports(List<ReadingId> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : read(client -> Readings.reports(client, ids));
    }

    @Override
    public Uni<Page<StoredReading>> readings(ReadingFilter filter, ReportOrder order, PageRequest page) {
        return read(client -> Readings.list(client, filter, order, page));
    }

    @Override
    public Uni<Page<Proposal>> proposals(ProposalFilter filter, ReportOrder order, PageRequest page) {
        return read(client -> Proposals.list(client, filter, order, page));
    }

    @Override
    public Uni<Long> countProposals(ProposalFilter filter) {
        return read(client -> Proposals.count(client, filter));
    }

    @Override
    public Uni<Optional<Proposal>> proposal(ProposalId id) {
        return read(client -> Proposals.one(client, id));
    }

    @Override
    public Uni<List<Proposal>> proposals(ReadingId id) {
        return read(client -> Proposals.of(client, id));
    }

    @Override
    public Uni<ProposingResult> propose(Draft draft, Editor by) {
        return write(
                Memories.PROPOSING,
                List.of("propose", by.name(), draft),
                connection -> Review.propose(connection, draft, by));
    }

    @Override
    public Uni<DecisionResult> decide(
            ProposalId id, Outcome outcome, Editor by, @Nullable String why, @Nullable Integer seen) {
        return write(
                Memories.DECISION,
                Arrays.asList("decide", by.name(), id, outcome, why, seen),
                connection -> Review.decide(connection, id, outcome, null, by, why, seen));
    }

    @Override
    public Uni<RuleSet> rules() {
        return read(client -> Settings.rules(client));
    }

    @Override
    public Uni<Optional<RuleSet>> fourEyes(FourEyes mode, Editor by, @Nullable Integer seen) {
        return write(
                Memories.SET,
                Requests.asked(List.of("four eyes", by.name(), mode), seen),
                connection -> Settings.fourEyes(connection, mode, by, seen));
    }

    @Override
    public Uni<List<Entry>> append(List<Content> contents, Editor by, @Nullable String why) {
        return write(connection -> Ledger.append(connection, contents, by, why));
    }

    @Override
    public Uni<Intake> takeIn(List<Row> rows, Editor by, @Nullable String why) {
        return write(connection -> Intakes.takeIn(connection, rows, by, why));
    }

    @Override
    public Uni<MergeResult> merge(Revision account, Revision into, Editor by, @Nullable String why) {
        return write(
                Memories.MERGE,
                Arrays.asList("merge", by.name(), account, into, why),
                connection -> Merges.merge(connection, account, into, by, why));
    }

    @Override
    public Uni<List<Entry>> similar(ProposalId id) {
        return read(client -> Merges.similar(client, id));
    }

    @Override
    public Uni<ActAccounts> accounts(Revision entry, Revision known) {
        return read(client -> Merges.accounts(client, entry, known));
    }

    @Override
    public Uni<AccountResult> decideAsAccount(
            ProposalId id, Outcome outcome, Revision into, Editor by, @Nullable String why, @Nullable Integer seen) {
        return write(
                        Memories.ACCOUNT,
                        Arrays.asList("decide", by.name(), id, outcome, into, why, seen),
                        connection -> Merges.decide(connection, id, outcome, into, by, why, seen))
                .onFailure(Merges.Undone.class)
                .recoverWithItem(undone -> new AccountResult.NotMerged(((Merges.Undone) undone).reason));
    }

    @Override
    public Uni<RetractionResult> retract(Revision revision, Editor by, String why) {
        return write(
                Memories.RETRACTION,
                List.of("retract", by.name(), revision, why),
                connection -> retract(connection, revision, by, why));
    }

    private static Uni<RetractionResult> retract(SqlConnection connection, Revision revision, Editor by, String why) {
        return Ledger.lock(connection)
                .chain(() -> Ledger.entry(connection, revision))
                .chain(found -> found.filter(entry -> !(entry.content() instanceof Content.Retracted))
                                .isEmpty()
                        ? Uni.createFrom().item(new RetractionResult.NoSuchEntry(revision))
                        : Ledger.superseding(connection, revision)
                                .chain(by2 -> by2.isPresent()
                                        ? Uni.createFrom()
                                                .item(new RetractionResult.NoLongerStands(
                                                        by2.get().revision()))
                                        : Ledger.append(connection, new Content.Retracted(revision), by, why)
                                                .map(RetractionResult.Retracted::new)));
    }

    @Override
    public Uni<Optional<Entry>> entry(Revision revision) {
        return read(client -> Ledger.entry(client, revision));
    }

    @Override
    public Uni<Optional<Entry>> superseding(Revision revision) {
        return read(client -> Ledger.superseding(client, revision));
    }

    @Override
    public Uni<Page<Entry>> entries(EntryFilter filter, PageRequest page) {
        return read(client -> Ledger.list(client, filter, page));
    }

    @Override
    public Uni<List<Entry>> after(Revision revision, int most) {
        return readForAll(client -> Ledger.after(client, revision, most));
    }

    @Override
    public Uni<List<Entry>> between(PolityKey one, PolityKey other, Revision known) {
        return read(client -> Ledger.between(client, one, other, known));
    }

    @Override
    public Uni<List<Entry>> of(PolityKey polity, Revision known) {
        return read(client -> Ledger.of(client, polity, known));
    }

    @Override
    public Uni<List<Sighting>> observations(PolityKey one, PolityKey other, Revision known) {
        return read(client -> Observations.between(client, one, other, known));
    }

    @Override
    public Uni<List<Entry>> entriesAfter(EntryFilter filter, Revision revision, int most) {
        return read(client -> Ledger.after(client, filter, revision, most));
    }

    private <T> Uni<T> read(Function<SqlClient, Uni<T>> query) {
        return told(Patience.with(pool, query));
    }

    private <T> Uni<T> readForAll(Function<SqlClient, Uni<T>> query) {
        return told(Patience.forAll(pool, query));
    }

    private <T> Uni<T> write(Function<SqlConnection, Uni<T>> work) {
        return told(Turns.write(pool, work).invoke(written::committed));
    }

    /** A write that is carried out once, where it has an id. */
    private <T> Uni<T> write(Requests.Memory<T> memory, List<?> asked, Function<SqlConnection, Uni<T>> work) {
        @Nullable RequestId id = request;
        return id == null
                ? write(work)
                : write(connection -> Requests.once(connection, id, asked, memory, () -> work.apply(connection)));
    }

    private static <T> Uni<T> told(Uni<T> answer) {
        return answer.onFailure(failure -> !(failure instanceof InvalidInput)
                        && !(failure instanceof NotAllowed)
                        && !(failure instanceof RegisterException)
                        && !(failure instanceof Merges.Undone))
                .transform(RegisterException::of);
    }
}
