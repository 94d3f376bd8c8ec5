package credence.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.access.TooOften;
import credence.answer.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 problem details have it.
 *
 * @param field the field at fault; null where none is
 * @param mend what to do about it; null where there is nothing to do
 */
public record Problem(
        int status,
        String title,
        String detail,
        @Nullable String field,
        @Nullable String mend) {
    static final String TYPE = "application/problem+json";

    static Problem tooLong() {
        return new Problem(
                413, "Too long", "text is longer than 5 MiB.", "text", "Send at most 5 MiB of UTF-8 a report.");
    }

    static Problem tooLongAList() {
        return new Problem(
                413,
                "Too long",
                "file is longer than 1000 MiB.",
                "file",
                "Send it zipped, or use ./credence import where the register runs.");
    }

    static Problem tooOften(Duration wait) {
        long seconds = TooOften.seconds(wait);
        return new Problem(
                429,
                "Too often",
                "You ask more often than anybody may.",
                null,
                "Try again in " + seconds + (seconds == 1 ? " second." : " seconds."));
    }

    Response json() {
        Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(body());
        return (status == 401 ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Credence\"") : response)
                .build();
    }

    String body() {
        ObjectNode json = Json.object()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (field != null) {
            json.put("field", field);
        }
        if (mend != null) {
            json.put("mend", mend);
        }
        return json.toPrettyString() + "\n";
    }
}
