package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.answer.Json;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

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
        return plain(response.type(MediaType.APPLICATION_JSON_TYPE).entity(Json.body(json)));
    }

    /**
     * What the register answers at a revision. Its body is the same for ever, so whoever has it already is told so.
     *
     * @param changedBy the later entries that changed it, for a header, since the body must not; null where none did
     */
    static Response known(HttpHeaders headers, ObjectNode json, @Nullable String changedBy) {
        String body = Json.body(json);
        EntityTag tag = new EntityTag(hash(body));
        @Nullable String had = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        Response.ResponseBuilder response = had != null && had.contains(tag.getValue())
                ? Response.notModified()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        if (changedBy != null) {
            response.header("Credence-Changed-By", changedBy);
        }
        return plain(response.tag(tag));
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static Response text(String text) {
        return plain(Response.ok(text, "text/plain;charset=UTF-8"));
    }

    /** A file to keep. */
    static Response file(String name, String json) {
        return plain(Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
    }

    /** After a form was taken in: the browser asks for the page with GET, so that a reload sends nothing twice. */
    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** One address answers a page or JSON, and what a page shows depends on who is logged in. */
    static Response plain(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.VARY, "Accept, Authorization, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
