package credence.web;

import credence.answer.Certificates;
import credence.answer.CertifiedQuestion;
import credence.persistence.Notary;
import credence.polity.Polities;
import credence.polity.PolityKey;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Certificates: an answer with all that shows it, to be kept and checked where there is no register. */
@Path("/certificate")
public class CertificatePages {
    private final Asking asking;
    private final Certificates certificates;
    private final Notary notary;

    CertificatePages(Asking asking, Certificates certificates, Notary notary) {
        this.asking = asking;
        this.certificates = certificates;
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
        return notary.checkpoint(asked.question().known().value())
                .map(NotSigned::signed)
                .chain(checkpoint -> certificates.issue(question, asked.inquiry(), checkpoint))
                .map(issued -> Answers.file(issued.file(), issued.text()));
    }
}
