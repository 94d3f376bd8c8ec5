package credence.web;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.answer.Json;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.MergeResult;
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
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger, entry by entry. */
@Path("/ledger")
public class LedgerPages {
    private static final int SIZE = 50;

    private final Register register;
    private final Asking asking;
    private final Library library;
    private final Visitors visitors;
    private final ActViews views;
    private final Exports exports;

    LedgerPages(Register register, Asking asking, Library library, Visitors visitors, ActViews views, Exports exports) {
        this.register = register;
        this.asking = asking;
        this.library = library;
        this.visitors = visitors;
        this.views = views;
        this.exports = exports;
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
     * @param act all accounts of its act, itself among them; none where it tells no act, or no longer stands
     * @param own the one that it is; null for none
     * @param isLatest whether it is shown as known now
     */
    public record entry(
            Frame frame,
            EntryLine line,
            @Nullable Long supersededBy,
            ActView act,
            @Nullable AccountCard own,
            boolean isLatest)
            implements TemplateInstance {}

    @GET
    public Uni<Response> list(@BeanParam LedgerQuery query, UriInfo address, HttpHeaders headers) {
        Frame frame = visitors.frame("ledger");
        return query.ask(address, asking).chain(asked -> {
            Names names = new Names(asked.polities());
            if (Wants.isFile(headers)) {
                return Uni.createFrom()
                        .item(exports.ledger(asked.filter(), asked.known(), names, JsonLd.at(address, names))
                                .answer(headers, JsonLd.at(address, names)));
            }
            return register.entries(asked.filter(), new PageRequest(SIZE, query.pageToken))
                    .chain(entries -> Wants.page(headers)
                            ? Answers.page(new list(
                                    frame,
                                    query,
                                    entries.map(entry -> EntryLine.of(entry, names)),
                                    asked.head(),
                                    asked.polities().all(),
                                    List.of(ActKind.values())))
                            : Uni.createFrom()
                                    .item(Answers.json(new Json(names.called()).ledger(entries, asked.known()))));
        });
    }

    /** @param knownAt a revision or an instant: the accounts that the register knew then; null for now */
    @GET
    @Path("/{revision}")
    public Uni<Response> entry(
            @RestPath String revision, @RestQuery @Nullable String knownAt, UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("knownAt"));
        Frame frame = visitors.frame("ledger");
        return Uni.combine()
                .all()
                .unis(found(revision), register.head(), library.polities())
                .asTuple()
                .chain(all -> asking.known("knownAt", knownAt, all.getItem2())
                        .chain(known -> entry(frame, all.getItem1(), known, new Names(all.getItem3()), headers)));
    }

    private Uni<Response> entry(Frame frame, Entry entry, Asking.Known known, Names names, HttpHeaders headers) {
        if (entry.revision().compareTo(known.revision()) > 0) {
            throw new NotThere(
                    "Entry " + entry.revision() + " was not known at revision " + known.revision() + ".", "knownAt");
        }
        return Uni.combine()
                .all()
                .unis(register.superseding(entry.revision()), views.of(entry.revision(), known.revision(), names))
                .asTuple()
                .chain(both -> {
                    ActView act = both.getItem2();
                    if (!Wants.page(headers)) {
                        return Uni.createFrom()
                                .item(Answers.known(headers, new AccountsJson(names).entry(entry, act), null));
                    }
                    return Answers.page(new entry(
                            frame,
                            EntryLine.of(entry, names),
                            both.getItem1()
                                    .map(Entry::revision)
                                    .filter(by -> by.compareTo(known.revision()) <= 0)
                                    .map(Revision::value)
                                    .orElse(null),
                            act,
                            act.of(entry.revision()).orElse(null),
                            known.revision().equals(known.head())));
                });
    }

    /** Says that an entry is another account of the act that {@code into} tells. */
    @POST
    @Path("/{revision}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> merge(
            @RestPath String revision,
            @RestForm @Nullable String into,
            @RestForm @Nullable String why,
            HttpHeaders headers) {
        return merged(revision, new MergeForm(into, why), headers)
                .map(merge -> Answers.seeOther("/ledger/" + number(revision) + "#accounts"));
    }

    /** The same for programs: {"into": 12, "why": …}. */
    @POST
    @Path("/{revision}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> merge(@RestPath String revision, byte[] body, HttpHeaders headers) {
        return merged(revision, MergeForm.json(body), headers).chain(this::written);
    }

    private Uni<Entry> merged(String revision, MergeForm form, HttpHeaders headers) {
        return visitors.editor()
                .chain(editor -> found(revision).chain(entry -> {
                    Revision into = form.revision();
                    if (into.equals(entry.revision())) {
                        throw new InvalidInput("into", "is the account itself", "Send two entries that tell one act.");
                    }
                    return register.once(Repeats.id(headers)).merge(entry.revision(), into, editor, form.reason());
                }))
                .map(result -> {
                    if (result instanceof MergeResult.Merged merged) {
                        return merged.entry();
                    }
                    throw Refusals.of(result);
                });
    }

    /** An entry just written. */
    private Uni<Response> written(Entry entry) {
        return Names.of(library)
                .map(names -> Answers.json(
                        Response.created(URI.create("/ledger/" + entry.revision())),
                        new Json(names.called()).entry(entry)));
    }

    @POST
    @Path("/{revision}/retraction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> retract(@RestPath String revision, @RestForm @Nullable String why, HttpHeaders headers) {
        return retracted(revision, why, headers)
                .chain(retraction -> register.entry(number(revision)))
                .map(before -> before.orElseThrow().content() instanceof Content.Merged merge
                        ? Answers.seeOther("/ledger/" + merge.account() + "#accounts")
                        : Answers.seeOther("/ledger/" + number(revision)));
    }

    /** The same for programs: {"why": …}. */
    @POST
    @Path("/{revision}/retraction")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> retract(@RestPath String revision, byte[] body, HttpHeaders headers) {
        JsonBody json = JsonBody.parse(body, "a retraction", "Send {\"why\": \"…\"}.", List.of("why"));
        return retracted(revision, json.string("why"), headers).chain(this::written);
    }

    private Uni<Entry> retracted(String revision, @Nullable String why, HttpHeaders headers) {
        return visitors.editor()
                .chain(editor -> {
                    @Nullable String reason = DecisionForm.why(why);
                    if (reason == null) {
                        throw new InvalidInput("why", "is empty", "Say why the entry no longer stands.");
                    }
                    return register.once(Repeats.id(headers)).retract(number(revision), editor, reason);
                })
                .map(result -> switch (result) {
                    case RetractionResult.Retracted(Entry entry) -> entry;
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
