package credence.web;

import credence.InvalidInput;
import credence.answer.Json;
import credence.answer.QueryText;
import credence.persistence.Library;
import credence.report.Report;
import credence.stance.Question;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What reports claim of the register as a whole, checked against it. */
@Path("/claims")
public class ClaimPages {
    private final Asking asking;
    private final Library library;
    private final Visitors visitors;
    private final ClaimChecks checks;

    ClaimPages(Asking asking, Library library, Visitors visitors, ClaimChecks checks) {
        this.asking = asking;
        this.library = library;
        this.visitors = visitors;
        this.checks = checks;
    }

    /**
     * The form, and what came of it.
     *
     * @param checked null before anything was asked
     * @param address of the question that was asked; empty before
     */
    public record claims(
            Frame frame,
            String text,
            String published,
            @Nullable List<VerdictLine> checked,
            @Nullable String told,
            String address,
            @Nullable InvalidInput wrong)
            implements TemplateInstance {}

    @GET
    public Uni<Response> form(@Context UriInfo address) {
        Parameters.only(address, Set.of());
        return Answers.page(new claims(visitors.frame("claims"), "", "", null, null, "", null));
    }

    /** The day is that of publication unless asOf names one, and today where neither is told. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> check(byte[] body, @BeanParam AsOfQuery query, @Context UriInfo address, HttpHeaders headers) {
        JsonBody json = ClaimForms.parse(body);
        @Nullable Report report = ClaimForms.report(json);
        return query.ask(address, asking).chain(asked -> {
            if (report != null) {
                Question question = day(asked.question(), report, query);
                return read(report, question)
                        .map(checked -> Answers.json(
                                new VerdictJson(new Json(new Names(asked.polities(), question.day()).called()))
                                        .answer(checked, question)));
            }
            return checks.check(ClaimForms.told(json, asked.polities()), asked.question())
                    .map(checked ->
                            Answers.json(new VerdictJson(new Json(asked.names().called()))
                                    .answer(List.of(checked), asked.question())));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> check(
            @RestForm @Nullable String text,
            @RestForm @Nullable String published,
            @BeanParam AsOfQuery query,
            @Context UriInfo address) {
        Frame frame = visitors.frame("claims");
        String sent = text == null ? "" : text.replace("\r\n", "\n");
        String day = published == null ? "" : published;
        Report report;
        try {
            report = ClaimForms.report(sent, day.isBlank() ? null : day);
        } catch (InvalidInput wrong) {
            return Answers.page(400, new claims(frame, sent, day, null, null, "", wrong));
        }
        return query.ask(address, asking).chain(asked -> {
            Question question = day(asked.question(), report, query);
            Names names = new Names(asked.polities(), question.day());
            return read(report, question)
                    .chain(checked -> Answers.page(new claims(
                            frame,
                            sent,
                            day,
                            VerdictLine.of(checked, names),
                            "On " + Formats.written(question.day()) + ", as known at revision " + question.known()
                                    + ".",
                            QueryText.of(question, null),
                            null)));
        });
    }

    private Uni<List<CheckedClaim>> read(Report report, Question question) {
        return library.read(report).chain(reading -> checks.check(reading.claims(), report.text(), question));
    }

    private static Question day(Question question, Report report, AsOfQuery query) {
        return query.asOf != null && !query.asOf.isBlank() || report.published() == null
                ? question
                : new Question(report.published(), question.known(), question.reportedBy(), question.viewpoint());
    }
}
