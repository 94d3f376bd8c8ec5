package credence.web;

import credence.answer.ComparedProposals;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.review.Proposal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Proposals as pages show them. */
@ApplicationScoped
public class ProposalLines {
    private final ComparedProposals proposals;
    private final Library library;

    ProposalLines(ComparedProposals proposals, Library library) {
        this.proposals = proposals;
        this.library = library;
    }

    Uni<Page<ProposalLine>> of(Page<Proposal> page) {
        return Uni.combine()
                .all()
                .unis(Names.of(library), proposals.of(page))
                .asTuple()
                .map(both -> both.getItem2().map(compared -> ProposalLine.of(compared, both.getItem1())));
    }
}
