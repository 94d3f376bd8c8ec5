package credence.web;

import credence.InvalidInput;
import credence.persistence.RegisterException;
import credence.report.Report;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure as a problem or a page, mapped once. */
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final Visitors visitors;

    ErrorPages(Visitors visitors) {
        this.visitors = visitors;
    }

    /** The page. */
    public record error(@Nullable String editor, String title, String detail, @Nullable String mend, int status)
            implements TemplateInstance {}

    @ServerExceptionMapper
    public Response invalid(InvalidInput wrong, HttpHeaders headers) {
        return answer(new Problem(400, "Bad input", wrong.getMessage(), wrong.field(), wrong.mend()), headers);
    }

    @ServerExceptionMapper
    public Response tooLong(Report.TooLong wrong, HttpHeaders headers) {
        return answer(new Problem(413, "Too long", wrong.getMessage(), "text", "Send at most 5 MiB of UTF-8 a report."), headers);
    }

    @ServerExceptionMapper
    public Response notLoggedIn(NotLoggedIn nobody, HttpHeaders headers) {
        return answer(
                new Problem(
                        401,
                        "Login needed",
                        nobody.getMessage(),
                        null,
                        "Log in at /login, or send the header Authorization: Bearer and a token of yours."),
                headers);
    }

    @ServerExceptionMapper
    public Response notThere(NotThere missing, HttpHeaders headers) {
        return answer(new Problem(404, "Not found", missing.getMessage(), null, null), headers);
    }

    @ServerExceptionMapper
    public Response store(RegisterException failure, HttpHeaders headers) {
        LOG.error(failure.getMessage(), failure);
        return answer(
                new Problem(503, "The register is away", "The database does not answer; nothing was changed.", null, "Try again shortly."),
                headers);
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException refused, HttpHeaders headers) {
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        return answer(
                switch (status) {
                    case 404 -> new Problem(404, "Not found", "There is nothing at this address.", null, "Start from the home page, /.");
                    case 405 -> new Problem(405, "Method not allowed", "This address does not take that method.", null, null);
                    case 406 -> new Problem(406, "Not acceptable", "There is no such form of this.", null, "Ask for text/html or application/json.");
                    case 413 -> new Problem(413, "Too long", "The body is longer than 12 MiB.", "text", "Send at most 5 MiB of UTF-8 a report.");
                    case 415 ->
                        new Problem(
                                415, "Unsupported media type", "The body is of a type that is not read here.", "content-type", "Send application/json.");
                    default ->
                        new Problem(
                                status,
                                "Bad request",
                                "The request cannot be answered as it is.",
                                null,
                                "Go back, load the page anew, and try again.");
                },
                headers);
    }

    @ServerExceptionMapper
    public Response other(Throwable failure, HttpHeaders headers) {
        LOG.error("a request failed", failure);
        return answer(new Problem(500, "An error of ours", "Credence failed at this; it is logged.", null, null), headers);
    }

    private Response answer(Problem problem, HttpHeaders headers) {
        return Wants.page(headers) ? problem.page(visitors.name().orElse(null)) : problem.json();
    }
}
