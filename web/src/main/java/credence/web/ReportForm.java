package credence.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import credence.InvalidInput;
import credence.report.Report;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report as it comes in: its fields as sent, and the checked report they make. */
public record ReportForm(
        @Nullable String text,
        @Nullable String title,
        @Nullable String published,
        @Nullable String outlet,
        @Nullable String url) {
    static final ReportForm EMPTY = new ReportForm(null, null, null, null, null);

    private static final Set<String> FIELDS = Set.of("text", "title", "published", "outlet", "url");
    /** Length is checked where it can be told as such, not as broken JSON. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads JSON in UTF-8.
     *
     * @throws InvalidInput naming the field, or body where it is no JSON object
     */
    static ReportForm json(byte[] body) {
        JsonNode json = parse(utf8(body));
        if (json == null || !json.isObject()) {
            throw new InvalidInput(
                    "body", "is not a JSON object", "Send {\"text\": \"…\", \"published\": \"YYYY-MM-DD\"}.");
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = json.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!FIELDS.contains(field.getKey())) {
                throw new InvalidInput(
                        field.getKey(),
                        "is not a field of a report",
                        "Send text, and if known title, published, outlet and url.");
            }
            if (!field.getValue().isTextual() && !field.getValue().isNull()) {
                throw new InvalidInput(
                        field.getKey(), "is not a string", "Send it in quotation marks, or leave it out.");
            }
        }
        return new ReportForm(
                string(json, "text"),
                string(json, "title"),
                string(json, "published"),
                string(json, "outlet"),
                string(json, "url"));
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput("body", "is not UTF-8", "Send the JSON encoded as UTF-8.");
        }
    }

    private static @Nullable JsonNode parse(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " (line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ")";
            throw new InvalidInput("body", "is not valid JSON" + where, "Mend it there: " + reason(broken) + ".");
        }
    }

    private static String reason(JsonProcessingException broken) {
        String first = broken.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
        return first.length() <= 160 ? first : first.substring(0, 160) + "…";
    }

    private static @Nullable String string(JsonNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || value.isNull() ? null : value.textValue();
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
