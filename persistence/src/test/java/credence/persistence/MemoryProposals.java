package credence.persistence;

import credence.act.Act;
import credence.reading.ReadingId;
import credence.review.Editor;
import credence.review.Origin;
import credence.review.Proposal;
import credence.review.ProposalId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The proposals of a {@link MemoryRegister}, as they were made and as they stand. */
final class MemoryProposals {
    private final List<Proposal> proposals = new ArrayList<>();
    private final MemoryReadings readings;

    MemoryProposals(MemoryReadings readings) {
        this.readings = readings;
    }

    void add(Proposal proposal) {
        proposals.add(proposal);
    }

    void replace(Proposal proposal, Proposal now) {
        proposals.set(proposals.indexOf(proposal), now);
    }

    List<Proposal> all() {
        return List.copyOf(proposals);
    }

    void restore(List<Proposal> before) {
        proposals.clear();
        proposals.addAll(before);
    }

    Optional<Proposal> find(ProposalId id) {
        return proposals.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    List<Proposal> proposals(ReadingId id) {
        return proposals.stream()
                .filter(proposal -> proposal.origin() instanceof Origin.Read read
                        && read.reading().equals(id))
                .sorted(Comparator.comparingInt(proposal -> ((Origin.Read) proposal.origin()).position()))
                .toList();
    }

    Page<Proposal> proposals(ProposalFilter filter, ReportOrder order, PageRequest page) {
        Map<Object, List<Proposal>> reports = new LinkedHashMap<>();
        matching(filter)
                .forEach(proposal -> reports.computeIfAbsent(report(proposal), key -> new ArrayList<>())
                        .add(proposal));
        return MemoryPages.page(
                MemoryPages.ordered(List.copyOf(reports.values()), order, proposals -> published(proposals.getFirst()))
                        .stream()
                        .flatMap(List::stream)
                        .toList(),
                page,
                "proposals " + order,
                proposal -> proposal.id().toString());
    }

    /** A person's proposal is as a report of its own. */
    private static Object report(Proposal proposal) {
        return proposal.origin() instanceof Origin.Read read ? read.reading() : proposal.id();
    }

    private @Nullable LocalDate published(Proposal proposal) {
        return switch (proposal.origin()) {
            case Origin.Read read ->
                readings.find(read.reading()).orElseThrow().report().published();
            case Origin.Manual manual -> manual.published();
        };
    }

    List<Proposal> matching(ProposalFilter filter) {
        return proposals.stream().filter(proposal -> matches(filter, proposal)).toList();
    }

    private boolean matches(ProposalFilter filter, Proposal proposal) {
        Act act = proposal.origin().act();
        @Nullable
        String outlet = proposal.origin() instanceof Origin.Read read
                ? readings.find(read.reading()).orElseThrow().report().outlet()
                : null;
        @Nullable Editor by = proposal.origin() instanceof Origin.Manual manual ? manual.by() : null;
        return (filter.waiting() == null || filter.waiting() == proposal.isWaiting())
                && (filter.polity() == null
                        || MemoryLedger.is(act.actor(), filter.polity())
                        || MemoryLedger.is(act.target(), filter.polity()))
                && (filter.kind() == null || act.kind() == filter.kind())
                && (filter.status() == null || act.status() == filter.status())
                && (filter.outlet() == null || filter.outlet().equals(outlet))
                && (filter.by() == null || filter.by().equals(by))
                && (filter.reading() == null || filter.reading().equals(report(proposal)));
    }
}
