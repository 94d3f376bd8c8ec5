package credence.web;

import credence.InvalidInput;
import credence.report.Report;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as it comes in: its fields as sent, and the checked report they make. */
public record ReportForm(
        @Nullable String text,
        @Nullable String title,
        @Nullable String published,
        @Nullable String outlet,
        @Nullable String url) {
    static final ReportForm EMPTY = new ReportForm(null, null, null, null, null);

    private static final List<String> FIELDS = List.of("text", "title", "published", "outlet", "url");

    /**
     * Reads JSON in UTF-8.
     *
     * @throws InvalidInput naming the field, or body where it is no JSON object
     */
    static ReportForm json(byte[] body) {
        JsonBody json =
                JsonBody.parse(body, "a report", "Send {\"text\": \"…\", \"published\": \"YYYY-MM-DD\"}.", FIELDS);
        return new ReportForm(
                json.string("text"),
                json.string("title"),
                json.string("published"),
                json.string("outlet"),
                json.string("url"));
    }

    /** The checked report; a browser's line ends (CR LF) are made plain ones first by {@link #fromBrowser}. */
    Report report() {
        return Report.of(text, title, published, outlet, url, LocalDate.now(ZoneOffset.ofHours(14)));
    }

    /** A browser sends every line end of a form as CR LF, whatever was pasted. */
    ReportForm fromBrowser() {
        return new ReportForm(text == null ? null : text.replace("\r\n", "\n"), title, published, outlet, url);
    }
}
