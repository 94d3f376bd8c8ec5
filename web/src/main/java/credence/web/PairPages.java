package credence.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** Where stances were before: links that somebody kept still lead there. */
@Path("/pairs")
public class PairPages {
    @GET
    public Response choose(UriInfo address) {
        return moved("/stances", address);
    }

    @GET
    @Path("/{actor}/{target}")
    public Response pair(@RestPath String actor, @RestPath String target, UriInfo address) {
        return actor.matches("\\w+") && target.matches("\\w+")
                ? moved("/stances/" + actor + "/" + target, address)
                : moved("/stances", address);
    }

    /** Known time was called known. */
    private static Response moved(String path, UriInfo address) {
        String query = address.getRequestUri().getRawQuery();
        return Response.status(301)
                .location(URI.create(
                        query == null ? path : path + "?" + query.replaceAll("(^|&)known(?==)", "$1knownAt")))
                .build();
    }
}
