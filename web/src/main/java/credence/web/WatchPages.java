package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.answer.Inquiry;
import credence.answer.Json;
import credence.answer.StanceJson;
import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.persistence.Page;
import credence.persistence.PageRequest;
import credence.persistence.Watch;
import credence.persistence.WatchId;
import credence.persistence.Watches;
import credence.review.Editor;
import credence.stance.Question;
import credence.verdict.Grounds;
import credence.verdict.Matter;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
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
    private final LiveHistories live;
    private final Watches watches;
    private final Visitors visitors;

    WatchPages(Asking asking, LiveHistories live, Watches watches, Visitors visitors) {
        this.asking = asking;
        this.live = live;
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
                .chain(page -> asking.with((polities, head) -> live.of(
                                Grounds.all(page.items().stream()
                                        .map(watch -> watch.matter().grounds())
                                        .toList()),
                                head)
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(at -> page.map(watch -> WatchedLine.of(
                                watch,
                                at.histories(),
                                new Names(polities, watch.question().day()))))
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
                .chain(editor -> add(json, query, address, editor))
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
                .chain(editor -> add(WatchForm.parse(form), query, address, editor))
                .map(id -> Answers.seeOther("/watched"));
    }

    @POST
    @Path("/{id}/end")
    public Uni<Response> end(@RestPath String id, HttpHeaders headers) {
        return visitors.editor().chain(editor -> watches.end(id(id), editor)).map(ended -> {
            if (!ended) {
                throw new NotThere("You watch nothing by the id " + id + ".", "id");
            }
            return Answers.seeOther("/watched");
        });
    }

    private Uni<WatchId> add(JsonBody json, AsOfQuery query, UriInfo address, Editor editor) {
        return query.ask(address, asking, "population").chain(asked -> {
            Question question = asked.question();
            Matter matter = WatchForm.matter(json, asked.polities(), asked.population());
            return live.of(matter.grounds(), question.known())
                    .map(at -> matter.answer(at.histories(), Inquiry.MEMBERSHIPS, Inquiry.COVERAGE, question))
                    .chain(answer -> watches.add(matter, question, answer, editor));
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
