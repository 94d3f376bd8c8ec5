package credence.web;

import credence.act.Aspect;
import credence.answer.Certificate;
import credence.answer.CertifiedQuestion;
import credence.answer.Inquiry;
import credence.answer.StanceJson;
import credence.answer.TallyJson;
import credence.persistence.LiveHistories;
import credence.polity.Polity;
import credence.polity.PolityKey;
import credence.stance.Comparison;
import credence.stance.Difference;
import credence.stance.Histories;
import credence.stance.Tally;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** Who recognises a polity, whom it recognises, and who has relations with it. */
@Path("/polities")
public class TallyPages {
    private final Asking asking;
    private final LiveHistories live;
    private final Visitors visitors;

    TallyPages(Asking asking, LiveHistories live, Visitors visitors) {
        this.asking = asking;
        this.live = live;
        this.visitors = visitors;
    }

    /**
     * A tally.
     *
     * @param counts one for each viewpoint asked for
     * @param differences where these differ; empty for one viewpoint
     * @param later what entries after K made of it; empty at the last revision
     * @param tellers whose accounts there are
     * @param certificate where one of this answer is made
     */
    public record tally(
            Frame frame,
            Counting page,
            Asked asked,
            List<CountLine> counts,
            List<CountLine.Differing> differences,
            List<ChangeLine> later,
            List<String> tellers,
            String certificate)
            implements TemplateInstance {}

    /**
     * What is counted, in words and addresses.
     *
     * @param complete whether the register claims to have everybody
     */
    public record Counting(Side polity, String direction, boolean complete, AsOfQuery query) {
        public String heading() {
            return CertifiedQuestion.counted(
                    Tally.Direction.valueOf(direction.toUpperCase(Locale.ROOT)), polity.name());
        }

        /** What those counted do. */
        public String counted(Integer number) {
            return switch (direction) {
                case "recognisers" -> number == 1 ? "recognises it" : "recognise it";
                case "recognised" -> number == 1 ? "is recognised by it" : "are recognised by it";
                default -> number == 1 ? "has relations with it" : "have relations with it";
            };
        }

        /** What a watch of it sends. */
        public Map<String, String> watched() {
            return Map.of("of", direction, "polity", String.valueOf(polity.key()));
        }

        /** The stance that decides whether another polity is counted. */
        public String stance(Side other) {
            String pair = direction.equals("recognised")
                    ? polity.key() + "/" + other.key()
                    : other.key() + "/" + polity.key();
            return "/stances/" + pair + query.again();
        }
    }

    @GET
    @Path("/{key}/recognisers")
    public Uni<Response> recognisers(
            @RestPath String key, @BeanParam AsOfQuery query, UriInfo address, HttpHeaders headers) {
        return tally(Tally.Direction.RECOGNISERS, key, query, address, headers);
    }

    @GET
    @Path("/{key}/recognised")
    public Uni<Response> recognised(
            @RestPath String key, @BeanParam AsOfQuery query, UriInfo address, HttpHeaders headers) {
        return tally(Tally.Direction.RECOGNISED, key, query, address, headers);
    }

    @GET
    @Path("/{key}/relations")
    public Uni<Response> relations(
            @RestPath String key, @BeanParam AsOfQuery query, UriInfo address, HttpHeaders headers) {
        return tally(Tally.Direction.RELATIONS, key, query, address, headers);
    }

    private Uni<Response> tally(
            Tally.Direction direction, String key, AsOfQuery query, UriInfo address, HttpHeaders headers) {
        Frame frame = visitors.frame("polities");
        return query.ask(address, asking, "population").chain(asked -> {
            Polity polity = PolityPages.polity(key, asked.polities());
            return live.of(polity.key(), asked.head()).chain(at -> {
                Histories histories = at.histories();
                Comparison comparison = Comparison.of(
                        polity.key(),
                        direction,
                        asked.question(),
                        asked.viewpoints(),
                        asked.population(),
                        histories,
                        Inquiry.MEMBERSHIPS);
                List<Difference.Change> later =
                        asked.isLatest() ? List.of() : later(polity.key(), direction, asked, histories);
                if (Wants.isFile(headers)) {
                    JsonLd linked = JsonLd.at(address, asked.names());
                    return Uni.createFrom()
                            .item(new FoldExports(asked.names(), linked)
                                    .tally(
                                            comparison,
                                            new TallyJson(asked.names().called()).tally(comparison))
                                    .answer(headers, linked));
                }
                return Wants.page(headers)
                        ? page(frame, direction, polity.key(), query, asked, comparison, later, histories)
                        : Uni.createFrom()
                                .item(Answers.known(
                                        headers,
                                        new TallyJson(asked.names().called()).tally(comparison),
                                        StanceJson.revisions(later)));
            });
        });
    }

    private static Uni<Response> page(
            Frame frame,
            Tally.Direction direction,
            PolityKey polity,
            AsOfQuery query,
            Asked asked,
            Comparison comparison,
            List<Difference.Change> later,
            Histories histories) {
        Names names = asked.names();
        return Answers.page(new tally(
                frame,
                new Counting(
                        names.side(polity),
                        direction.name().toLowerCase(Locale.ROOT),
                        Inquiry.COVERAGE.isComplete(polity, direction),
                        query),
                asked,
                comparison.tallies().stream()
                        .map(one -> CountLine.of(one, names))
                        .toList(),
                CountLine.Differing.of(comparison, names),
                ChangeLine.of(later, names),
                asked.tellers(histories.of(polity)),
                Certificate.address(new CertifiedQuestion.OfTally(polity, direction), asked.inquiry())));
    }

    /** What became known of the same day since, of those who are counted. */
    private static List<Difference.Change> later(
            PolityKey polity, Tally.Direction direction, Asked asked, Histories histories) {
        return Difference.of(polity, asked.question(), asked.question().withKnown(asked.head()), histories)
                .knowledge()
                .stream()
                .filter(change -> switch (direction) {
                    case RECOGNISERS ->
                        change.aspect() == Aspect.RECOGNITION && change.target().equals(polity);
                    case RECOGNISED ->
                        change.aspect() == Aspect.RECOGNITION && change.actor().equals(polity);
                    case RELATIONS -> change.aspect() == Aspect.RELATIONS;
                })
                .filter(change -> asked.population()
                        .contains(
                                change.actor().equals(polity) ? change.target() : change.actor(),
                                asked.question().day(),
                                Inquiry.MEMBERSHIPS))
                .toList();
    }
}
