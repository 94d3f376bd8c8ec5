package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PagesTest {
    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/readings",
                "/readings/new",
                "/readings/new?sample=1",
                "/review",
                "/ledger",
                "/ledger?polity=PRK&kind=recognition",
                "/stances",
                "/stances/UKR/PRK",
                "/stances/UKR/PRK?asOf=2022-07-14&knownAt=0",
                "/polities",
                "/polities?q=korea",
                "/polities/PRK",
                "/polities/XDP",
                "/login",
                "/login?wrong=1"
            })
    void everyPageIsThere(String path) {
        visitor.get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("content-security-policy", containsString("default-src 'none'"))
                .body(containsString("</html>"))
                .body(containsString("<h1"))
                .body(not(containsString("{#")));
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, Not found",
        "/polities/QQQ, 404, QQQ",
        "/polities/prk, 404, prk",
        "/readings/x, 404, no reading",
        "/proposals/x, 404, no proposal",
        "/ledger/0, 404, revision 0",
        "/ledger/99999999999, 404, revision 99999999999",
        "/ledger/x, 404, revision x",
        "/stances/QQQ/PRK, 400, actor is no polity",
        "/stances/PRK/qqq, 400, target is no polity",
        "/stances/PRK/PRK, 400, target is the actor itself",
        "/stances/UKR/PRK?asOf=14.7.2022, 400, asOf is not a day",
        "/stances/UKR/PRK?asOf=2022-02-30, 400, asOf is not a day",
        "/stances/UKR/PRK?knownAt=99999999, 400, knownAt lies after",
        "/stances/UKR/PRK?knownAt=-1, 400, knownAt is neither",
        "/stances?actor=Ukraine&target=, 400, target is empty",
        "/stances?actor=Atlantis&target=PRK, 400, actor is no polity",
        "/ledger?polity=Atlantis, 400, polity is no polity",
        "/ledger?kind=quarrel, 400, kind is not a kind",
        "/ledger?pageToken=x, 400, pageToken is not",
        "/readings?pageToken=x, 400, pageToken is not",
        "/review?pageToken=x, 400, pageToken is not"
    })
    void aWrongAddressGetsAPageThatSaysSo(String path, int status, String told) {
        visitor.get(path)
                .then()
                .statusCode(status)
                .contentType("text/html")
                .body(containsString(told))
                .body(containsString("/style/credence.css"));
    }

    @Test
    void whoDoesNotAskForAPageGetsProblemDetails() {
        given().get("/stances/QQQ/PRK")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("actor"))
                .body("mend", containsString("/polities?q="));
        given().get("/polities/QQQ").then().statusCode(404).body("field", equalTo("key"));
        given().get("/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aFormWithoutItsTokenIsToldWhy() {
        given().body("{\"text\": \"A.\"}")
                .contentType("application/x-www-form-urlencoded")
                .post("/readings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("mend", containsString("content-type: application/json"));
        visitor.forge("/readings", Map.of("text", "A."))
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("Not a form of ours"));
    }

    @Test
    void aPairIsFoundByNames() {
        Response found = visitor.get("/stances?actor=ukraine&target=North+Korea+(PRK)");
        found.then().statusCode(303).header("location", containsString("/stances/UKR/PRK"));
    }

    @Test
    void politiesAreFoundByNameAliasAndCode() {
        given().get("/polities?q=DPRK").then().body("polities[0].key", equalTo("PRK"));
        given().get("/polities?q=burma").then().body("polities.key", hasItem("MMR"));
        given().get("/polities/PRK")
                .then()
                .body("name", equalTo("North Korea"))
                .body("capital", equalTo("Pyongyang"))
                .body("alpha2", equalTo("KP"))
                .body("wikidata", equalTo("Q423"))
                .body("unSince", equalTo("1991-09-17"));
        visitor.get("/polities?q=<script>").then().statusCode(200).body(containsString("&lt;script&gt;"));
    }

    @Test
    void whatAReportSaysIsTextAndNeverMarkup() {
        String text =
                "<script>alert(1)</script> & <b>Ukraine</b> severed diplomatic relations with North Korea on Wednesday.";
        visitor.send(
                        "/readings/new",
                        "/readings",
                        Map.of("text", text, "title", "<img src=x>", "published", "2022-07-14"))
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;"))
                .body(containsString("&lt;img src=x&gt;"))
                .body(not(containsString("<script")))
                .body(not(containsString("<img")));
    }

    @Test
    void aWrongFormComesBackAsItWasSent() {
        visitor.send("/readings/new", "/readings", Map.of("text", "Kept words.", "published", "soon", "outlet", "Wire"))
                .then()
                .statusCode(400)
                .body(containsString("published is not a day"))
                .body(containsString("Kept words."))
                .body(containsString("value=\"Wire\""));
        visitor.send("/readings/new", "/readings", Map.of("text", ""))
                .then()
                .statusCode(400)
                .body(containsString("text is empty"));
    }

    /** The page of a reading, its styles and its icon together. */
    @Test
    void thePageOfTheSampleWeighsLessThan100Kilobytes() {
        ReportForm sample = Sample.report();
        Response page = visitor.send(
                "/readings/new",
                "/readings",
                Map.of(
                        "text", String.valueOf(sample.text()),
                        "title", String.valueOf(sample.title()),
                        "published", String.valueOf(sample.published())));
        page.then().statusCode(200).body(containsString("<mark class=\"toward\" id=\"p"));
        long bytes = page.body().asByteArray().length + bytes("/favicon.svg") + bytes("/style/credence.css");
        Matcher parts = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(visitor.get("/style/credence.css").body().asString());
        int files = 0;
        for (; parts.find(); files++) {
            bytes += bytes("/style/" + parts.group(1));
        }
        assertTrue(files > 5, "the style sheet names its parts");
        assertTrue(bytes < 100_000, bytes + " bytes");
    }

    private long bytes(String path) {
        Response file = visitor.get(path);
        file.then().statusCode(200);
        return file.body().asByteArray().length;
    }
}
