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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON object of a request: only fields that are known, each a string, number or boolean, none twice. */
record JsonBody(JsonNode json) {
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
     * @param what is sent, such as "a report"
     * @param form what to send, for whoever sent something else
     * @param fields that may be there
     * @throws InvalidInput naming the field, or body where it is no JSON object
     */
    static JsonBody parse(byte[] body, String what, String form, List<String> fields) {
        @Nullable JsonNode json = tree(utf8(body));
        if (json == null || !json.isObject()) {
            throw new InvalidInput("body", "is not a JSON object", form);
        }
        for (Iterator<Map.Entry<String, JsonNode>> sent = json.fields(); sent.hasNext(); ) {
            String field = sent.next().getKey();
            if (!fields.contains(field)) {
                throw new InvalidInput(
                        field, "is not a field of " + what, "Send of these: " + String.join(", ", fields) + ".");
            }
        }
        return new JsonBody(json);
    }

    /** @throws InvalidInput naming the field, where it is there and no string */
    @Nullable
    String string(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidInput(field, "is not a string", "Send it in quotation marks, or leave it out.");
        }
        return value.textValue();
    }

    /** @throws InvalidInput naming the field, where it is there and no whole number that fits 63 bits */
    @Nullable
    Long number(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new InvalidInput(field, "is not a whole number", "Send it without quotation marks, or leave it out.");
        }
        return value.longValue();
    }

    /** @throws InvalidInput naming the field, where it is there and neither true nor false */
    boolean flag(String field, boolean unset) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return unset;
        }
        if (!value.isBoolean()) {
            throw new InvalidInput(field, "is neither true nor false", "Send true or false, or leave it out.");
        }
        return value.booleanValue();
    }

    /** The strings of a list; one string alone is a list of one; empty where it is left out. */
    List<String> strings(String field) {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        if (!value.isArray()
                || java.util.stream.StreamSupport.stream(value.spliterator(), false)
                        .anyMatch(one -> !one.isTextual())) {
            throw new InvalidInput(field, "is not a list of strings", "Send [\"…\", \"…\"], or leave it out.");
        }
        return java.util.stream.StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
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

    private static @Nullable JsonNode tree(String body) {
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
}
