package credence.web;

import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Whether a page or JSON is wanted. */
final class Wants {
    private Wants() {}

    /** Browsers say text/html; whoever does not gets JSON. */
    static boolean page(HttpHeaders headers) {
        return page(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    static boolean page(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
