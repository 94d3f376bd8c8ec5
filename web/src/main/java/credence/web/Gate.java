package credence.web;

import credence.access.Caller;
import credence.access.Permissions;
import credence.observe.Call;
import credence.persistence.Admission;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Looks every address up in the table of {@link Permissions}, and at how often who asks did so, before its page hears of the request. */
public class Gate {
    private final Admission admission;
    private final Visitors visitors;
    private final Visit visit;
    private final CurrentVertxRequest vertx;

    Gate(Admission admission, Visitors visitors, Visit visit, CurrentVertxRequest vertx) {
        this.admission = admission;
        this.visitors = visitors;
        this.visit = visit;
        this.vertx = vertx;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> check(ContainerRequestContext request) {
        String address = vertx.getCurrent().request().remoteAddress().hostAddress();
        String path = request.getUriInfo().getRequestUri().getPath();
        String verb = request.getMethod();
        return visitors.who(request.getHeaderString(HttpHeaders.AUTHORIZATION), address)
                .map(found -> {
                    @Nullable Caller caller = found.orElse(null);
                    admission.count(caller, address);
                    visit.by(caller);
                    tell(caller);
                    visitors.check(Permissions.address(verb, path).orElse(null));
                    return null;
                });
    }

    private static void tell(@Nullable Caller caller) {
        @Nullable Call call = Call.current();
        if (call != null && caller != null) {
            call.by(caller);
        }
    }
}
