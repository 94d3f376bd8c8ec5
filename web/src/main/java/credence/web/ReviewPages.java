package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.ledger.Revision;
import credence.persistence.DecisionResult;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.persistence.StoredReading;
import credence.polity.Polities;
import credence.reading.ReadingId;
import credence.review.Editor;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where an editor decides what enters the ledger. */
@Path("/")
public class ReviewPages {
    private final Register register;
    private final Library library;
    private final Visitors visitors;

    ReviewPages(Register register, Library library, Visitors visitors) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
    }

    /**
     * The queue.
     *
     * @param waiting how many wait, in all pages
     * @param recorded what the decision just taken wrote; null when it wrote nothing
     * @param rejected whether the decision just taken rejected
     */
    public record queue(
            Frame frame,
            List<ProposalLine> lines,
            @Nullable String nextToken,
            long waiting,
            @Nullable EntryLine recorded,
            boolean rejected)
            implements TemplateInstance {}

    /** One proposal, with the form that amends it. */
    public record proposal(
            Frame frame,
            ProposalLine line,
            Amendment amendment,
            @Nullable InvalidInput wrong,
            List<ActKind> kinds,
            List<Status> statuses,
            Polities polities)
            implements TemplateInstance {}

    @GET
    @Path("review")
    public Uni<Response> queue(
            @RestQuery @Nullable String pageToken,
            @RestQuery @Nullable Long recorded,
            @RestQuery @Nullable String rejected) {
        Frame frame = visitors.frame("review");
        return Uni.combine()
                .all()
                .unis(
                        register.waiting(new PageRequest(10, pageToken)).chain(this::lines),
                        register.countWaiting(),
                        recorded(recorded))
                .asTuple()
                .chain(all -> Answers.page(new queue(
                        frame,
                        all.getItem1().items(),
                        all.getItem1().nextToken(),
                        all.getItem2(),
                        all.getItem3().orElse(null),
                        rejected != null)));
    }

    @GET
    @Path("proposals/{id}")
    public Uni<Response> proposal(@RestPath String id) {
        Frame frame = visitors.frame("review");
        return found(id(id)).chain(line -> page(200, frame, line, Amendment.of(line), null));
    }

    @POST
    @Path("proposals/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> decide(@RestPath String id, @BeanParam DecisionForm form, HttpHeaders headers) {
        Frame frame = visitors.frame("review");
        ProposalId proposal = id(id);
        return visitors.editor(headers)
                .chain(editor -> library.polities().chain(polities -> decide(proposal, form, polities, editor)))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> found(proposal)
                        .chain(line -> page(400, frame, line, Amendment.of(form), (InvalidInput) wrong)));
    }

    private Uni<Response> decide(ProposalId id, DecisionForm form, Polities polities, Editor editor) {
        return register.decide(id, form.outcome(polities), editor, form.why()).map(result -> switch (result) {
            case DecisionResult.Recorded done ->
                Answers.seeOther("/review?recorded=" + done.entry().revision());
            case DecisionResult.Rejected done -> Answers.seeOther("/review?rejected=" + id);
            case DecisionResult.AlreadyDecided(Proposal proposal) ->
                throw new Conflict(
                        "This proposal was already " + AccountLine.state(proposal.decision())
                                + ". That decision stands; yours was not taken.",
                        "See it at /proposals/" + id + ".");
            case DecisionResult.NoSuchProposal none -> throw new NotThere("There is no proposal " + id + ".");
        });
    }

    private Uni<Response> page(
            int status, Frame frame, ProposalLine line, Amendment amendment, @Nullable InvalidInput wrong) {
        return library.polities()
                .chain(polities -> Answers.page(
                        status,
                        new proposal(
                                frame,
                                line,
                                amendment,
                                wrong,
                                List.of(ActKind.values()),
                                List.of(Status.values()),
                                polities)));
    }

    private Uni<ProposalLine> found(ProposalId id) {
        return register.proposal(id)
                .map(found -> found.orElseThrow(() -> new NotThere("There is no proposal " + id + ".")))
                .chain(proposal -> lines(new Page<>(List.of(proposal), null)))
                .map(lines -> lines.items().getFirst());
    }

    /** Proposals with the reports they come from, each of which is fetched once. */
    private Uni<Page<ProposalLine>> lines(Page<Proposal> page) {
        Uni<Map<ReadingId, StoredReading>> readings = Multi.createFrom()
                .iterable(
                        page.items().stream().map(Proposal::reading).distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(register::reading)
                .select()
                .where(Optional::isPresent)
                .map(Optional::orElseThrow)
                .collect()
                .asMap(StoredReading::id);
        return Uni.combine()
                .all()
                .unis(readings, Names.of(library))
                .asTuple()
                .map(both -> new Page<>(
                        page.items().stream()
                                .map(proposal -> ProposalLine.of(
                                        proposal,
                                        Objects.requireNonNull(both.getItem1().get(proposal.reading())),
                                        both.getItem2()))
                                .toList(),
                        page.nextToken()));
    }

    private static ProposalId id(String id) {
        try {
            return ProposalId.parse(id);
        } catch (InvalidInput noId) {
            throw new NotThere("There is no proposal \"" + id + "\".", "id");
        }
    }

    private Uni<Optional<EntryLine>> recorded(@Nullable Long revision) {
        if (revision == null || revision < 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.combine()
                .all()
                .unis(register.entry(new Revision(revision)), Names.of(library))
                .asTuple()
                .map(both -> both.getItem1().map(entry -> EntryLine.of(entry, both.getItem2())));
    }
}
