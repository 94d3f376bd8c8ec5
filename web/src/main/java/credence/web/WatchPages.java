package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.answer.Json;
import credence.answer.StanceJson;
import credence.answer.WatchedAnswers;
import credence.ledger.Revision;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Watch;
import credence.persistence.WatchId;
import credence.persistence.Watches;
import credence.review.Editor;
import credence.verdict.Matter;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The answers that an editor keeps an eye on, with what later entries made of them. */
@Path("/watched")
public class WatchPages {
    private static final int SIZE = 20;

    private final Asking asking;
    private final WatchedAnswers answers;
    private final Watches watches;
    private final Visitors visitors;

    WatchPages(Asking asking, WatchedAnswers answers, Watches watches, Visitors visitors) {
        this.asking = asking;
        this.answers = answers;
        this.watches = watches;
        this.visitors = visitors;
    }

    /**
     * The list.
     *
     * @param head the last revision, up to which entries were compared
     */
    public record watched(Frame frame, Page<WatchedLine> lines, Revision head) implements TemplateInstance {}

    @GET
    public Uni<Response> watched(@RestQuery @Nullable String pageToken, @Context UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of("pageToken"));
        Frame frame = visitors.frame("watched");
        return visitors.editor()
                .chain(editor -> watches.of(editor, new PageRequest(SIZE, pageToken)))
                .chain(page -> asking.with((polities, head) -> answers.compared(page, head)
                        .map(compared -> compared.map(answer -> WatchedLine.of(
                                answer,
                                new Names(polities, answer.watch().question().day()))))
                        .chain(lines -> Wants.page(headers)
                                ? Answers.page(new watched(frame, lines, head))
                                : Uni.createFrom()
                                        .item(Answers.json(Json.page("watched", lines, WatchPages::json)
                                                .put("revision", head.value()))))));
    }

    /** Answers the watch with the answer that is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> watch(byte[] body, @BeanParam AsOfQuery query, @Context UriInfo address, HttpHeaders headers) {
        JsonBody json = WatchForm.parse(body);
        return visitors.editor()
                .chain(editor -> add(json, query, address, headers, editor))
                .map(id -> Answers.json(
                        Response.created(URI.create("/watched")), Json.object().put("id", id.toString())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> watch(
            MultivaluedMap<String, String> form,
            @BeanParam AsOfQuery query,
            @Context UriInfo address,
            HttpHeaders headers) {
        return visitors.editor()
                .chain(editor -> add(WatchForm.parse(form), query, address, headers, editor))
                .map(id -> Answers.seeOther("/watched"));
    }

    @POST
    @Path("/{id}/end")
    public Uni<Response> end(@RestPath String id, HttpHeaders headers) {
        return visitors.editor()
                .chain(editor -> watches.end(id(id), editor, Repeats.id(headers)))
                .map(ended -> {
                    if (!ended) {
                        throw new NotThere("You watch nothing by the id " + id + ".", "id");
                    }
                    return Answers.seeOther("/watched");
                });
    }

    private Uni<WatchId> add(JsonBody json, AsOfQuery query, UriInfo address, HttpHeaders headers, Editor editor) {
        return query.ask(address, asking, "population").chain(asked -> {
            Matter matter = WatchForm.matter(json, asked.polities(), asked.population());
            return answers.add(
                    matter,
                    asked.question(),
                    editor,
                    Repeats.id(headers),
                    address.getRequestUri().getRawQuery() + " " + json.json());
        });
    }

    private static WatchId id(String id) {
        try {
            return WatchId.parse(id);
        } catch (InvalidInput noId) {
            throw new NotThere("You watch nothing by the id \"" + id + "\".", "id");
        }
    }

    private static ObjectNode json(WatchedLine line) {
        Watch watch = line.watch();
        ObjectNode node = Json.object()
                .put("id", watch.id().toString())
                .put("title", line.title())
                .put("address", line.address());
        StanceJson.question(node, watch.question());
        node.put("at", watch.at().toString());
        ObjectNode answer = node.putObject("answer");
        watch.answer().keySet().stream()
                .sorted()
                .forEach(field -> answer.put(field, watch.answer().get(field)));
        node.put("changed", line.isChanged());
        node.set("changedBy", Json.array(line.found(), flag -> CheckedJson.flag(flag, flag.field())));
        return node;
    }
}
