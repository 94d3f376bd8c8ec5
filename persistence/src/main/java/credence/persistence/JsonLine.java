package credence.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import credence.InvalidInput;
import credence.intake.AccountForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of JSON: one object of strings, numbers, booleans and lists of strings, as the cells that say the same. */
final class JsonLine {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLine() {}

    /**
     * By name, without those that are null.
     *
     * @throws InvalidInput naming the field, where its value is of another sort
     */
    static Map<String, String> read(String line) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidInput("row", "is no JSON object", "Send one object a line: {\"kind\": …}.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                switch (parser.nextToken()) {
                    case VALUE_NULL -> {}
                    case VALUE_TRUE -> values.put(name, "yes");
                    case VALUE_FALSE -> values.put(name, "no");
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(name, parser.getText());
                    case START_ARRAY -> values.put(name, words(name, parser));
                    default ->
                        throw new InvalidInput(
                                name,
                                "is an object",
                                "Send a string, a number, true, false, null or a list of strings.");
                }
            }
            if (parser.nextToken() != null) {
                throw new InvalidInput("row", "goes on after its object", "Send one object a line.");
            }
        }
        return values;
    }

    private static String words(String name, JsonParser parser) throws IOException {
        List<String> words = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_STRING) {
                throw new InvalidInput(name, "is not a list of strings", "Send [\"…\", \"…\"].");
            }
            words.add(parser.getText());
        }
        return AccountForm.joined(words);
    }

    static InvalidInput wrong(JsonProcessingException broken) {
        String first = broken.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("it cannot be parsed")
                .replaceFirst(" \\(start marker.*", "");
        String where = broken.getLocation() == null
                ? ""
                : " at column " + broken.getLocation().getColumnNr();
        return new InvalidInput(
                "row",
                "is not valid JSON" + where,
                "Mend it there: " + (first.length() <= 160 ? first : first.substring(0, 160) + "…") + ".");
    }
}
