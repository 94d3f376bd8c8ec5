package credence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.ledger.Entry;
import credence.ledger.Hash;
import credence.ledger.Revision;
import credence.persistence.KeptCheckpoint;
import credence.persistence.LiveHistories;
import credence.persistence.Notary;
import credence.polity.Polities;
import credence.polity.PolityKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Certificates: an answer with all that shows it, to be kept and checked where there is no register. */
@Path("/certificate")
public class CertificatePages {
    private final Asking asking;
    private final LiveHistories live;
    private final Notary notary;

    CertificatePages(Asking asking, LiveHistories live, Notary notary) {
        this.asking = asking;
        this.live = live;
        this.notary = notary;
    }

    /** Of a stance, with actor and target, or of a tally, with polity, direction and population. */
    @GET
    public Uni<Response> certificate(
            @BeanParam AsOfQuery query,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String target,
            @RestQuery @Nullable String polity,
            @RestQuery @Nullable String direction,
            UriInfo address) {
        return query.ask(address, asking, "actor", "target", "polity", "direction", "population")
                .chain(asked -> {
                    Polities polities = asked.polities();
                    CertifiedQuestion question = CertifiedQuestion.of(
                            key("actor", actor, polities),
                            key("target", target, polities),
                            key("polity", polity, polities),
                            Parameters.sent(direction));
                    return certified(question, asked);
                });
    }

    private static @Nullable PolityKey key(String field, @Nullable String sent, Polities polities) {
        @Nullable String word = Parameters.sent(sent);
        return word == null ? null : Choice.key(field, word, polities);
    }

    private Uni<Response> certified(CertifiedQuestion question, Asked asked) {
        Revision known = asked.question().known();
        Uni<LiveHistories.At> histories =
                switch (question) {
                    case CertifiedQuestion.OfPair pair -> live.between(pair.actor(), pair.target(), known);
                    case CertifiedQuestion.OfTally tally -> live.of(tally.polity(), known);
                };
        return notary.checkpoint(known.value())
                .map(NotSigned::signed)
                .chain(checkpoint -> histories.chain(at -> {
                    List<Entry> entries = question.entries(at.histories(), known);
                    return notary.inclusion(
                                    entries.stream().map(Entry::revision).toList(), known.value())
                            .chain(paths -> {
                                ObjectNode certificate = Certificate.question(question, asked);
                                certificate.set("answer", question.answer(asked, at.histories()));
                                shown(certificate, checkpoint, entries, paths);
                                return notary.sign(Certificate.statement(checkpoint.note(), certificate))
                                        .map(signature -> certificate.put("signature", signature.written()));
                            });
                }))
                .map(certificate -> Answers.file(
                        "credence-" + question.name() + "-" + asked.question().day() + "-at-" + known + ".json",
                        Answers.body(certificate)));
    }

    private static void shown(
            ObjectNode certificate, KeptCheckpoint checkpoint, List<Entry> entries, Map<Revision, List<Hash>> paths) {
        certificate.put("key", checkpoint.key()).put("checkpoint", checkpoint.note());
        certificate.set("entries", Json.array(entries, entry -> {
            ArrayNode path = Json.list();
            paths.getOrDefault(entry.revision(), List.of()).forEach(hash -> path.add(hash.hex()));
            ObjectNode shown = Json.object()
                    .put("revision", entry.revision().value())
                    .put("canonical", new String(entry.canonical(), StandardCharsets.UTF_8));
            shown.set("path", path);
            return shown;
        }));
    }
}
