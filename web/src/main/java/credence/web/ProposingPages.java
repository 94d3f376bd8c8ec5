package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Status;
import credence.ledger.Revision;
import credence.persistence.Draft;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.ProposingResult;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.review.Proposal;
import credence.review.RequestId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where a person proposes an act that no report told the reader, or the correction of an entry. */
// Not /proposals: the most special class takes all addresses below its own, and those of a review are elsewhere.
@Path("/")
public class ProposingPages {
    private final Register register;
    private final Library library;
    private final Visitors visitors;
    private final ProposalLines lines;

    ProposingPages(Register register, Library library, Visitors visitors, ProposalLines lines) {
        this.register = register;
        this.library = library;
        this.visitors = visitors;
        this.lines = lines;
    }

    /**
     * The form.
     *
     * @param corrected the entry to correct; null for a new act
     */
    public record form(
            Frame frame,
            DraftForm sent,
            Amendment amendment,
            @Nullable EntryLine corrected,
            @Nullable InvalidInput wrong,
            List<ActKind> kinds,
            List<Status> statuses,
            Polities polities)
            implements TemplateInstance {}

    /** @param corrects revision of the entry to correct, whose act the form then shows */
    @GET
    @Path("proposals/new")
    public Uni<Response> fresh(@RestQuery @Nullable String corrects) {
        Frame frame = visitors.frame("review");
        DraftForm sent = new DraftForm();
        sent.corrects = corrects;
        sent.request = UUID.randomUUID().toString();
        return page(200, frame, sent, null);
    }

    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> propose(@BeanParam DraftForm sent, HttpHeaders headers) {
        Frame frame = visitors.frame("review");
        return take(sent, () -> Repeats.of(sent.request), headers)
                .map(proposal -> Answers.seeOther("/proposals/" + proposal.id()))
                .onFailure(InvalidInput.class)
                .recoverWithUni(wrong -> page(400, frame, sent, Refusals.named(wrong)));
    }

    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> propose(byte[] body, HttpHeaders headers) {
        DraftForm sent = DraftForm.of(body);
        return take(sent, () -> Repeats.id(headers), headers)
                .chain(proposal -> lines.of(new Page<>(List.of(proposal), null)))
                .chain(page -> Names.of(library)
                        .map(names -> Answers.json(
                                Response.created(URI.create("/proposals/"
                                        + page.items().getFirst().proposal().id())),
                                new ReviewJson(names).proposal(page.items().getFirst()))));
    }

    private Uni<Proposal> take(DraftForm sent, Supplier<@Nullable RequestId> id, HttpHeaders headers) {
        return visitors.editor()
                .chain(editor -> library.polities().chain(polities -> {
                    Draft draft = sent.draft(polities);
                    return register.once(id.get()).propose(draft, editor).map(result -> switch (result) {
                        case ProposingResult.Proposed(Proposal proposal) -> proposal;
                        case ProposingResult.NoSuchEntry(Revision revision) ->
                            throw new InvalidInput(
                                    "corrects",
                                    "is no act of the ledger: " + revision,
                                    "Send the revision of an entry that records an act.");
                        case ProposingResult.NoLongerStands(Revision by) ->
                            throw new Conflict(
                                    "The entry to correct no longer stands: entry " + by + " is in its place.",
                                    "See /ledger/" + by + ", and correct what stands now.");
                    });
                }));
    }

    private Uni<Response> page(int status, Frame frame, DraftForm sent, @Nullable InvalidInput wrong) {
        @Nullable String corrects = sent.corrects;
        Uni<@Nullable EntryLine> corrected = corrects == null || !corrects.matches("\\d{1,18}")
                ? Uni.createFrom().nullItem()
                : Uni.combine()
                        .all()
                        .unis(register.entry(new Revision(Long.parseLong(corrects))), Names.of(library))
                        .asTuple()
                        .map(both -> both.getItem1()
                                .filter(entry -> entry.act().isPresent())
                                .map(entry -> EntryLine.of(entry, both.getItem2()))
                                .orElse(null));
        return Uni.combine().all().unis(corrected, library.polities()).asTuple().chain(both -> {
            @Nullable EntryLine line = both.getItem1();
            @Nullable ActLine act = line == null ? null : line.act();
            return Answers.page(
                    status,
                    new form(
                            frame,
                            sent,
                            wrong == null && act != null ? Amendment.of(act) : Amendment.of(sent),
                            line,
                            wrong,
                            List.of(ActKind.values()),
                            List.of(Status.values()),
                            both.getItem2()));
        });
    }
}
