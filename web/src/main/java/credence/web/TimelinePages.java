package credence.web;

import credence.act.Act;
import credence.act.Party;
import credence.answer.Inquiry;
import credence.answer.StanceJson;
import credence.persistence.LiveHistories;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.stance.Difference;
import credence.stance.Histories;
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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is on record of a polity, by date, and what changed between two points of both times. */
@Path("/polities")
public class TimelinePages {
    private final Asking asking;
    private final LiveHistories live;
    private final Visitors visitors;

    TimelinePages(Asking asking, LiveHistories live, Visitors visitors) {
        this.asking = asking;
        this.live = live;
        this.visitors = visitors;
    }

    /** The acts of a polity and toward it. */
    public record timeline(
            Frame frame, Side polity, AsOfQuery query, Asked asked, List<MomentLine> moments, List<String> tellers)
            implements TemplateInstance {}

    /** What changed, and why. */
    public record differences(
            Frame frame,
            Side polity,
            AsOfQuery query,
            Points points,
            List<ChangeLine> world,
            List<ChangeLine> knowledge)
            implements TemplateInstance {}

    @GET
    @Path("/{key}/timeline")
    public Uni<Response> timeline(
            @RestPath String key, @BeanParam AsOfQuery query, UriInfo address, HttpHeaders headers) {
        Frame frame = visitors.frame("polities");
        return query.ask(address, asking, "population").chain(asked -> {
            Polity polity = PolityPages.polity(key, asked.polities());
            return live.of(polity.key(), asked.question().known()).chain(at -> {
                Histories histories = at.histories();
                Timeline timeline = among(
                        Timeline.of(polity.key(), asked.question(), histories).byDay(), polity.key(), asked);
                Names names = asked.names();
                if (Wants.isFile(headers)) {
                    JsonLd linked = JsonLd.at(address, names);
                    return Uni.createFrom()
                            .item(new FoldExports(names, linked)
                                    .timeline(
                                            polity.key() + "-timeline",
                                            timeline,
                                            new StanceJson(names.called()).timeline(polity.key(), timeline))
                                    .answer(headers, linked));
                }
                return Wants.page(headers)
                        ? Answers.page(new timeline(
                                frame,
                                names.side(polity.key()),
                                query,
                                asked,
                                MomentLine.of(timeline, names),
                                asked.tellers(histories.of(polity.key()))))
                        : Uni.createFrom()
                                .item(Answers.known(
                                        headers,
                                        new StanceJson(names.called()).timeline(polity.key(), timeline),
                                        null));
            });
        });
    }

    @GET
    @Path("/{key}/differences")
    public Uni<Response> differences(
            @RestPath String key,
            @BeanParam AsOfQuery query,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            UriInfo address,
            HttpHeaders headers) {
        Frame frame = visitors.frame("polities");
        return query.ask(address, asking, "from", "to", "population").chain(asked -> {
            Polity polity = PolityPages.polity(key, asked.polities());
            return Points.of(from, to, asked, asking)
                    .chain(points -> live.of(polity.key(), points.last()).chain(at -> {
                        Difference difference = among(
                                Difference.of(polity.key(), points.from(), points.to(), at.histories()),
                                polity.key(),
                                asked);
                        Names names = points.names();
                        if (Wants.isFile(headers)) {
                            JsonLd linked = JsonLd.at(address, names);
                            return Uni.createFrom()
                                    .item(new FoldExports(names, linked)
                                            .differences(
                                                    polity.key() + "-differences",
                                                    points.last(),
                                                    difference,
                                                    new StanceJson(names.called())
                                                            .differences(polity.key(), difference))
                                            .answer(headers, linked));
                        }
                        return Wants.page(headers)
                                ? Answers.page(new differences(
                                        frame,
                                        names.side(polity.key()),
                                        query,
                                        points,
                                        ChangeLine.of(difference.world(), names),
                                        ChangeLine.of(difference.knowledge(), names)))
                                : Uni.createFrom()
                                        .item(Answers.known(
                                                headers,
                                                new StanceJson(names.called()).differences(polity.key(), difference),
                                                null));
                    }));
        });
    }

    /** What is with those of the population; an act that names nobody else is with everybody. */
    private static Timeline among(Timeline timeline, PolityKey polity, Asked asked) {
        return new Timeline(
                timeline.question(),
                timeline.moments().stream()
                        .filter(moment -> others(moment.entry().act().orElseThrow(), polity)
                                .allMatch(other -> asked.population()
                                        .contains(other, asked.question().day(), Inquiry.MEMBERSHIPS)))
                        .toList());
    }

    private static Stream<PolityKey> others(Act act, PolityKey polity) {
        return Stream.of(act.actor(), act.target() == null ? act.actor() : act.target())
                .filter(Party.Known.class::isInstance)
                .map(party -> ((Party.Known) party).key())
                .filter(key -> !key.equals(polity))
                .distinct();
    }

    private static Difference among(Difference difference, PolityKey polity, Asked asked) {
        return new Difference(
                difference.from(),
                difference.to(),
                among(difference.knowledge(), polity, asked),
                among(difference.world(), polity, asked));
    }

    private static List<Difference.Change> among(List<Difference.Change> changes, PolityKey polity, Asked asked) {
        return changes.stream()
                .filter(change -> asked.population()
                        .contains(
                                change.actor().equals(polity) ? change.target() : change.actor(),
                                asked.question().day(),
                                Inquiry.MEMBERSHIPS))
                .toList();
    }
}
