package credence.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which form is wanted. */
final class Wants {
    private Wants() {}

    /** Browsers say text/html; whoever does not gets JSON. */
    static boolean page(HttpHeaders headers) {
        return page(headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    static boolean page(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    /** Of a list: a page before all, then whatever else is named, JSON where nothing is. */
    static Form form(HttpHeaders headers) {
        @Nullable String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null) {
            return Form.JSON;
        }
        String wanted = accept.toLowerCase(Locale.ROOT);
        if (wanted.contains("text/html")) {
            return Form.PAGE;
        }
        return wanted.contains("text/csv")
                ? Form.CSV
                : wanted.contains("ld+json")
                        ? Form.JSONLD
                        : wanted.contains("jsonl") || wanted.contains("ndjson") ? Form.JSONL : Form.JSON;
    }

    /** Whether a list is wanted as a file of all its rows, which an address says and Accept alone does not, but for JSON. */
    static boolean isFile(HttpHeaders headers) {
        Form form = form(headers);
        return form != Form.PAGE && form != Form.JSON || headers.getHeaderString(FormFilter.WHOLE) != null;
    }
}
