package credence.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form of RFC 8785, so that what is signed does not depend on spaces and the order of fields. Of numbers it takes whole
 * ones alone, since no other are signed here.
 */
final class CanonicalJson {
    private final StringBuilder form = new StringBuilder();

    private CanonicalJson() {}

    static byte[] of(JsonNode json) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.value(json);
        return canonical.form.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> object(json);
            case ARRAY -> array(json);
            case STRING -> text(json.textValue());
            case NULL -> form.append("null");
            case BOOLEAN -> form.append(json.booleanValue());
            case NUMBER -> form.append(whole(json));
            default -> throw new IllegalArgumentException("no JSON: " + json.getNodeType());
        }
    }

    /** Up to 2^53, as every JSON reader has them. */
    private static long whole(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong() || Math.abs(json.longValue()) > 1L << 53) {
            throw new IllegalArgumentException("no whole number: " + json);
        }
        return json.longValue();
    }

    private void object(JsonNode json) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        json.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            form.append(before);
            text(field.getKey());
            form.append(':');
            value(field.getValue());
            before = ',';
        }
        form.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode json) {
        form.append('[');
        for (int i = 0; i < json.size(); i++) {
            if (i > 0) {
                form.append(',');
            }
            value(json.get(i));
        }
        form.append(']');
    }

    private void text(String text) {
        form.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> form.append("\\\"");
                case '\\' -> form.append("\\\\");
                case '\b' -> form.append("\\b");
                case '\f' -> form.append("\\f");
                case '\n' -> form.append("\\n");
                case '\r' -> form.append("\\r");
                case '\t' -> form.append("\\t");
                default -> {
                    if (c < ' ') {
                        form.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        form.append(c);
                    }
                }
            }
        }
        form.append('"');
    }
}
