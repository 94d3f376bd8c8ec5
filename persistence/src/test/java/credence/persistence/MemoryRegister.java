package credence.persistence;

import credence.act.Account;
import credence.act.Act;
import credence.act.Party;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The register as plain lists: the model that says what the contract means. No app uses it. */
final class MemoryRegister implements Register {
    private final List<StoredReading> readings = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private synchronized <T> Uni<T> answer(Supplier<T> work) {
        synchronized (this) {
            return Uni.createFrom().item(work.get());
        }
    }

    private <T> Uni<T> later(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> answer(work));
    }

    @Override
    public Uni<Polities> polities() {
        return later(Polities::starter);
    }

    @Override
    public Uni<Revision> head() {
        return later(() -> new Revision(entries.size()));
    }

    @Override
    public Uni<Submission> submit(Report report, Reading reading, Editor by) {
        return later(() -> {
            Optional<StoredReading> known = readings.stream()
                    .filter(stored -> stored.report().equals(report))
                    .findFirst();
            if (known.isPresent()) {
                return new Submission.AlreadyStored(known.get().id());
            }
            ReadingId id = new ReadingId(UUID.randomUUID());
            readings.add(new StoredReading(id, report, reading, by, Instant.now()));
            List<Account> accounts = reading.accounts();
            for (int i = 0; i < accounts.size(); i++) {
                proposals.add(new Proposal(new ProposalId(UUID.randomUUID()), id, i, accounts.get(i), null));
            }
            return new Submission.Stored(id);
        });
    }

    @Override
    public Uni<Optional<StoredReading>> reading(ReadingId id) {
        return later(() -> find(id));
    }

    private Optional<StoredReading> find(ReadingId id) {
        return readings.stream().filter(stored -> stored.id().equals(id)).findFirst();
    }

    @Override
    public Uni<Page<StoredReading>> readings(PageRequest page) {
        return later(() -> page(
                readings.reversed(), page, "readings", stored -> stored.id().toString()));
    }

    @Override
    public Uni<Page<Proposal>> waiting(PageRequest page) {
        return later(() ->
                page(undecided(), page, "waiting", proposal -> proposal.id().toString()));
    }

    private List<Proposal> undecided() {
        return proposals.stream()
                .filter(proposal -> proposal.decision() == null)
                .toList();
    }

    @Override
    public Uni<Long> countWaiting() {
        return later(() -> (long) undecided().size());
    }

    @Override
    public Uni<Optional<Proposal>> proposal(ProposalId id) {
        return later(() -> find(id));
    }

    private Optional<Proposal> find(ProposalId id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    @Override
    public Uni<List<Proposal>> proposals(ReadingId id) {
        return later(() -> proposals.stream()
                .filter(proposal -> proposal.reading().equals(id))
                .sorted(Comparator.comparingInt(Proposal::position))
                .toList());
    }

    @Override
    public Uni<DecisionResult> decide(ProposalId id, Outcome outcome, Editor by, @Nullable String why) {
        return later(() -> {
            Optional<Proposal> found = find(id);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchProposal(id);
            }
            Proposal proposal = found.get();
            if (proposal.decision() != null) {
                return new DecisionResult.AlreadyDecided(proposal);
            }
            Decision decision = new Decision(id, outcome, by, why, Instant.now());
            proposals.set(
                    proposals.indexOf(proposal),
                    new Proposal(id, proposal.reading(), proposal.position(), proposal.account(), decision));
            return switch (outcome) {
                case Outcome.Accepted accepted ->
                    recorded(proposal, proposal.account().act(), decision);
                case Outcome.Amended amended -> recorded(proposal, amended.act(), decision);
                case Outcome.Rejected rejected -> new DecisionResult.Rejected(decision);
            };
        });
    }

    private DecisionResult recorded(Proposal proposal, Act act, Decision decision) {
        Report report = find(proposal.reading()).orElseThrow().report();
        Evidence evidence = new Evidence.Told(
                proposal.reading(),
                proposal.account().evidence(),
                proposal.account().evidence().in(report.text()),
                report.outlet(),
                report.published());
        return new DecisionResult.Recorded(
                decision, append(new Content.Recorded(act, evidence), decision.by(), decision.why()));
    }

    private Entry append(Content content, Editor by, @Nullable String why) {
        Entry entry = Entry.after(entries.isEmpty() ? null : entries.getLast(), Instant.now(), content, by, why);
        entries.add(entry);
        return entry;
    }

    @Override
    public Uni<List<Entry>> append(List<Content> contents, Editor by, @Nullable String why) {
        return later(
                () -> contents.stream().map(content -> append(content, by, why)).toList());
    }

    @Override
    public Uni<RetractionResult> retract(Revision revision, Editor by, String why) {
        return later(() -> {
            Optional<Entry> found = find(revision).filter(entry -> !(entry.content() instanceof Content.Retracted));
            if (found.isEmpty()) {
                return new RetractionResult.NoSuchEntry(revision);
            }
            Optional<Entry> after = findSuperseding(revision);
            return after.isPresent()
                    ? new RetractionResult.NoLongerStands(after.get().revision())
                    : new RetractionResult.Retracted(append(new Content.Retracted(revision), by, why));
        });
    }

    private Optional<Entry> find(Revision revision) {
        return entries.stream()
                .filter(entry -> entry.revision().equals(revision))
                .findFirst();
    }

    private Optional<Entry> findSuperseding(Revision revision) {
        return entries.stream()
                .filter(entry -> entry.supersedes().filter(revision::equals).isPresent())
                .findFirst();
    }

    @Override
    public Uni<Optional<Entry>> entry(Revision revision) {
        return later(() -> find(revision));
    }

    @Override
    public Uni<Optional<Entry>> superseding(Revision revision) {
        return later(() -> findSuperseding(revision));
    }

    @Override
    public Uni<Page<Entry>> entries(EntryFilter filter, PageRequest page) {
        return later(() -> page(
                entries.reversed().stream()
                        .filter(entry -> matches(filter, entry))
                        .toList(),
                page,
                "entries",
                entry -> entry.revision().toString()));
    }

    private static boolean matches(EntryFilter filter, Entry entry) {
        @Nullable Act act = entry.act().orElse(null);
        @Nullable Party actor = act == null ? null : act.actor();
        @Nullable Party target = act == null ? null : act.target();
        return (filter.polity() == null || is(actor, filter.polity()) || is(target, filter.polity()))
                && (filter.actor() == null || is(actor, filter.actor()))
                && (filter.target() == null || is(target, filter.target()))
                && (filter.kind() == null || act != null && act.kind() == filter.kind())
                && (filter.known() == null || entry.revision().compareTo(filter.known()) <= 0);
    }

    private static boolean is(@Nullable Party party, PolityKey key) {
        return Party.of(key).equals(party);
    }

    @Override
    public Uni<List<Entry>> between(PolityKey one, PolityKey other, Revision known) {
        return later(() -> {
            Set<Revision> pair = new HashSet<>();
            List<Entry> found = new ArrayList<>();
            for (Entry entry : entries) {
                boolean ofPair = entry.act()
                        .map(act -> is(act.actor(), one) && is(act.target(), other)
                                || is(act.actor(), other) && is(act.target(), one))
                        .orElse(false);
                boolean ofEntry = entry.about().stream().anyMatch(pair::contains);
                if (entry.revision().compareTo(known) <= 0 && (ofPair || ofEntry)) {
                    pair.add(entry.revision());
                    found.add(entry);
                }
            }
            return List.copyOf(found);
        });
    }

    private static <T> Page<T> page(List<T> all, PageRequest page, String list, Function<T, String> id) {
        String[] place = Tokens.place(page, list, 1);
        int from = 0;
        for (int i = 0; place != null && i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(place[0])) {
                from = i + 1;
            }
        }
        List<T> rest = all.subList(from, Math.min(all.size(), from + page.size() + 1));
        return Pages.of(rest, page, item -> Tokens.of(list, id.apply(item)));
    }
}
