package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.InvalidInput;
import credence.answer.Certificate;
import credence.answer.CertifiedQuestion;
import credence.answer.StanceJson;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.persistence.Register;
import credence.persistence.Sighting;
import credence.polity.Polities;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.stance.Difference;
import credence.stance.Histories;
import credence.stance.Question;
import credence.stance.Stance;
import credence.stance.Timeline;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where one polity stands toward another, what happened between them, and what changed. */
@Path("/stances")
public class StancePages {
    private final Asking asking;
    private final LiveHistories live;
    private final Library library;
    private final Visitors visitors;
    private final Register register;

    StancePages(Asking asking, LiveHistories live, Library library, Visitors visitors, Register register) {
        this.asking = asking;
        this.live = live;
        this.library = library;
        this.visitors = visitors;
        this.register = register;
    }

    /** The form that chooses a pair. */
    public record choose(
            Frame frame,
            String actor,
            String target,
            @Nullable InvalidInput wrong,
            List<Polity> polities) implements TemplateInstance {}

    /**
     * A pair.
     *
     * @param views one for each viewpoint asked for
     * @param later what entries after K made of it; empty at the last revision
     * @param tellers whose accounts there are of the pair
     * @param certificate where one of this answer is made
     * @param sightings what was seen, which is no act
     */
    public record stance(
            Frame frame,
            Side actor,
            Side target,
            AsOfQuery query,
            Asked asked,
            List<StanceView> views,
            List<ChangeLine> later,
            List<MomentLine> acts,
            List<String> tellers,
            String certificate,
            List<SightingLine> sightings)
            implements TemplateInstance {}

    /** The acts between the two. */
    public record timeline(Frame frame, Side actor, Side target, AsOfQuery query, Asked asked, List<MomentLine> moments)
            implements TemplateInstance {}

    /** What changed between the two. */
    public record differences(
            Frame frame,
            Side actor,
            Side target,
            AsOfQuery query,
            Points points,
            List<ChangeLine> world,
            List<ChangeLine> knowledge)
            implements TemplateInstance {}

    @GET
    public Uni<Response> choose(
            @RestQuery @Nullable String actor, @RestQuery @Nullable String target, UriInfo address) {
        Parameters.only(address, Set.of("actor", "target"));
        Frame frame = visitors.frame("stances");
        return library.polities().chain(polities -> {
            if (actor == null && target == null) {
                return Answers.page(new choose(frame, "", "", null, polities.all()));
            }
            try {
                return Uni.createFrom()
                        .item(Answers.seeOther("/stances/" + Choice.polity("actor", actor, polities) + "/"
                                + Choice.polity("target", target, polities)));
            } catch (InvalidInput wrong) {
                return Answers.page(400, new choose(frame, blank(actor), blank(target), wrong, polities.all()));
            }
        });
    }

    @GET
    @Path("/{actor}/{target}")
    public Uni<Response> stance(
            @RestPath String actor,
            @RestPath String target,
            @BeanParam AsOfQuery query,
            UriInfo address,
            HttpHeaders headers) {
        Frame frame = visitors.frame("stances");
        return query.ask(address, asking)
                .chain(asked -> found(actor, target, asked, asked.head()))
                .chain(found -> {
                    Asked asked = found.asked();
                    Question question = asked.question();
                    Names names = asked.names();
                    Histories histories = found.histories();
                    List<Stance> stances = asked.inquiry().stances(found.actor(), found.target(), histories);
                    List<Difference.Change> later = found.later();
                    return seen(found).chain(sightings -> {
                        if (!Wants.page(headers)) {
                            ObjectNode json = new StanceJson(names.called()).stance(stances, sightings);
                            JsonLd linked = JsonLd.at(address, names);
                            return Uni.createFrom()
                                    .item(
                                            Wants.isFile(headers)
                                                    ? new FoldExports(names, linked)
                                                            .stance(stances, json)
                                                            .answer(headers, linked)
                                                    : Answers.known(headers, json, StanceJson.revisions(later)));
                        }
                        Timeline acts = Timeline.of(found.actor(), found.target(), question, histories);
                        return Answers.page(new stance(
                                frame,
                                names.side(found.actor()),
                                names.side(found.target()),
                                query,
                                asked,
                                stances.stream()
                                        .map(one -> StanceView.of(one, names))
                                        .toList(),
                                ChangeLine.of(later, names),
                                MomentLine.of(acts, names),
                                asked.tellers(List.of(histories.of(found.actor(), found.target()))),
                                Certificate.address(
                                        new CertifiedQuestion.OfPair(found.actor(), found.target()), asked.inquiry()),
                                SightingLine.of(sightings, names)));
                    });
                });
    }

    /** What was seen between the two; asked of the store only where the ledger took any in. */
    private Uni<List<Sighting>> seen(FoundPair found) {
        return register.observations(
                found.actor(), found.target(), found.asked().question().known());
    }

    @GET
    @Path("/{actor}/{target}/timeline")
    public Uni<Response> timeline(
            @RestPath String actor,
            @RestPath String target,
            @BeanParam AsOfQuery query,
            UriInfo address,
            HttpHeaders headers) {
        Frame frame = visitors.frame("stances");
        return query.ask(address, asking)
                .chain(asked -> found(actor, target, asked, asked.question().known()))
                .chain(found -> {
                    Asked asked = found.asked();
                    Names names = asked.names();
                    Timeline timeline = Timeline.of(found.actor(), found.target(), asked.question(), found.histories())
                            .byDay();
                    if (Wants.isFile(headers)) {
                        JsonLd linked = JsonLd.at(address, names);
                        return Uni.createFrom()
                                .item(new FoldExports(names, linked)
                                        .timeline(
                                                found.actor() + "-" + found.target() + "-timeline",
                                                timeline,
                                                new StanceJson(names.called())
                                                        .timeline(found.actor(), found.target(), timeline))
                                        .answer(headers, linked));
                    }
                    return Wants.page(headers)
                            ? Answers.page(new timeline(
                                    frame,
                                    names.side(found.actor()),
                                    names.side(found.target()),
                                    query,
                                    asked,
                                    MomentLine.of(timeline, names)))
                            : Uni.createFrom()
                                    .item(Answers.known(
                                            headers,
                                            new StanceJson(names.called())
                                                    .timeline(found.actor(), found.target(), timeline),
                                            null));
                });
    }

    @GET
    @Path("/{actor}/{target}/differences")
    public Uni<Response> differences(
            @RestPath String actor,
            @RestPath String target,
            @BeanParam AsOfQuery query,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            UriInfo address,
            HttpHeaders headers) {
        Frame frame = visitors.frame("stances");
        return query.ask(address, asking, "from", "to")
                .chain(asked -> Points.of(from, to, asked, asking)
                        .chain(points -> found(actor, target, asked, points.last())
                                .chain(found -> {
                                    Names names = points.names();
                                    Difference difference = Difference.of(
                                            found.actor(),
                                            found.target(),
                                            points.from(),
                                            points.to(),
                                            found.histories());
                                    if (Wants.isFile(headers)) {
                                        JsonLd linked = JsonLd.at(address, names);
                                        return Uni.createFrom()
                                                .item(new FoldExports(names, linked)
                                                        .differences(
                                                                found.actor() + "-" + found.target() + "-differences",
                                                                points.last(),
                                                                difference,
                                                                new StanceJson(names.called())
                                                                        .differences(
                                                                                found.actor(),
                                                                                found.target(),
                                                                                difference))
                                                        .answer(headers, linked));
                                    }
                                    return Wants.page(headers)
                                            ? Answers.page(new differences(
                                                    frame,
                                                    names.side(found.actor()),
                                                    names.side(found.target()),
                                                    query,
                                                    points,
                                                    ChangeLine.of(difference.world(), names),
                                                    ChangeLine.of(difference.knowledge(), names)))
                                            : Uni.createFrom()
                                                    .item(Answers.known(
                                                            headers,
                                                            new StanceJson(names.called())
                                                                    .differences(
                                                                            found.actor(), found.target(), difference),
                                                            null));
                                })));
    }

    private Uni<FoundPair> found(String actor, String target, Asked asked, Revision known) {
        Polities polities = asked.polities();
        PolityKey from = Choice.key("actor", actor, polities);
        PolityKey to = Choice.key("target", target, polities);
        if (from.equals(to)) {
            throw new InvalidInput("target", "is the actor itself", "Choose two polities.");
        }
        return live.between(from, to, known).map(at -> new FoundPair(from, to, asked, at.histories()));
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
