package credence.observe;

import credence.access.Caller;
import credence.access.NotAllowed;
import credence.access.Permissions;
import credence.access.TooOften;
import credence.access.Unauthenticated;
import credence.persistence.Admission;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets to the metrics whoever the table lets: they are served beside the pages, past their gate. */
@ApplicationScoped
public class MetricsAddress {
    private static final String PATH = "/metrics";
    /** Where Quarkus would have them. */
    private static final String ALIAS = "/q/metrics";

    private static final int AFTER_FRONT = 29_000;

    private final Admission admission;

    MetricsAddress(Admission admission) {
        this.admission = admission;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, AFTER_FRONT);
    }

    private void take(RoutingContext context) {
        String sent = context.request().path();
        if (!sent.contains("metrics") && sent.indexOf('%') < 0) {
            context.next();
            return;
        }
        // Whatever spelling of the address the router takes for it.
        String path = context.normalizedPath().replaceAll("/+$", "");
        boolean isAlias = path.equals(ALIAS);
        if (!isAlias && !path.equals(PATH)) {
            context.next();
            return;
        }
        String from = context.request().remoteAddress().hostAddress();
        @Nullable String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        Uni<Optional<Caller>> who = authorization == null
                ? Uni.createFrom().item(Optional.empty())
                : admission.known(authorization, from).map(Optional::of);
        who.invoke(caller -> check(caller.orElse(null)))
                .subscribe()
                .with(
                        caller -> {
                            if (isAlias) {
                                context.reroute(PATH);
                            } else {
                                context.next();
                            }
                        },
                        failure -> refuse(context, failure));
    }

    private void check(@Nullable Caller caller) {
        @Nullable Call call = Call.current();
        if (call != null && caller != null) {
            call.by(caller);
        }
        admission.check(Permissions.address("GET", PATH).orElseThrow(), caller);
    }

    private static int status(Throwable why) {
        return switch (why) {
            case Unauthenticated nobody -> 401;
            case NotAllowed denied -> 403;
            case TooOften often -> 429;
            default -> 503;
        };
    }

    private static void refuse(RoutingContext context, Throwable why) {
        int status = status(why);
        HttpServerResponse response = context.response();
        if (why instanceof Unauthenticated) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        if (why instanceof TooOften often) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(TooOften.seconds(often.delay())));
        }
        String detail = status == 503
                ? "Who asks cannot be looked up just now. Try again."
                : why.getMessage()
                        + (status == 401
                                ? " Send the header \"Authorization: Bearer TOKEN\", of a service's token."
                                : "");
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("title", "The metrics are not open to this request")
                        .put("status", status)
                        .put("detail", detail)
                        .encode());
    }
}
