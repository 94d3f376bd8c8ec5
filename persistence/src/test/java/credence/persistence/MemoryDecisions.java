package credence.persistence;

import credence.act.Act;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.report.Report;
import credence.review.Decision;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people propose and decide in a {@link MemoryRegister}, and under which rule. */
final class MemoryDecisions {
    private final MemoryReadings readings;
    private final MemoryProposals proposals;
    private final MemoryLedger ledger;
    private FourEyes mode = FourEyes.PEOPLE;
    private int modeChanges;

    MemoryDecisions(MemoryReadings readings, MemoryProposals proposals, MemoryLedger ledger) {
        this.readings = readings;
        this.proposals = proposals;
        this.ledger = ledger;
    }

    ProposingResult propose(Draft draft, Editor by) {
        @Nullable Revision corrects = draft.corrects();
        if (corrects != null) {
            if (ledger.find(corrects).filter(entry -> entry.act().isPresent()).isEmpty()) {
                return new ProposingResult.NoSuchEntry(corrects);
            }
            Optional<Entry> after = ledger.findSuperseding(corrects);
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
    }

    DecisionResult decide(
            ProposalId id,
            Outcome outcome,
            @Nullable Revision sameAs,
            Editor by,
            @Nullable String why,
            @Nullable Integer seen) {
        Optional<Proposal> found = proposals.find(id);
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
    }

    private @Nullable Long undone(Proposal proposal, Editor by, @Nullable String why) {
        @Nullable Decision decided = proposal.decision();
        if (decided == null || decided.entry() == null) {
            return null;
        }
        Revision recorded = new Revision(decided.entry());
        return ledger.findSuperseding(recorded).isPresent()
                ? null
                : (Long) ledger.append(new Content.Retracted(recorded), by, why)
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
            Optional<Entry> after = ledger.findSuperseding(new Revision(manual.corrects()));
            if (after.isPresent()) {
                return new DecisionResult.Outdated(proposal, after.get().revision());
            }
        }
        Act act = outcome instanceof Outcome.Amended amended ? amended.act() : proposal.act();
        Entry entry = ledger.append(content(proposal, act), by, why);
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
        proposals.replace(proposal, now);
        return now;
    }

    RuleSet rules() {
        return new RuleSet(mode, modeChanges);
    }

    Optional<RuleSet> fourEyes(FourEyes mode, Editor by, @Nullable Integer seen) {
        if (seen != null && seen != modeChanges) {
            return Optional.empty();
        }
        this.mode = mode;
        modeChanges++;
        return Optional.of(rules());
    }

    private Content content(Proposal proposal, Act act) {
        return switch (proposal.origin()) {
            case Origin.Read read -> {
                Report report = readings.find(read.reading()).orElseThrow().report();
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
}
