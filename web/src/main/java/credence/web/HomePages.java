package credence.web;

import credence.ledger.Revision;
import credence.persistence.EntryFilter;
import credence.persistence.Library;
import credence.persistence.PageRequest;
import credence.persistence.ProposalFilter;
import credence.persistence.Register;
import credence.persistence.StoredReading;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The first page. */
@Path("/")
public class HomePages {
    private final Register register;
    private final Library library;
    private final Visitors visitors;

    HomePages(Register register, Library library, Visitors visitors) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
    }

    /**
     * The latest of everything.
     *
     * @param waiting how many proposals wait for an editor
     * @param polities how many polities the register has
     */
    public record home(
            Frame frame,
            List<EntryLine> entries,
            List<StoredReading> readings,
            long waiting,
            Revision head,
            int polities)
            implements TemplateInstance {}

    @GET
    public Uni<Response> home() {
        Frame frame = visitors.frame("home");
        return Uni.combine()
                .all()
                .unis(
                        Names.of(library),
                        register.entries(EntryFilter.ALL, PageRequest.first(8)),
                        register.readings(PageRequest.first(5)),
                        register.countProposals(ProposalFilter.WAITING),
                        register.head())
                .asTuple()
                .chain(all -> Answers.page(new home(
                        frame,
                        all.getItem2().items().stream()
                                .map(entry -> EntryLine.of(entry, all.getItem1()))
                                .toList(),
                        all.getItem3().items(),
                        all.getItem4(),
                        all.getItem5(),
                        all.getItem1().polities().all().size())));
    }
}
