package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The forms in which a request is answered. */
final class Answers {
    private static final String HTML = "text/html;charset=UTF-8";

    private Answers() {}

    static Uni<Response> page(TemplateInstance page) {
        return page(200, page);
    }

    static Uni<Response> page(int status, TemplateInstance page) {
        return page.createUni()
                .map(html -> plain(Response.status(status).type(HTML).entity(html)));
    }

    static Response json(ObjectNode json) {
        return json(Response.ok(), json);
    }

    static Response json(Response.ResponseBuilder response, ObjectNode json) {
        return plain(response.type(MediaType.APPLICATION_JSON_TYPE).entity(json.toPrettyString() + "\n"));
    }

    /** After a form was taken in: the browser asks for the page with GET, so that a reload sends nothing twice. */
    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** One address answers a page or JSON, and what a page shows depends on who is logged in. */
    private static Response plain(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.VARY, "Accept, Authorization, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
