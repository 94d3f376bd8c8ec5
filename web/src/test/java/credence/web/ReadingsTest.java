package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.persistence.Access;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReadingsTest {
    @Inject
    Access access;

    private String token() {
        return access.issueToken(new Editor("editor")).await().indefinitely();
    }

    private static Response post(String path, byte[] body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static ValidatableResponse dry(JsonNode report) {
        return post("/readings?dryRun=true", report.toString().getBytes(StandardCharsets.UTF_8))
                .then();
    }

    private long stored() {
        JsonNode list = Reports.json(given().get("/readings"));
        return list.get("readings").size();
    }

    @Test
    void aDryRunNeedsNoLoginAndStoresNothing() {
        long before = stored();
        dry(Reports.severance(0))
                .statusCode(200)
                .body("id", nullValue())
                .body("report.published", equalTo("2022-07-14"))
                .body("accounts.size()", is(1))
                .body("accounts[0].kind", equalTo("relations_severed"))
                .body("accounts[0].actor.key", equalTo("UKR"))
                .body("accounts[0].actor.name", equalTo("Ukraine"))
                .body("accounts[0].target.key", equalTo("PRK"))
                .body("accounts[0].status", equalTo("done"))
                .body("accounts[0].when", equalTo("2022-07-13"))
                .body("accounts[0].background", is(false))
                .body("accounts[0].symmetric", is(false));
        assertEquals(before, stored());
    }

    @Test
    void theFieldsHaveTheirPromisedOrder() {
        JsonNode reading = Reports.json(
                post("/readings?dryRun=true", Reports.severance(0).toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of(
                        "id",
                        "report",
                        "reader",
                        "accounts",
                        "statements",
                        "claims",
                        "asOf",
                        "revision",
                        "reportedBy",
                        "viewpoint",
                        "kept"),
                names(reading));
        assertEquals(
                List.of(
                        "kind",
                        "actor",
                        "target",
                        "status",
                        "when",
                        "background",
                        "symmetric",
                        "evidence",
                        "passages",
                        "confidence",
                        "why",
                        "agreement"),
                names(reading.get("accounts").get(0)));
        assertEquals(
                List.of("start", "end", "text"),
                names(reading.get("accounts").get(0).get("evidence")));
    }

    /** Asked why, a reading shows the rule, the words and how each side is known. */
    @Test
    void anAccountSaysWhyItWasReadSo() {
        JsonNode reading = Reports.json(
                post("/readings?dryRun=true", Reports.severance(0).toString().getBytes(StandardCharsets.UTF_8)));
        JsonNode account = reading.get("accounts").get(0);
        JsonNode why = account.get("why");
        assertEquals("relations.sever", why.get("rule").asText());
        assertTrue(why.get("example").asText().endsWith("."));
        assertEquals("severed", why.get("trigger").get("text").asText());
        assertEquals(
                "name of Ukraine, agent of “severed”",
                why.get("actor").get("how").asText());
        assertTrue(why.get("target").get("how").asText().endsWith("target of “severed”"));
        assertTrue(account.get("confidence").asDouble() > 0.9);
        assertEquals(account.get("evidence"), account.get("passages").get(0));
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void offsetsCountCodePointsOfTheTextAsSent() {
        String text =
                "\uD83C\uDF0D\uD83D\uDD4A World news. \u201CE\u0301tude\u201D\u00A0follows. \r\n\r\nUkraine severed diplomatic\u00A0relations with North Korea on Wednesday. \uD83D\uDE00";
        JsonNode reading = Reports.json(
                post("/readings?dryRun=true", Reports.of(text).toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, reading.get("report").get("text").asText());
        JsonNode evidence = reading.get("accounts").get(0).get("evidence");
        int[] codePoints = text.codePoints().toArray();
        int start = evidence.get("start").asInt();
        String words = new String(codePoints, start, evidence.get("end").asInt() - start);
        assertEquals(evidence.get("text").asText(), words);
        assertEquals("Ukraine severed diplomatic\u00A0relations with North Korea on Wednesday", words);
    }

    @Test
    void storingNeedsALogin() {
        long before = stored();
        Response nobody = post("/readings", Reports.severance(1).toString().getBytes(StandardCharsets.UTF_8));
        nobody.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("www-authenticate", containsString("Bearer"));
        given().header("authorization", "Bearer credence_wrong")
                .contentType("application/json")
                .body(Reports.severance(1).toString())
                .post("/readings")
                .then()
                .statusCode(401);
        assertEquals(before, stored());
    }

    @Test
    void aStoredReadingHasAnAddressAndTheSameReportIsStoredOnce() {
        String token = token();
        Response first = store(token, Reports.severance(2));
        first.then().statusCode(201);
        String id = Reports.json(first).get("id").asText();
        first.then().header("location", containsString("/readings/" + id));
        Response again = store(token, Reports.severance(2));
        again.then().statusCode(200).body("id", equalTo(id));
        JsonNode kept = Reports.json(given().get("/readings/" + id));
        assertEquals(Reports.json(first), kept);
        given().get("/readings").then().body("readings.id", hasItem(id));
    }

    private static Response store(String token, ObjectNode report) {
        return given().header("authorization", "Bearer " + token)
                .contentType("application/json")
                .body(report.toString())
                .post("/readings");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": ""}                                             | text
            {"text": "  \\n "}                                       | text
            {}                                                       | text
            {"text": "A.", "published": "yesterday"}                 | published
            {"text": "A.", "published": "2022-02-30"}                | published
            {"text": "A.", "published": "2022-7-1"}                  | published
            {"text": "A.", "published": "2999-01-01"}                | published
            {"text": "A.", "url": "javascript:alert(1)"}             | url
            {"text": "A.", "title": "one\\ntwo"}                     | title
            {"text": "A.", "outlet": 7}                              | outlet
            {"text": ["A."]}                                         | text
            {"text": "A.", "publishd": "2022-07-14"}                 | publishd
            {"text": "A.", "text": "B."}                             | body
            {"text": "half \\ud800"}                                 | text
            {"text": "nul \\u0000"}                                  | text
            {"text": "A."                                            | body
            [1]                                                      | body
            "text"                                                   | body
            """)
    void badInputNamesTheFieldAndTheMend(String body, String field) {
        long before = stored();
        String token = token();
        for (String path : List.of("/readings", "/readings?dryRun=true")) {
            given().header("authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("status", is(400))
                    .body("field", equalTo(field))
                    .body("detail", containsString(field))
                    .body("mend.isEmpty()", is(false));
        }
        assertEquals(before, stored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyBodyIsNoReport(String body) {
        post("/readings?dryRun=true", body.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("field", equalTo("body"));
    }

    @Test
    void aReportOfTomorrowEverywhereIsRefused() {
        dry(Reports.of("A.")
                        .put(
                                "published",
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()))
                .statusCode(400)
                .body("field", equalTo("published"));
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin1 = "{\"text\": \"Gr\u00FC\u00DFe\"}".getBytes(StandardCharsets.ISO_8859_1);
        post("/readings?dryRun=true", latin1)
                .then()
                .statusCode(400)
                .body("field", equalTo("body"))
                .body("detail", containsString("UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 20, 50})
    void whatIsTooLongIsRefused(int megabytes) {
        String text = "Ukraine severed relations. ".repeat(megabytes * 1_000_000 / 27 + 1);
        dry(Reports.of(text))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("field", equalTo("text"))
                .body("mend", containsString("5 MiB"));
    }

    @Test
    void dryRunIsTrueOrFalse() {
        post("/readings?dryRun=maybe", Reports.of("A.").toString().getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("field", equalTo("dryRun"));
    }

    @Test
    void otherBodiesAndMethodsAreToldWhatIsTaken() {
        given().contentType("application/xml")
                .body("<a/>")
                .post("/readings")
                .then()
                .statusCode(415)
                .body("mend", containsString("application/json"));
        given().delete("/readings").then().statusCode(405);
        given().get("/readings/nothing").then().statusCode(404).body("field", equalTo("id"));
        given().get("/readings/00000000-0000-4000-8000-000000000000").then().statusCode(404);
    }

    @Test
    void aReportWithNothingInItIsAReadingToo() {
        dry(Reports.of("The home side won 3-1 and the crowd went home happy."))
                .statusCode(200)
                .body("accounts.size()", is(0))
                .body("claims.size()", is(0));
    }
}
