package credence.web;

import credence.InvalidInput;
import credence.access.NotAllowed;
import credence.access.TooOften;
import credence.access.Unauthenticated;
import credence.persistence.IssuerAway;
import credence.persistence.Presence;
import credence.persistence.RegisterException;
import credence.report.Report;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Every failure as a problem or a page, mapped once. */
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    /** Where the form login looks for the page to go back to. */
    private static final String BACK = "quarkus-redirect-location";

    private final Visitors visitors;

    ErrorPages(Visitors visitors) {
        this.visitors = visitors;
    }

    /** The page. */
    public record error(Frame frame, Problem problem) implements TemplateInstance {}

    /** A form without its token is turned away before any page is asked, with nothing in the answer. */
    @ServerResponseFilter
    public void turnedAway(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 400 || response.hasEntity()) {
            return;
        }
        Problem problem = new Problem(
                400,
                "Not a form of ours",
                "The form came without the token that its page gave, or with an old one.",
                "csrf-token",
                "Load the page anew and send the form again. JSON is sent with content-type: application/json.");
        boolean page = Wants.page(request.getHeaderString(HttpHeaders.ACCEPT));
        response.setEntity(
                page ? new error(visitors.frame("error"), problem).render() : problem.body(),
                null,
                page ? MediaType.TEXT_HTML_TYPE.withCharset("UTF-8") : MediaType.valueOf(Problem.TYPE));
    }

    @ServerExceptionMapper
    public Uni<Response> invalid(InvalidInput asked, HttpHeaders headers) {
        InvalidInput wrong = Refusals.named(asked);
        return answer(400, "Bad input", wrong.getMessage() + ".", wrong.field(), wrong.mend(), headers);
    }

    @ServerExceptionMapper
    public Uni<Response> tooLong(Report.TooLong wrong, HttpHeaders headers) {
        return answer(Problem.tooLong(), headers);
    }

    /** A browser gets the login form, and comes back to where it was; nobody else is sent elsewhere. */
    @ServerExceptionMapper
    public Uni<Response> unauthenticated(Unauthenticated nobody, HttpHeaders headers, UriInfo address) {
        if (!Wants.page(headers)) {
            return answer(
                    401,
                    "Login needed",
                    nobody.getMessage(),
                    null,
                    "Send the header Authorization: Bearer and a token of yours, or log in at /login.",
                    headers);
        }
        NewCookie back = new NewCookie.Builder(BACK)
                .value(address.getRequestUri().toString())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Answers.page(401, new LoginPages.login(visitors.frame("login"), false, true))
                .map(page -> Response.fromResponse(page).cookie(back).build());
    }

    @ServerExceptionMapper
    public Uni<Response> notAllowed(NotAllowed denied, HttpHeaders headers) {
        return answer(
                403,
                "Not allowed",
                denied.getMessage(),
                null,
                "Ask an admin for the role; admins grant roles at /editors.",
                headers);
    }

    @ServerExceptionMapper
    public Uni<Response> tooOften(TooOften often, HttpHeaders headers) {
        return answer(Problem.tooOften(often.delay()), headers)
                .map(answer -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, TooOften.seconds(often.delay()))
                        .build());
    }

    @ServerExceptionMapper
    public Uni<Response> notThere(NotThere missing, HttpHeaders headers) {
        return answer(
                404, "Not found", missing.getMessage(), missing.field(), "Look for it from the home page, /.", headers);
    }

    @ServerExceptionMapper
    public Uni<Response> conflict(Conflict taken, HttpHeaders headers) {
        return answer(taken.problem(), headers);
    }

    @ServerExceptionMapper
    public Uni<Response> notSigned(NotSigned refused, HttpHeaders headers) {
        LOG.error(refused.getMessage());
        return answer(refused.status(), "Not signed", refused.getMessage(), null, refused.mend(), headers);
    }

    @ServerExceptionMapper
    public Uni<Response> store(RegisterException failure, HttpHeaders headers) {
        @Nullable Presence reader = Presence.current();
        // What was ended because its reader went away is no fault of the database.
        if (!failure.isKnown() && (reader == null || !reader.isGone())) {
            LOG.error(failure.getMessage(), failure);
        }
        if (failure.isFull()) {
            return answer(
                    507,
                    "The disk is full",
                    "The database has no room left, so nothing of this was kept.",
                    null,
                    "Send it again once whoever runs this Credence has made room; it goes on by itself.",
                    headers);
        }
        return answer(
                503,
                "The register is away",
                "The database does not answer, so this could not be done.",
                null,
                "Try again shortly; whoever runs this Credence finds the cause in its log.",
                headers);
    }

    @ServerExceptionMapper
    public Uni<Response> issuer(IssuerAway failure, HttpHeaders headers) {
        LOG.error(failure.getMessage(), failure);
        return answer(
                503,
                "The provider of logins is away",
                "It does not give the keys that its tokens are checked with.",
                null,
                "Try again shortly, or send a token of the register's own.",
                headers);
    }

    @ServerExceptionMapper
    public Uni<Response> http(WebApplicationException refused, HttpHeaders headers) {
        int status = refused.getResponse().getStatus();
        return switch (status) {
            case 404 ->
                answer(
                        404,
                        "Not found",
                        "There is nothing at this address.",
                        null,
                        "Start from the home page, /.",
                        headers);
            case 405 ->
                answer(405, "Method not allowed", "This address does not take that method.", null, null, headers);
            case 406 ->
                answer(
                        406,
                        "Not acceptable",
                        "There is no such form of this.",
                        null,
                        "Ask for text/html or application/json.",
                        headers);
            case 413 -> answer(Problem.tooLong(), headers);
            case 415 ->
                answer(
                        415,
                        "Unsupported media type",
                        "The body is of a type that is not read here.",
                        "content-type",
                        "Send application/json.",
                        headers);
            default ->
                status < 400
                        ? Uni.createFrom().item(refused.getResponse())
                        : answer(
                                status,
                                status < 500 ? "Bad request" : "An error of ours",
                                "The request cannot be answered as it is.",
                                null,
                                "Go back, load the page anew, and try again.",
                                headers);
        };
    }

    @ServerExceptionMapper
    public Uni<Response> other(Throwable failure, HttpHeaders headers) {
        LOG.error("a request failed", failure);
        return answer(500, "An error of ours", "Credence failed at this; it is in the log.", null, null, headers);
    }

    private Uni<Response> answer(
            int status,
            String title,
            @Nullable String detail,
            @Nullable String field,
            @Nullable String mend,
            HttpHeaders headers) {
        return answer(new Problem(status, title, detail == null ? title : detail, field, mend), headers);
    }

    private Uni<Response> answer(Problem problem, HttpHeaders headers) {
        return Wants.page(headers)
                ? visitors.framed("error").chain(frame -> Answers.page(problem.status(), new error(frame, problem)))
                : Uni.createFrom().item(problem.json());
    }
}
