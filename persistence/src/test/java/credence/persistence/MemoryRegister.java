package credence.persistence;

import credence.act.Account;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The register as plain lists: the model that says what the contract means. No app uses it. */
final class MemoryRegister implements Register {
    private final MemoryReadings readings = new MemoryReadings();
    private final MemoryProposals proposals = new MemoryProposals(readings);
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryDecisions decisions = new MemoryDecisions(readings, proposals, ledger);
    private final MemoryRequests requests = new MemoryRequests();

    @Override
    public Register once(@Nullable RequestId id) {
        return requests.of(this, id);
    }

    private synchronized <T> Uni<T> answer(Supplier<T> work) {
        return Uni.createFrom().item(work.get());
    }

    private <T> Uni<T> later(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> answer(work));
    }

    @Override
    public Uni<Polities> polities() {
        return later(Polities::starter);
    }

    @Override
    public Uni<Long> politiesLoad() {
        return later(() -> (long) Polities.starter().all().size());
    }

    @Override
    public Uni<Revision> head() {
        return later(() -> ledger.head());
    }

    @Override
    public Uni<Revision> revisionAt(Instant instant) {
        return later(() -> ledger.revisionAt(instant));
    }

    @Override
    public Uni<Submission> submit(Report report, Reading reading, Editor by) {
        return later(() -> {
            Optional<StoredReading> known = readings.same(report);
            if (known.isPresent()) {
                return new Submission.AlreadyStored(known.get().id());
            }
            ReadingId id = readings.add(report, reading, by);
            List<Account> accounts = reading.accounts();
            for (int i = 0; i < accounts.size(); i++) {
                proposals.add(new Proposal(
                        new ProposalId(UUID.randomUUID()), new Origin.Read(id, i, accounts.get(i)), List.of()));
            }
            return new Submission.Stored(id);
        });
    }

    @Override
    public Uni<Optional<StoredReading>> reading(ReadingId id) {
        return later(() -> readings.find(id));
    }

    @Override
    public Uni<Map<ReadingId, ReportLine>> reports(List<ReadingId> ids) {
        return later(() -> readings.reports(ids));
    }

    @Override
    public Uni<Page<StoredReading>> readings(ReadingFilter filter, ReportOrder order, PageRequest page) {
        return later(() -> readings.readings(filter, order, page));
    }

    @Override
    public Uni<Page<Proposal>> proposals(ProposalFilter filter, ReportOrder order, PageRequest page) {
        return later(() -> proposals.proposals(filter, order, page));
    }

    @Override
    public Uni<Long> countProposals(ProposalFilter filter) {
        return later(() -> (long) proposals.matching(filter).size());
    }

    @Override
    public Uni<Optional<Proposal>> proposal(ProposalId id) {
        return later(() -> proposals.find(id));
    }

    @Override
    public Uni<List<Proposal>> proposals(ReadingId id) {
        return later(() -> proposals.proposals(id));
    }

    @Override
    public Uni<ProposingResult> propose(Draft draft, Editor by) {
        return later(() -> decisions.propose(draft, by));
    }

    @Override
    public Uni<DecisionResult> decide(
            ProposalId id, Outcome outcome, Editor by, @Nullable String why, @Nullable Integer seen) {
        return later(() -> decisions.decide(id, outcome, null, by, why, seen));
    }

    @Override
    public Uni<RuleSet> rules() {
        return later(() -> decisions.rules());
    }

    @Override
    public Uni<Optional<RuleSet>> fourEyes(FourEyes mode, Editor by, @Nullable Integer seen) {
        return later(() -> decisions.fourEyes(mode, by, seen));
    }

    @Override
    public Uni<List<Entry>> append(List<Content> contents, Editor by, @Nullable String why) {
        return later(() -> ledger.append(contents, by, why));
    }

    @Override
    public Uni<Intake> takeIn(List<Row> rows, Editor by, @Nullable String why) {
        return later(() -> ledger.takeIn(rows, by, why));
    }

    @Override
    public Uni<MergeResult> merge(Revision account, Revision into, Editor by, @Nullable String why) {
        return later(() -> ledger.merged(account, into, by, why));
    }

    @Override
    public Uni<List<Entry>> similar(ProposalId id) {
        return later(() -> proposals
                .find(id)
                .map(proposal -> ledger.telling(proposal.act()))
                .orElse(List.of()));
    }

    @Override
    public Uni<ActAccounts> accounts(Revision entry, Revision known) {
        return later(() -> ledger.accounts(entry, known));
    }

    @Override
    public Uni<AccountResult> decideAsAccount(
            ProposalId id, Outcome outcome, Revision into, Editor by, @Nullable String why, @Nullable Integer seen) {
        List<Proposal> before = proposals.all();
        @Nullable MergeResult refusal = SameAct.refusal(into, ledger.find(into), ledger.findSuperseding(into));
        if (refusal != null) {
            return Uni.createFrom().item(new AccountResult.NotMerged(refusal));
        }
        return later(() -> decisions.decide(id, outcome, into, by, why, seen)).map(decision -> {
            if (!(decision instanceof DecisionResult.Recorded recorded)) {
                return new AccountResult.NotRecorded(decision);
            }
            MergeResult result = ledger.merged(recorded.entry().revision(), into, by, why);
            if (result instanceof MergeResult.Merged merged) {
                return new AccountResult.Taken(recorded, merged.entry());
            }
            ledger.removeLast();
            proposals.restore(before);
            return new AccountResult.NotMerged(result);
        });
    }

    @Override
    public Uni<RetractionResult> retract(Revision revision, Editor by, String why) {
        return later(() -> ledger.retract(revision, by, why));
    }

    @Override
    public Uni<Optional<Entry>> entry(Revision revision) {
        return later(() -> ledger.find(revision));
    }

    @Override
    public Uni<Optional<Entry>> superseding(Revision revision) {
        return later(() -> ledger.findSuperseding(revision));
    }

    @Override
    public Uni<Page<Entry>> entries(EntryFilter filter, PageRequest page) {
        return later(() -> ledger.entries(filter, page));
    }

    @Override
    public Uni<List<Entry>> entriesAfter(EntryFilter filter, Revision revision, int most) {
        return later(() -> ledger.entriesAfter(filter, revision, most));
    }

    @Override
    public Uni<List<Sighting>> observations(PolityKey one, PolityKey other, Revision known) {
        return later(List::of);
    }

    @Override
    public Uni<List<Entry>> after(Revision revision, int most) {
        return later(() -> ledger.after(revision, most));
    }

    @Override
    public Uni<List<Entry>> between(PolityKey one, PolityKey other, Revision known) {
        return later(() -> ledger.between(one, other, known));
    }

    @Override
    public Uni<List<Entry>> of(PolityKey polity, Revision known) {
        return later(() -> ledger.of(polity, known));
    }
}
