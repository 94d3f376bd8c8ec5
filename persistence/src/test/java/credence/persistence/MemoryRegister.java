package credence.persistence;

import credence.InvalidInput;
import credence.act.Account;
import credence.act.Act;
import credence.act.Party;
import credence.intake.Row;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.reading.Imprint;
import credence.reading.Reading;
import credence.reading.ReadingId;
import credence.report.Report;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register as plain lists: the model that says what the contract means. No app uses it. */
final class MemoryRegister implements Register {
    private final List<StoredReading> readings = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private FourEyes mode = FourEyes.PEOPLE;
    private int modeChanges;
    private final List<Entry> entries = new ArrayList<>();

    private final Map<Hash, Revision> takenIn = new HashMap<>();

    private record Asked(Object what, Object answer) {}

    private final Map<RequestId, Asked> done = new HashMap<>();

    /** What was answered as done is remembered with what was asked; a refusal is not. */
    @Override
    public Register once(@Nullable RequestId id) {
        return id == null
                ? this
                : (Register) java.lang.reflect.Proxy.newProxyInstance(
                        Register.class.getClassLoader(),
                        new Class<?>[] {Register.class},
                        (proxy, method, args) -> Uni.createFrom().deferred(() -> once(id, method, args)));
    }

    private Uni<Object> once(RequestId id, java.lang.reflect.Method method, Object[] args) {
        List<Object> what = List.of(method.getName(), java.util.Arrays.asList(args));
        @Nullable Asked before = done.get(id);
        if (before != null) {
            return before.what.equals(what)
                    ? Uni.createFrom().item(before.answer)
                    : Uni.createFrom().failure(new InvalidInput("request_id", "was used", "Send a new UUID."));
        }
        try {
            Uni<?> answer = (Uni<?>) method.invoke(this, args);
            return answer.map(outcome -> {
                if (wrote(outcome)) {
                    done.put(id, new Asked(what, outcome));
                }
                return outcome;
            });
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean wrote(Object answer) {
        return answer instanceof Submission
                || answer instanceof ProposingResult.Proposed
                || answer instanceof DecisionResult.Recorded
                || answer instanceof DecisionResult.Rejected
                || answer instanceof DecisionResult.Awaiting
                || answer instanceof DecisionResult.Reopened
                || answer instanceof AccountResult.Taken
                || answer instanceof AccountResult.NotRecorded kept && wrote(kept.decision())
                || answer instanceof MergeResult.Merged
                || answer instanceof RetractionResult.Retracted;
    }

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
    public Uni<Long> politiesLoad() {
        return later(() -> (long) Polities.starter().all().size());
    }

    @Override
    public Uni<Revision> head() {
        return later(() -> new Revision(entries.size()));
    }

    @Override
    public Uni<Revision> revisionAt(Instant instant) {
        return later(() -> entries.reversed().stream()
                .filter(entry -> !entry.knownAt().isAfter(instant))
                .findFirst()
                .map(Entry::revision)
                .orElse(Revision.NONE));
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
            Imprint imprint = Imprint.of(report, reading);
            @Nullable
            ReportLine origin = readings.stream()
                    .filter(stored -> imprint.isCopyOf(Imprint.of(stored.report(), stored.reading())))
                    .findFirst()
                    .map(stored -> stored.origin() == null ? ReportLine.of(stored) : stored.origin())
                    .orElse(null);
            readings.add(new StoredReading(id, report, reading, by, Instant.now(), origin, List.of()));
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
        return later(() -> find(id));
    }

    @Override
    public Uni<Map<ReadingId, ReportLine>> reports(List<ReadingId> ids) {
        return later(() -> readings.stream()
                .filter(stored -> ids.contains(stored.id()))
                .collect(java.util.stream.Collectors.toMap(StoredReading::id, ReportLine::of)));
    }

    private Optional<StoredReading> find(ReadingId id) {
        return whole().filter(stored -> stored.id().equals(id)).findFirst();
    }

    /** Each with the copies that were handed in since. */
    private Stream<StoredReading> whole() {
        return readings.stream()
                .map(one -> new StoredReading(
                        one.id(),
                        one.report(),
                        one.reading(),
                        one.by(),
                        one.at(),
                        one.origin(),
                        readings.stream()
                                .filter(copy -> copy.origin() != null
                                        && copy.origin().reading().equals(one.id()))
                                .map(ReportLine::of)
                                .toList()));
    }

    @Override
    public Uni<Page<StoredReading>> readings(ReadingFilter filter, ReportOrder order, PageRequest page) {
        return later(() -> page(
                ordered(
                        whole().filter(stored -> passes(filter, stored.report()))
                                .toList(),
                        order,
                        stored -> stored.report().published()),
                page,
                "readings " + order,
                stored -> stored.id().toString()));
    }

    /** Of a list as it was handed in. */
    private static <T> List<T> ordered(List<T> all, ReportOrder order, Function<T, @Nullable LocalDate> published) {
        Comparator<T> byDay =
                Comparator.comparing(one -> Objects.requireNonNullElse(published.apply(one), LocalDate.of(1, 1, 1)));
        return switch (order) {
            case FIRST_IN -> all;
            case LAST_IN -> all.reversed();
            case FIRST_PUBLISHED -> all.stream().sorted(byDay).toList();
            case LAST_PUBLISHED ->
                all.reversed().stream().sorted(byDay.reversed()).toList();
        };
    }

    private static boolean passes(ReadingFilter filter, Report report) {
        LocalDate published = report.published();
        return (filter.outlet() == null || filter.outlet().equals(report.outlet()))
                && (filter.from() == null || (published != null && !published.isBefore(filter.from())))
                && (filter.to() == null || (published != null && !published.isAfter(filter.to())));
    }

    @Override
    public Uni<Page<Proposal>> proposals(ProposalFilter filter, ReportOrder order, PageRequest page) {
        return later(() -> {
            Map<Object, List<Proposal>> reports = new LinkedHashMap<>();
            matching(filter)
                    .forEach(proposal -> reports.computeIfAbsent(report(proposal), key -> new ArrayList<>())
                            .add(proposal));
            return page(
                    ordered(List.copyOf(reports.values()), order, proposals -> published(proposals.getFirst())).stream()
                            .flatMap(List::stream)
                            .toList(),
                    page,
                    "proposals " + order,
                    proposal -> proposal.id().toString());
        });
    }

    /** A person's proposal is as a report of its own. */
    private static Object report(Proposal proposal) {
        return proposal.origin() instanceof Origin.Read read ? read.reading() : proposal.id();
    }

    private @Nullable LocalDate published(Proposal proposal) {
        return switch (proposal.origin()) {
            case Origin.Read read -> find(read.reading()).orElseThrow().report().published();
            case Origin.Manual manual -> manual.published();
        };
    }

    @Override
    public Uni<Long> countProposals(ProposalFilter filter) {
        return later(() -> (long) matching(filter).size());
    }

    private List<Proposal> matching(ProposalFilter filter) {
        return proposals.stream().filter(proposal -> matches(filter, proposal)).toList();
    }

    private boolean matches(ProposalFilter filter, Proposal proposal) {
        Act act = proposal.origin().act();
        @Nullable
        String outlet = proposal.origin() instanceof Origin.Read read
                ? find(read.reading()).orElseThrow().report().outlet()
                : null;
        @Nullable Editor by = proposal.origin() instanceof Origin.Manual manual ? manual.by() : null;
        return (filter.waiting() == null || filter.waiting() == proposal.isWaiting())
                && (filter.polity() == null || is(act.actor(), filter.polity()) || is(act.target(), filter.polity()))
                && (filter.kind() == null || act.kind() == filter.kind())
                && (filter.status() == null || act.status() == filter.status())
                && (filter.outlet() == null || filter.outlet().equals(outlet))
                && (filter.by() == null || filter.by().equals(by))
                && (filter.reading() == null || filter.reading().equals(report(proposal)));
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
                .filter(proposal -> proposal.origin() instanceof Origin.Read read
                        && read.reading().equals(id))
                .sorted(Comparator.comparingInt(proposal -> ((Origin.Read) proposal.origin()).position()))
                .toList());
    }

    @Override
    public Uni<ProposingResult> propose(Draft draft, Editor by) {
        return later(() -> {
            @Nullable Revision corrects = draft.corrects();
            if (corrects != null) {
                if (find(corrects).filter(entry -> entry.act().isPresent()).isEmpty()) {
                    return new ProposingResult.NoSuchEntry(corrects);
                }
                Optional<Entry> after = findSuperseding(corrects);
                if (after.isPresent()) {
                    return new ProposingResult.NoLongerStands(after.get().revision());
                }
            }
            Origin origin = new Origin.Manual(
                    draft.act(),
                    draft.source(),
                    draft.url(),
                    draft.published(),
                    corrects == null ? null : corrects.value(),
                    draft.tellers().stream().map(Teller::word).toList(),
                    draft.held(),
                    draft.note(),
                    by,
                    Instant.now());
            Proposal proposal = new Proposal(new ProposalId(UUID.randomUUID()), origin, List.of());
            proposals.add(proposal);
            return new ProposingResult.Proposed(proposal);
        });
    }

    @Override
    public Uni<DecisionResult> decide(
            ProposalId id, Outcome outcome, Editor by, @Nullable String why, @Nullable Integer seen) {
        return decide(id, outcome, null, by, why, seen);
    }

    private Uni<DecisionResult> decide(
            ProposalId id,
            Outcome outcome,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why,
            @Nullable Integer seen) {
        return later(() -> {
            Optional<Proposal> found = find(id);
            if (found.isEmpty()) {
                return new DecisionResult.NoSuchProposal(id);
            }
            Proposal proposal = found.get();
            if (proposal.isChanged(seen, outcome)) {
                return new DecisionResult.Changed(proposal);
            }
            return switch (mode.effect(proposal, outcome, by)) {
                case ALREADY_DECIDED -> new DecisionResult.AlreadyDecided(proposal);
                case NOT_DECIDED -> new DecisionResult.NotDecided(proposal);
                case NEEDS_ANOTHER -> new DecisionResult.NeedsAnother(proposal);
                case STAYS ->
                    outcome instanceof Outcome.Reopened
                            ? new DecisionResult.Reopened(
                                    stepped(proposal, outcome, false, undone(proposal, by, why), null, by, why))
                            : new DecisionResult.Awaiting(stepped(proposal, outcome, false, null, sameAs, by, why));
                case CLOSES -> closed(proposal, outcome, sameAs, by, why);
            };
        });
    }

    private @Nullable Long undone(Proposal proposal, Editor by, @Nullable String why) {
        @Nullable Decision decided = proposal.decision();
        if (decided == null || decided.entry() == null) {
            return null;
        }
        Revision recorded = new Revision(decided.entry());
        return findSuperseding(recorded).isPresent()
                ? null
                : (Long) append(new Content.Retracted(recorded), by, why)
                        .revision()
                        .value();
    }

    private DecisionResult closed(
            Proposal proposal, Outcome outcome, @Nullable Revision sameAs, Editor by, @Nullable String why) {
        if (outcome instanceof Outcome.Rejected) {
            return new DecisionResult.Rejected(stepped(proposal, outcome, true, null, null, by, why)
                    .steps()
                    .getLast());
        }
        if (proposal.origin() instanceof Origin.Manual manual && manual.corrects() != null) {
            Optional<Entry> after = findSuperseding(new Revision(manual.corrects()));
            if (after.isPresent()) {
                return new DecisionResult.Outdated(proposal, after.get().revision());
            }
        }
        Act act = outcome instanceof Outcome.Amended amended ? amended.act() : proposal.act();
        Entry entry = append(content(proposal, act), by, why);
        return new DecisionResult.Recorded(
                stepped(proposal, outcome, true, entry.revision().value(), sameAs, by, why)
                        .steps()
                        .getLast(),
                entry);
    }

    private Proposal stepped(
            Proposal proposal,
            Outcome outcome,
            boolean closes,
            @Nullable Long entry,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why) {
        @Nullable Long same = sameAs == null ? null : (Long) sameAs.value();
        List<Decision> steps = new ArrayList<>(proposal.steps());
        steps.add(new Decision(proposal.id(), steps.size() + 1, outcome, closes, entry, same, by, why, Instant.now()));
        Proposal now = new Proposal(proposal.id(), proposal.origin(), steps);
        proposals.set(proposals.indexOf(proposal), now);
        return now;
    }

    @Override
    public Uni<FourEyes> fourEyes() {
        return later(() -> mode);
    }

    @Override
    public Uni<RuleSet> rules() {
        return later(() -> new RuleSet(mode, modeChanges));
    }

    @Override
    public Uni<Boolean> fourEyes(FourEyes mode, Editor by, @Nullable Integer seen) {
        return later(() -> {
            if (seen != null && seen != modeChanges) {
                return false;
            }
            this.mode = mode;
            modeChanges++;
            return true;
        });
    }

    private Content content(Proposal proposal, Act act) {
        return switch (proposal.origin()) {
            case Origin.Read read -> {
                Report report = find(read.reading()).orElseThrow().report();
                yield new Content.Recorded(
                        act,
                        new Evidence.Told(
                                read.reading(),
                                read.account().evidence(),
                                read.account().evidence().in(report.text()),
                                report.outlet(),
                                report.published()));
            }
            case Origin.Manual manual -> Review.stated(manual, act);
        };
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
    public Uni<Intake> takeIn(List<Row> rows, Editor by, @Nullable String why) {
        return later(() -> {
            IntakePlan.check(rows, Polities.starter());
            IntakePlan plan = IntakePlan.of(
                    rows.stream().map(row -> new Placed(0, row)).toList(),
                    new Standing(takenIn, Map.of(), Map.of(), Map.of()),
                    new Revision(entries.size()),
                    new IdTable());
            plan.contents().forEach(content -> append(content, by, why));
            takenIn.putAll(plan.rows());
            return new Intake(plan.contents().size(), plan.known(), new Revision(entries.size()));
        });
    }

    @Override
    public Uni<MergeResult> merge(Revision account, Revision into, Editor by, @Nullable String why) {
        return later(() -> merged(account, into, by, why));
    }

    private MergeResult merged(Revision account, Revision into, Editor by, @Nullable String why) {
        @Nullable MergeResult refusal = new SameAct(entries).refusal(account, into);
        return refusal != null ? refusal : new MergeResult.Merged(append(new Content.Merged(account, into), by, why));
    }

    @Override
    public Uni<List<Entry>> similar(ProposalId id) {
        return later(() -> find(id).map(proposal -> new SameAct(entries).telling(proposal.act()))
                .orElse(List.of()));
    }

    @Override
    public Uni<ActAccounts> accounts(Revision entry, Revision known) {
        return later(() -> new SameAct(entries.stream()
                        .filter(one -> one.revision().compareTo(known) <= 0)
                        .toList())
                .accounts(entry));
    }

    @Override
    public Uni<AccountResult> decideAsAccount(
            ProposalId id, Outcome outcome, Revision into, Editor by, @Nullable String why, @Nullable Integer seen) {
        List<Proposal> before = List.copyOf(proposals);
        @Nullable MergeResult refusal = SameAct.refusal(into, find(into), findSuperseding(into));
        if (refusal != null) {
            return Uni.createFrom().item(new AccountResult.NotMerged(refusal));
        }
        return decide(id, outcome, into, by, why, seen).map(decision -> {
            if (!(decision instanceof DecisionResult.Recorded recorded)) {
                return new AccountResult.NotRecorded(decision);
            }
            MergeResult result = merged(recorded.entry().revision(), into, by, why);
            if (result instanceof MergeResult.Merged merged) {
                return new AccountResult.Taken(recorded, merged.entry());
            }
            entries.removeLast();
            proposals.clear();
            proposals.addAll(before);
            return new AccountResult.NotMerged(result);
        });
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

    @Override
    public Uni<List<Entry>> entriesAfter(EntryFilter filter, Revision revision, int most) {
        return later(() -> entries.stream()
                .filter(entry -> entry.revision().compareTo(revision) > 0 && matches(filter, entry))
                .limit(most)
                .toList());
    }

    @Override
    public Uni<List<Sighting>> observations(PolityKey one, PolityKey other, Revision known) {
        return later(List::of);
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
    public Uni<List<Entry>> after(Revision revision, int most) {
        return later(() -> entries.stream()
                .filter(entry -> entry.revision().compareTo(revision) > 0)
                .limit(most)
                .toList());
    }

    @Override
    public Uni<List<Entry>> between(PolityKey one, PolityKey other, Revision known) {
        return closed(
                act -> is(act.actor(), one) && is(act.target(), other)
                        || is(act.actor(), other) && is(act.target(), one),
                known);
    }

    @Override
    public Uni<List<Entry>> of(PolityKey polity, Revision known) {
        return closed(act -> is(act.actor(), polity) || is(act.target(), polity), known);
    }

    private Uni<List<Entry>> closed(Predicate<Act> chosen, Revision known) {
        return later(() -> {
            Set<Revision> revisions = new HashSet<>();
            List<Entry> found = new ArrayList<>();
            for (Entry entry : entries) {
                boolean isChosen = entry.act().filter(chosen).isPresent();
                if (entry.revision().compareTo(known) <= 0
                        && (isChosen || entry.about().stream().anyMatch(revisions::contains))) {
                    revisions.add(entry.revision());
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
