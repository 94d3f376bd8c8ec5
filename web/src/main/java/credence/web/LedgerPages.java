package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.persistence.RetractionResult;
import credence.polity.Polity;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The ledger, entry by entry. */
@Path("/ledger")
public class LedgerPages {
    private static final int SIZE = 50;

    private final Register register;
    private final Asking asking;
    private final Library library;
    private final Visitors visitors;

    LedgerPages(Register register, Asking asking, Library library, Visitors visitors) {
        this.register = register;
        this.asking = asking;
        this.library = library;
        this.visitors = visitors;
    }

    /** The entries that a filter lets through, newest first. */
    public record list(
            Frame frame,
            LedgerQuery query,
            Page<EntryLine> entries,
            Revision head,
            List<Polity> polities,
            List<ActKind> kinds)
            implements TemplateInstance {}

    /**
     * An entry, and what became of it.
     *
     * @param supersededBy the entry that corrected or retracted this one; null while it stands
     */
    public record entry(
            Frame frame, EntryLine line, @Nullable Long supersededBy) implements TemplateInstance {}

    @GET
    public Uni<Response> list(@BeanParam LedgerQuery query, UriInfo address, HttpHeaders headers) {
        Frame frame = visitors.frame("ledger");
        return query.ask(address, asking).chain(asked -> {
            Names names = new Names(asked.polities());
            return register.entries(asked.filter(), new PageRequest(SIZE, query.pageToken))
                    .chain(entries -> Wants.page(headers)
                            ? Answers.page(new list(
                                    frame,
                                    query,
                                    entries.map(entry -> EntryLine.of(entry, names)),
                                    asked.head(),
                                    asked.polities().all(),
                                    List.of(ActKind.values())))
                            : Uni.createFrom().item(Answers.json(new Json(names).ledger(entries, asked.head()))));
        });
    }

    @GET
    @Path("/{revision}")
    public Uni<Response> entry(@RestPath String revision, HttpHeaders headers) {
        Frame frame = visitors.frame("ledger");
        return found(revision)
                .chain(entry -> Uni.combine()
                        .all()
                        .unis(register.superseding(entry.revision()), Names.of(library))
                        .asTuple()
                        .chain(both -> Wants.page(headers)
                                ? Answers.page(new entry(
                                        frame,
                                        EntryLine.of(entry, both.getItem2()),
                                        both.getItem1()
                                                .map(by -> (Long) by.revision().value())
                                                .orElse(null)))
                                : Uni.createFrom().item(Answers.json(new Json(both.getItem2()).entry(entry)))));
    }

    @POST
    @Path("/{revision}/retraction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> retract(@RestPath String revision, @RestForm @Nullable String why, HttpHeaders headers) {
        return visitors.editor(headers)
                .chain(editor -> {
                    @Nullable String reason = DecisionForm.why(why);
                    if (reason == null) {
                        throw new InvalidInput("why", "is empty", "Say why the entry no longer stands.");
                    }
                    return register.retract(number(revision), editor, reason);
                })
                .map(result -> switch (result) {
                    case RetractionResult.Retracted(Entry entry) -> Answers.seeOther("/ledger/" + entry.revision());
                    case RetractionResult.NoLongerStands(Revision by) ->
                        throw new Conflict("Entry " + revision + " no longer stands.", "See /ledger/" + by + ".");
                    case RetractionResult.NoSuchEntry none -> throw none(revision);
                });
    }

    private Uni<Entry> found(String revision) {
        return register.entry(number(revision)).map(found -> found.orElseThrow(() -> none(revision)));
    }

    private static Revision number(String revision) {
        if (!revision.matches("\\d{1,18}")) {
            throw none(revision);
        }
        return new Revision(Long.parseLong(revision));
    }

    private static NotThere none(String revision) {
        return new NotThere("There is no act at revision " + revision + " of the ledger.", "revision");
    }
}
