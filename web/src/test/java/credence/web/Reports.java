package credence.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.UncheckedIOException;

/** Reports for tests. */
final class Reports {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Reports() {}

    /** One that tells of one act; the number makes it a report of its own. */
    static ObjectNode severance(int number) {
        return MAPPER.createObjectNode()
                .put(
                        "text",
                        "Freedonia is not a country. Ukraine severed diplomatic relations with North Korea on Wednesday.")
                .put("title", "Ties cut, take " + number)
                .put("published", "2022-07-14")
                .put("outlet", "Test Wire");
    }

    static ObjectNode of(String text) {
        return MAPPER.createObjectNode().put("text", text);
    }

    static JsonNode json(Response response) {
        try {
            return MAPPER.readTree(response.body().asByteArray());
        } catch (java.io.IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
