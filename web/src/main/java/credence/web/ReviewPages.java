package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.ledger.Revision;
import credence.persistence.AccountResult;
import credence.persistence.DecisionResult;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.ProposalFilter;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.review.Editor;
import credence.review.FourEyes;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.review.ProposalId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where an editor decides what enters the ledger. */
@Path("/")
public class ReviewPages {
    private static final Set<String> TAKEN = Set.of("recorded", "rejected", "kept");

    private final Register register;
    private final Library library;
    private final Visitors visitors;
    private final ProposalLines lines;
    private final Exports exports;

    ReviewPages(Register register, Library library, Visitors visitors, ProposalLines lines, Exports exports) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
        this.lines = lines;
        this.exports = exports;
    }

    /**
     * The queue.
     *
     * @param found how many the filter lets through, in all pages
     * @param recorded what the decision just taken wrote; null when it wrote nothing
     * @param rejected whether the decision just taken rejected
     * @param kept the proposal whose step just taken was kept, and which waits for another person; null for none
     */
    public record queue(
            Frame frame,
            ProposalQuery query,
            List<ProposalLine> lines,
            @Nullable String nextToken,
            long found,
            @Nullable EntryLine recorded,
            boolean rejected,
            @Nullable String kept,
            List<ActKind> kinds,
            List<Status> statuses,
            Polities polities)
            implements TemplateInstance {}

    /** One proposal, with the form that amends it. */
    public record proposal(
            Frame frame,
            ProposalLine line,
            Amendment amendment,
            @Nullable InvalidInput wrong,
            FourEyes fourEyes,
            List<ActKind> kinds,
            List<Status> statuses,
            Polities polities)
            implements TemplateInstance {}

    @GET
    @Path("review")
    public Uni<Response> review(
            @BeanParam ProposalQuery query,
            @RestQuery @Nullable Long recorded,
            @RestQuery @Nullable String rejected,
            @RestQuery @Nullable String kept,
            @Context UriInfo address,
            HttpHeaders headers) {
        Parameters.only(address, ProposalQuery.and(TAKEN));
        Frame frame = visitors.frame("review");
        return library.polities().chain(polities -> {
            ProposalFilter filter = query.filter(polities);
            if (Wants.isFile(headers)) {
                Names names = new Names(polities);
                JsonLd linked = JsonLd.at(address, names);
                return register.head()
                        .map(head ->
                                exports.proposals(filter, head, names, linked).answer(headers, linked));
            }
            return Uni.combine()
                    .all()
                    .unis(
                            register.proposals(filter, new PageRequest(query.size(), query.pageToken))
                                    .chain(lines::of),
                            register.countProposals(filter),
                            recorded(recorded),
                            Names.of(library))
                    .asTuple()
                    .chain(all -> Wants.page(headers)
                            ? Answers.page(new queue(
                                    frame,
                                    query,
                                    all.getItem1().items(),
                                    all.getItem1().nextToken(),
                                    all.getItem2(),
                                    all.getItem3().orElse(null),
                                    rejected != null,
                                    kept,
                                    List.of(ActKind.values()),
                                    List.of(Status.values()),
                                    polities))
                            : Uni.createFrom()
                                    .item(Answers.json(
                                            new ReviewJson(all.getItem4()).list(all.getItem1(), all.getItem2()))));
        });
    }

    /** The same queue, for programs that look for proposals by their name. */
    @GET
    @Path("proposals")
    public Uni<Response> proposals(@BeanParam ProposalQuery query, @Context UriInfo address, HttpHeaders headers) {
        return review(query, null, null, null, address, headers);
    }

    @GET
    @Path("proposals/{id}")
    public Uni<Response> proposal(@RestPath String id, HttpHeaders headers) {
        Frame frame = visitors.frame("review");
        return found(id(id))
                .chain(line ->
                        Wants.page(headers) ? page(200, frame, line, Amendment.of(line), null) : json(200, line));
    }

    @POST
    @Path("proposals/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> decide(@RestPath String id, @BeanParam DecisionForm form, HttpHeaders headers) {
        Frame frame = visitors.frame("review");
        ProposalId proposal = id(id);
        return visitors.editor()
                .chain(editor -> decide(register.once(Repeats.id(headers)), proposal, form, editor))
                .map(result -> switch (result) {
                    case DecisionResult.Recorded done ->
                        Answers.seeOther("/review?recorded=" + done.entry().revision());
                    case DecisionResult.Rejected done -> Answers.seeOther("/review?rejected=" + id);
                    case DecisionResult.Awaiting kept -> Answers.seeOther("/review?kept=" + id);
                    case DecisionResult.Reopened open -> Answers.seeOther("/proposals/" + id);
                    case DecisionResult refused -> throw Refusals.of(refused);
                })
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> found(proposal)
                        .chain(line -> page(400, frame, line, Amendment.of(form), Refusals.named(wrong))));
    }

    /** The same for programs: {"outcome": "accept", "why": …, "seen": …}, with the act's fields to amend. */
    @POST
    @Path("proposals/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> decide(@RestPath String id, byte[] body, HttpHeaders headers) {
        ProposalId proposal = id(id);
        DecisionForm form = DecisionForm.json(body);
        return visitors.editor()
                .chain(editor -> decide(register.once(Repeats.id(headers)), proposal, form, editor))
                .invoke(result -> {
                    switch (result) {
                        case DecisionResult.Recorded done -> {}
                        case DecisionResult.Rejected done -> {}
                        case DecisionResult.Awaiting kept -> {}
                        case DecisionResult.Reopened open -> {}
                        case DecisionResult refused -> throw Refusals.of(refused);
                    }
                })
                .chain(() -> found(proposal))
                .chain(line -> json(200, line));
    }

    private Uni<DecisionResult> decide(Register once, ProposalId id, DecisionForm form, Editor editor) {
        return library.polities().chain(polities -> {
            Outcome outcome = form.outcome(polities);
            @Nullable Revision said = form.sameAs();
            Uni<Revision> sameAs = said == null && outcome instanceof Outcome.Accepted
                    ? remembered(id)
                    : Uni.createFrom().item(said == null ? Revision.NONE : said);
            return sameAs.chain(into -> into.equals(Revision.NONE)
                    ? once.decide(id, outcome, editor, form.why(), form.seen())
                    : once.decideAsAccount(id, outcome, into, editor, form.why(), form.seen())
                            .map(ReviewPages::taken));
        });
    }

    /** What the one who approved it before said that it is an account of. */
    private Uni<Revision> remembered(ProposalId id) {
        return register.proposal(id)
                .map(found -> found.flatMap(Proposal::sameAs).map(Revision::new).orElse(Revision.NONE));
    }

    private static DecisionResult taken(AccountResult result) {
        return switch (result) {
            case AccountResult.Taken taken -> taken.decision();
            case AccountResult.NotRecorded kept -> kept.decision();
            case AccountResult.NotMerged(var reason) -> {
                RuntimeException refusal = Refusals.of(reason);
                throw refusal instanceof InvalidInput wrong ? wrong.named("sameAs") : refusal;
            }
        };
    }

    private Uni<Response> json(int status, ProposalLine line) {
        return Names.of(library)
                .map(names -> Answers.json(Response.status(status), new ReviewJson(names).proposal(line)));
    }

    private Uni<Response> page(
            int status, Frame frame, ProposalLine line, Amendment amendment, @Nullable InvalidInput wrong) {
        return Uni.combine()
                .all()
                .unis(library.polities(), register.fourEyes())
                .asTuple()
                .chain(both -> Answers.page(
                        status,
                        new proposal(
                                frame,
                                line,
                                amendment,
                                wrong,
                                both.getItem2(),
                                List.of(ActKind.values()),
                                List.of(Status.values()),
                                both.getItem1())));
    }

    private Uni<ProposalLine> found(ProposalId id) {
        return register.proposal(id)
                .map(found -> found.orElseThrow(() -> Refusals.none(id)))
                .chain(proposal -> lines.of(new Page<Proposal>(List.of(proposal), null)))
                .map(page -> page.items().getFirst());
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
