package credence.persistence;

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
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.review.RequestId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where reports, readings, proposals, decisions and the ledger are kept. Every form passes RegisterContract and those beside
 * it. A failure of the store is {@link RegisterException}; everything expected is a value.
 */
public interface Register {
    /**
     * The same register, for one write that is known by an id: sent again with it, the write is answered as the first time and not carried
     * out again. What was refused is looked at anew. That the register takes an id for another request is {@link credence.InvalidInput}
     * naming {@code request_id}.
     *
     * @param id null: as it is
     */
    Register once(@Nullable RequestId id);

    /** The polities of the register, as last loaded. */
    Uni<Polities> polities();

    /** Which load of the polities is the last: a number that grows whenever {@link #polities} changes, 0 before the first. */
    Uni<Long> politiesLoad();

    /** The last revision, {@link Revision#NONE} while the ledger is empty. */
    Uni<Revision> head();

    /**
     * The last revision that was known at an instant by the store's clock, {@link Revision#NONE} before the first. Once the instant is
     * past, the answer is the same for ever; one that is still to come answers the last revision there is.
     */
    Uni<Revision> revisionAt(Instant instant);

    /**
     * Keeps a report and its reading, proposes each account, and finds of which earlier report it is a copy: of several the earliest that
     * was handed in, or the origin of that one.
     *
     * <p>The same report (all fields alike) is kept once: a second time answers the first one's reading and stores nothing.
     *
     * <p>Takes the processor for as long as the report is long, on the thread that subscribes.
     */
    Uni<Submission> submit(Report report, Reading reading, Editor by);

    Uni<Optional<StoredReading>> reading(ReadingId id);

    /** These readings, each fetched once; one that is not there is left out. */
    default Uni<Map<ReadingId, StoredReading>> readings(Stream<ReadingId> ids) {
        return Multi.createFrom()
                .iterable(ids.distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(this::reading)
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asMap(StoredReading::id);
    }

    /** The reports of readings, without their texts; one that is not there is left out. */
    Uni<Map<ReadingId, ReportLine>> reports(List<ReadingId> ids);

    /** Readings, newest first. */
    default Uni<Page<StoredReading>> readings(PageRequest page) {
        return readings(ReadingFilter.ALL, page);
    }

    /** Readings that a filter lets through, newest first. */
    default Uni<Page<StoredReading>> readings(ReadingFilter filter, PageRequest page) {
        return readings(filter, ReportOrder.LAST_IN, page);
    }

    /** Readings that a filter lets through. */
    Uni<Page<StoredReading>> readings(ReadingFilter filter, ReportOrder order, PageRequest page);

    /** Proposals, the oldest report first, then in the order of its text. */
    default Uni<Page<Proposal>> proposals(ProposalFilter filter, PageRequest page) {
        return proposals(filter, ReportOrder.FIRST_IN, page);
    }

    /** Proposals, by their reports, then in the order of its text; a person's is as a report of its own. */
    Uni<Page<Proposal>> proposals(ProposalFilter filter, ReportOrder order, PageRequest page);

    Uni<Long> countProposals(ProposalFilter filter);

    Uni<Optional<Proposal>> proposal(ProposalId id);

    /** The proposals of a reading, decided or not, in the order of its accounts. */
    Uni<List<Proposal>> proposals(ReadingId id);

    /** Keeps what a person proposes, for an editor to decide. */
    Uni<ProposingResult> propose(Draft draft, Editor by);

    /**
     * Takes a step of a review. What it records or retracts enters the ledger in the same transaction.
     *
     * @param seen how many steps of the proposal the editor saw: where there are others, this one is not taken; null takes it as it is
     */
    Uni<DecisionResult> decide(ProposalId id, Outcome outcome, Editor by, @Nullable String why, @Nullable Integer seen);

    /** A step on the proposal as it is, whatever the editor saw. */
    default Uni<DecisionResult> decide(ProposalId id, Outcome outcome, Editor by, @Nullable String why) {
        return decide(id, outcome, by, why, null);
    }

    /** How many persons it takes to record an act. */
    default Uni<FourEyes> fourEyes() {
        return rules().map(RuleSet::fourEyes);
    }

    /** The same, and how often it was set. */
    Uni<RuleSet> rules();

    /**
     * Sets it, and tells it as it is then; empty where it was set since it was seen, and then nothing was written.
     *
     * @param seen how often it had been set when it was looked at; null sets it however it stands
     */
    Uni<Optional<RuleSet>> fourEyes(FourEyes mode, Editor by, @Nullable Integer seen);

    /** Sets it however it stands. */
    default Uni<Void> fourEyes(FourEyes mode, Editor by) {
        return fourEyes(mode, by, null).replaceWithVoid();
    }

    /**
     * Appends entries that come from no proposal, one revision each and in their order, all in one transaction: either every one is in
     * the ledger or none.
     */
    Uni<List<Entry>> append(List<Content> contents, Editor by, @Nullable String why);

    /**
     * Takes in a list of accounts, all in one transaction: every row that was not taken in before becomes an entry, in the order of the
     * rows and with consecutive revisions, and right after it comes the merge with the row it is the same as. A second time nothing is
     * appended.
     *
     * @throws credence.InvalidInput naming a row that is not as it must be; then nothing is taken in
     */
    Uni<Intake> takeIn(List<Row> rows, Editor by, @Nullable String why);

    /**
     * Says that an entry is another account of the act that {@code into} tells. Both stay; a retraction of the merge parts them.
     */
    Uni<MergeResult> merge(Revision account, Revision into, Editor by, @Nullable String why);

    /**
     * The entries that stand and tell the act of a proposal: of its kind, between its sides, on days that can be one. Of those that are
     * merged only the register's word. None where there is no such proposal.
     */
    Uni<List<Entry>> similar(ProposalId id);

    /** Every account of the act that an entry tells, as known at a revision. */
    Uni<ActAccounts> accounts(Revision entry, Revision known);

    /**
     * Takes a step of a review and, where it records an entry, merges that into another one, in one transaction: where the two cannot
     * be merged, the step is not taken either. Where it waits for another person, the step remembers what it was to be merged into, see
     * {@link Proposal#sameAs}.
     */
    Uni<AccountResult> decideAsAccount(
            ProposalId id, Outcome outcome, Revision into, Editor by, @Nullable String why, @Nullable Integer seen);

    /** Appends the retraction of an entry; of a merge, it parts the two. */
    Uni<RetractionResult> retract(Revision entry, Editor by, String why);

    Uni<Optional<Entry>> entry(Revision revision);

    /** The entry that corrected or retracted this one; empty while it stands. */
    Uni<Optional<Entry>> superseding(Revision revision);

    /** Entries, newest first. */
    Uni<Page<Entry>> entries(EntryFilter filter, PageRequest page);

    /** Entries, oldest first. */
    default Uni<Page<Entry>> entriesOldestFirst(EntryFilter filter, PageRequest page) {
        String list = "entries from the first on";
        String @Nullable [] place = Tokens.place(page, list, 1);
        Revision after = place == null ? Revision.NONE : new Revision(Tokens.number(place[0]));
        return entriesAfter(filter, after, page.size() + 1)
                .map(entries -> Pages.of(
                        entries, page, entry -> Tokens.of(list, entry.revision().toString())));
    }

    /** The entries after a revision, in order, at most so many. */
    Uni<List<Entry>> after(Revision revision, int most);

    /**
     * All entries between two polities, either way, with the retractions, corrections and merges of them and the retractions of those
     * merges, up to a revision and in its order: what a stance is folded from.
     */
    Uni<List<Entry>> between(PolityKey one, PolityKey other, Revision known);

    /** All entries of a polity, as actor or target, with what retracts, corrects or merges them, as {@link #between} has it. */
    Uni<List<Entry>> of(PolityKey polity, Revision known);

    /** What was seen between two polities, either way, as known at a revision, by date. No stance is folded from it. */
    Uni<List<Sighting>> observations(PolityKey one, PolityKey other, Revision known);

    /** The same, page by page. */
    default Uni<Page<Sighting>> observations(PolityKey one, PolityKey other, Revision known, PageRequest page) {
        return observations(one, other, known)
                .map(all ->
                        Pages.slice(all, page, "observations", sighting -> Observations.row(sighting.observation())));
    }

    /** Entries after a revision that a filter lets through, oldest first. */
    Uni<List<Entry>> entriesAfter(EntryFilter filter, Revision revision, int most);
}
