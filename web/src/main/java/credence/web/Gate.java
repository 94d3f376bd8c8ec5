package credence.web;

import credence.access.Caller;
import credence.access.Permissions;
import credence.observe.Call;
import credence.persistence.CallerLimits;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Looks every address up in the table of {@link Permissions}, and at how often who asks did so, before its page hears of the request. */
public class Gate {
    private final Visitors visitors;
    private final Visit visit;
    private final CallerLimits limits;
    private final CurrentVertxRequest vertx;

    Gate(Visitors visitors, Visit visit, CallerLimits limits, CurrentVertxRequest vertx) {
        this.limits = limits;
        this.vertx = vertx;
        this.visitors = visitors;
        this.visit = visit;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> check(ContainerRequestContext request) {
        String address = vertx.getCurrent().request().remoteAddress().hostAddress();
        @Nullable String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            pace(limits.look(address));
        }
        String path = request.getUriInfo().getRequestUri().getPath();
        String verb = request.getMethod();
        return visitors.who(authorization)
                .onFailure(NotLoggedIn.class)
                .invoke(() -> limits.guessed(address))
                .map(caller -> {
                    pace(caller.isPresent() ? limits.take(caller.get()) : limits.take(address));
                    visit.by(caller.orElse(null));
                    caller.ifPresent(Gate::tell);
                    visitors.check(Permissions.address(verb, path).orElse(null));
                    return null;
                });
    }

    private static void tell(Caller caller) {
        @Nullable Call call = Call.current();
        if (call != null) {
            call.by(caller);
        }
    }

    private static void pace(@Nullable Duration wait) {
        if (wait != null) {
            throw new TooOften(wait);
        }
    }
}
