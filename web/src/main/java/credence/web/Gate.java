package credence.web;

import credence.access.Permissions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Looks every address up in the table of {@link Permissions} before its page hears of the request. */
public class Gate {
    private final Visitors visitors;
    private final Visit visit;

    Gate(Visitors visitors, Visit visit) {
        this.visitors = visitors;
        this.visit = visit;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> check(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        String verb = request.getMethod();
        return visitors.who(request.getHeaderString(HttpHeaders.AUTHORIZATION)).map(caller -> {
            visit.by(caller.orElse(null));
            visitors.check(Permissions.address(verb, path).orElse(null));
            return null;
        });
    }
}
