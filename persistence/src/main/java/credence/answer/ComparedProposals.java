package credence.answer;

import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.persistence.Page;
import credence.persistence.Register;
import credence.persistence.ReportLine;
import credence.persistence.StoredReading;
import credence.reading.ReadingId;
import credence.review.Origin;
import credence.review.Proposal;
import credence.stance.Histories;
import credence.stance.Question;
import credence.verdict.Agreement;
import credence.verdict.Grounds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposals with the reports they come from, each of which is fetched once, and the entries that tell the same acts. */
@ApplicationScoped
public class ComparedProposals {
    private final Register register;
    private final LiveHistories live;

    ComparedProposals(Register register, LiveHistories live) {
        this.register = register;
        this.live = live;
    }

    /** @param known what the register has of the act at this revision, which is there; null for the last */
    public Uni<ComparedProposal> of(Proposal proposal, @Nullable Revision known) {
        return of(new Page<Proposal>(List.of(proposal), null), known)
                .map(page -> page.items().getFirst());
    }

    public Uni<Page<ComparedProposal>> of(Page<Proposal> page) {
        return of(page, null);
    }

    private Uni<Page<ComparedProposal>> of(Page<Proposal> page, @Nullable Revision known) {
        return register.readings(page.items().stream().flatMap(ComparedProposals::reading))
                .chain(readings -> register.readings(readings.values().stream()
                                .map(StoredReading::origin)
                                .filter(Objects::nonNull)
                                .map(ReportLine::reading))
                        .map(origins -> {
                            Map<ReadingId, StoredReading> all = new HashMap<>(origins);
                            all.putAll(readings);
                            return all;
                        }))
                .chain(readings -> compared(page, readings, known));
    }

    private Uni<Page<ComparedProposal>> compared(
            Page<Proposal> page, Map<ReadingId, StoredReading> readings, @Nullable Revision known) {
        Grounds grounds = Grounds.of(page.items().stream().map(Proposal::act).toList());
        return live.of(grounds, known).chain(at -> {
            // Whether two accounts agree hangs on no day.
            Question question = Question.at(LocalDate.now(ZoneOffset.UTC), at.revision());
            return Multi.createFrom()
                    .iterable(page.items())
                    .onItem()
                    .transformToUniAndConcatenate(proposal -> compared(proposal, readings, at.histories(), question))
                    .collect()
                    .asList()
                    .map(compared -> new Page<>(compared, page.nextToken()));
        });
    }

    private Uni<ComparedProposal> compared(
            Proposal proposal, Map<ReadingId, StoredReading> readings, Histories histories, Question question) {
        @Nullable
        StoredReading from = reading(proposal).map(readings::get).findFirst().orElse(null);
        Uni<List<Entry>> similar = proposal.isWaiting()
                ? register.similar(proposal.id())
                : Uni.createFrom().item(List.of());
        return similar.map(entries -> new ComparedProposal(
                proposal,
                from,
                proposal.isWaiting() ? agreement(proposal, from, histories, question) : null,
                entries,
                sameAs(proposal, kin(from, readings), entries),
                question.known()));
    }

    private static Agreement agreement(
            Proposal proposal, @Nullable StoredReading from, Histories histories, Question question) {
        @Nullable
        LocalDate published = proposal.origin() instanceof Origin.Manual manual
                ? manual.published()
                : from == null ? null : from.report().published();
        return Agreement.of(proposal.act(), published, histories, question);
    }

    /** What an earlier step says, else the entry that another copy of the same report told: its words are the same, so its act is too. */
    private static @Nullable Revision sameAs(Proposal proposal, Set<ReadingId> kin, List<Entry> similar) {
        return proposal.sameAs()
                .map(Revision::new)
                .or(() -> similar.stream()
                        .filter(entry -> entry.evidence()
                                .flatMap(Evidence::told)
                                .filter(told -> kin.contains(told.reading()))
                                .isPresent())
                        .map(Entry::revision)
                        .findFirst())
                .orElse(null);
    }

    /** The other readings of the same words: the origin, and all its copies. */
    private static Set<ReadingId> kin(@Nullable StoredReading from, Map<ReadingId, StoredReading> readings) {
        Set<ReadingId> kin = new HashSet<>();
        if (from == null) {
            return kin;
        }
        @Nullable ReportLine line = from.origin();
        @Nullable StoredReading origin = line == null ? from : readings.get(line.reading());
        if (origin != null) {
            kin.add(origin.id());
            origin.copies().forEach(copy -> kin.add(copy.reading()));
        }
        kin.remove(from.id());
        return kin;
    }

    private static Stream<ReadingId> reading(Proposal proposal) {
        return proposal.origin() instanceof Origin.Read read ? Stream.of(read.reading()) : Stream.empty();
    }
}
