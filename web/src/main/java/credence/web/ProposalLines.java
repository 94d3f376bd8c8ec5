package credence.web;

import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.persistence.Page;
import credence.persistence.Register;
import credence.persistence.StoredReading;
import credence.reading.ReadingId;
import credence.review.Origin;
import credence.review.Proposal;
import credence.stance.Question;
import credence.verdict.Grounds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposals with the reports they come from, each of which is fetched once. */
@ApplicationScoped
public class ProposalLines {
    private final Register register;
    private final LiveHistories live;
    private final Library library;

    ProposalLines(Register register, LiveHistories live, Library library) {
        this.register = register;
        this.live = live;
        this.library = library;
    }

    Uni<Page<ProposalLine>> of(Page<Proposal> page) {
        Uni<Map<ReadingId, StoredReading>> readings = Multi.createFrom()
                .iterable(page.items().stream()
                        .flatMap(ProposalLines::reading)
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(register::reading)
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asMap(StoredReading::id);
        Grounds grounds = Grounds.of(page.items().stream().map(Proposal::act).toList());
        return Uni.combine()
                .all()
                .unis(readings, Names.of(library), live.of(grounds, null))
                .asTuple()
                .map(all -> {
                    // Whether two accounts agree hangs on no day.
                    Question question = Question.at(
                            LocalDate.now(ZoneOffset.UTC), all.getItem3().revision());
                    return page.map(proposal -> ProposalLine.of(
                            proposal,
                            reading(proposal)
                                    .map(all.getItem1()::get)
                                    .findFirst()
                                    .orElse(null),
                            all.getItem3().histories(),
                            question,
                            all.getItem2()));
                });
    }

    private static Stream<ReadingId> reading(Proposal proposal) {
        return proposal.origin() instanceof Origin.Read read ? Stream.of(read.reading()) : Stream.empty();
    }
}
