package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.persistence.Access;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Copies of a report, as JSON and on the pages. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CopiesTest {
    private static final String BODY = "Vanuatu recalled its ambassador from Tonga on Tuesday over a quarrel about"
            + " fishing grounds between the two kingdoms of the sea, as a newspaper of Port Vila called them.\n\nThe ship"
            + " that began it was let go in the evening with all of its catch, and its captain was given a meal. The prime"
            + " minister said that the diplomat would return as soon as somebody had said sorry.";

    @Inject
    Access access;

    private Response store(String text, String outlet) {
        ObjectNode report = Reports.of(text)
                .put("published", "2024-05-15")
                .put("outlet", outlet)
                .put("title", outlet + " on fish");
        return given().header(
                        "authorization",
                        "Bearer "
                                + access.issueToken(new Editor("editor"))
                                        .await()
                                        .indefinitely())
                .contentType("application/json")
                .body(report.toString())
                .post("/readings");
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aReadingNamesItsOriginAndItsCopiesWhichTellItInTheSameWords() {
        JsonNode first = Reports.json(store("PORT VILA, May 14 (Wire) - " + BODY, "Fish Wire"));
        String origin = first.get("id").asText();
        Response sent = store("Fish war in the Pacific\n\n" + BODY + "\n\nReporting by A. Writer", "Fish Daily");
        sent.then()
                .statusCode(201)
                .body("origin.reading", equalTo(origin))
                .body("origin.title", equalTo("Fish Wire on fish"))
                .body("origin.outlet", equalTo("Fish Wire"))
                .body("origin.published", equalTo("2024-05-15"))
                .body("copies.size()", is(0));
        String copy = Reports.json(sent).get("id").asText();
        given().get("/readings/" + origin)
                .then()
                .body("origin", nullValue())
                .body("copies.size()", is(1))
                .body("copies[0].reading", equalTo(copy))
                .body("copies[0].outlet", equalTo("Fish Daily"));
        given().get("/readings")
                .then()
                .body("readings.find { it.id == '" + copy + "' }.origin", equalTo(origin))
                .body("readings.find { it.id == '" + origin + "' }.copies", is(1));

        assertTrue(page("/readings/" + copy)
                .contains("A copy of <a href=\"/readings/" + origin + "\">Fish Wire on fish</a>"));
        String original = page("/readings/" + origin);
        assertTrue(original.contains("1 copy of this report"));
        assertTrue(original.contains("<a href=\"/readings/" + copy + "\">Fish Daily on fish</a>"));
        assertFalse(original.contains("A copy of"));
        assertTrue(page("/readings").contains("a copy of <a href=\"/readings/" + origin + "\">"));
        given().accept("text/html")
                .get("/review?outlet=Fish Daily")
                .then()
                .body(containsString("copy</span> of <a href=\"/readings/" + origin + "\">"));
        given().accept("text/html").get("/review?outlet=Fish Wire").then().body(not(containsString("copy</span>")));
        given().get("/review?outlet=Fish Daily").then().body("proposals[0].copyOf.reading", equalTo(origin));
        given().get("/review?outlet=Fish Wire").then().body("proposals[0].copyOf", nullValue());

        sameEventInOtherWords().then().statusCode(201).body("origin", nullValue());
    }

    private Response sameEventInOtherWords() {
        return store(
                "Tonga must do without an ambassador of Vanuatu, who was called home on Tuesday. Both countries want the"
                        + " same tuna. A boat had been held for a day; by nightfall the crew was free again and had been"
                        + " fed. An apology is all that is wanted, says the head of government.",
                "Fish Gazette");
    }
}
