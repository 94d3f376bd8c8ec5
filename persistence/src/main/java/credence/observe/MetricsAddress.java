package credence.observe;

import credence.access.Caller;
import credence.access.Least;
import credence.access.Permissions;
import credence.persistence.CallerLimits;
import credence.persistence.Identities;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lets to the metrics whoever the table lets: they are served beside the pages, past their gate. */
@ApplicationScoped
public class MetricsAddress {
    private static final String PATH = "/metrics";
    /** Where Quarkus would have them. */
    private static final String ALIAS = "/q/metrics";

    private static final int AFTER_FRONT = 29_000;

    private final Identities identities;
    private final CallerLimits limits;
    private final boolean anonymousRead;

    MetricsAddress(
            Identities identities,
            CallerLimits limits,
            @ConfigProperty(name = "credence.anonymous-read") boolean anonymousRead) {
        this.identities = identities;
        this.limits = limits;
        this.anonymousRead = anonymousRead;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, AFTER_FRONT);
    }

    private void take(RoutingContext context) {
        // Whatever spelling of the address the router takes for it.
        String path = context.normalizedPath().replaceAll("/+$", "");
        boolean isAlias = path.equals(ALIAS);
        if (!isAlias && !path.equals(PATH)) {
            context.next();
            return;
        }
        String from = context.request().remoteAddress().hostAddress();
        who(context.request().getHeader(HttpHeaders.AUTHORIZATION), from)
                .subscribe()
                .with(caller -> answer(context, caller.orElse(null), isAlias), failure -> refuse(context, failure));
    }

    private Uni<Optional<Caller>> who(@Nullable String authorization, String from) {
        if (authorization == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        @Nullable Duration wait = limits.look(from);
        if (wait != null) {
            return Uni.createFrom().failure(new Refusal(429, "Too many tokens that nobody knows. Wait a while."));
        }
        return Identities.bearer(authorization)
                .map(identities::of)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(caller -> {
                    if (caller.isEmpty()) {
                        limits.guessed(from);
                        throw new Refusal(401, "The bearer token is not known, was revoked, or is over.");
                    }
                    return caller;
                });
    }

    private void answer(RoutingContext context, @Nullable Caller caller, boolean isAlias) {
        @Nullable Call call = Call.current();
        if (call != null && caller != null) {
            call.by(caller);
        }
        Least least = Permissions.address("GET", PATH).orElseThrow();
        switch (least.to(caller, anonymousRead)) {
            case ALLOWED -> {
                if (isAlias) {
                    context.reroute(PATH);
                } else {
                    context.next();
                }
            }
            case LOGIN_NEEDED ->
                refuse(
                        context,
                        new Refusal(401, "Send the header \"Authorization: Bearer TOKEN\", of a service's token."));
            case ROLE_NEEDED -> refuse(context, new Refusal(403, "This takes the role " + least.word() + "."));
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String detail) {
            super(detail);
            this.status = status;
        }
    }

    private static void refuse(RoutingContext context, Throwable why) {
        Refusal refusal = why instanceof Refusal told
                ? told
                : new Refusal(503, "Who asks cannot be looked up just now. Try again.");
        HttpServerResponse response = context.response();
        if (refusal.status == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(refusal.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("title", "The metrics are not open to this request")
                        .put("status", refusal.status)
                        .put("detail", refusal.getMessage())
                        .encode());
    }
}
