package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.ActKind;
import credence.act.Effect;
import credence.act.Status;
import credence.answer.Json;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words mean that JSON-LD, JSON and the pages use; for programs as a vocabulary of RDF Schema. */
@Path("/terms")
public class TermPages {
    private final Visitors visitors;

    TermPages(Visitors visitors) {
        this.visitors = visitors;
    }

    /**
     * A kind of act.
     *
     * @param word as JSON has it
     * @param changes what it makes of the stance, for people; empty where nothing
     * @param refused what one that is refused makes of it
     * @param cameo its code in CAMEO; empty where there is none
     * @param plover its event type in PLOVER; empty where there is none
     */
    public record KindLine(String word, String label, String changes, String refused, String cameo, String plover) {
        static KindLine of(ActKind kind) {
            return new KindLine(
                    kind.word(),
                    kind.label(),
                    told(kind.changes(Status.DONE)),
                    told(kind.changes(Status.REFUSED)),
                    kind.cameo().orElse(""),
                    kind.plover().orElse(""));
        }

        private static String told(List<ActKind.Change> changes) {
            return changes.stream()
                    .map(change -> said(change.effect()) + (change.both() ? " (both sides)" : ""))
                    .collect(Collectors.joining(", "));
        }

        private static String said(Effect effect) {
            return effect.aspect().name().toLowerCase(java.util.Locale.ROOT) + ": "
                    + effect.word().replace('_', ' ');
        }
    }

    /** All terms, classes first, and the kinds of acts. */
    public record terms(Frame frame, List<Term> terms, List<KindLine> kinds) implements TemplateInstance {}

    @GET
    public Uni<Response> terms(UriInfo address, HttpHeaders headers) {
        Parameters.only(address, Set.of());
        return Wants.page(headers)
                ? Answers.page(new terms(
                        visitors.frame("terms"),
                        List.of(Term.values()),
                        List.of(ActKind.values()).stream().map(KindLine::of).toList()))
                : Uni.createFrom().item(Answers.json(vocabulary(address.getAbsolutePath() + "#")));
    }

    private static ObjectNode vocabulary(String base) {
        ObjectNode json = Json.object();
        json.putObject("@context")
                .put("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
                .put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        ArrayNode graph = json.putArray("@graph");
        for (Term term : Term.values()) {
            graph.add(Json.object()
                    .put("@id", base + term.local())
                    .put("@type", term.isClass() ? "rdfs:Class" : "rdf:Property")
                    .put("rdfs:label", term.local())
                    .put("rdfs:comment", term.meaning()));
        }
        return json;
    }
}
