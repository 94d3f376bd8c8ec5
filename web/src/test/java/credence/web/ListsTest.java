package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.Access;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists that come in by HTTP, and every list as a file. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListsTest {
    private static final String HEAD = "id,kind,actor,target,when,source,tellers,note,same_as\n";

    @Inject
    Setup setup;

    @Inject
    Access access;

    private Editor editor() {
        return new Editor(setup.firstLogin().orElseThrow().name());
    }

    private ValidatableResponse send(String csv, String parameters) {
        return given().header(
                        "authorization",
                        "Bearer " + access.issueToken(editor()).await().indefinitely())
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/import" + parameters)
                .then();
    }

    /** Sent again, nothing is new: every test makes an act of its own. */
    private static String list() {
        String source = "List " + UUID.randomUUID();
        return HEAD
                + "a,recognition,FJI,XSL,2031-02-03,=1+1 " + source + ",outlet:Gazette|KEN,\"a, \"\"b\"\"\nc\",\n"
                + "b,recognition,FJI,XSL,2031-02-04," + source + ",KEN,,a\n";
    }

    @Test
    void aListIsTakenInOnceAndADryRunTakesNothing() {
        String list = list();
        send(list, "?dryRun=true&name=list.csv")
                .statusCode(200)
                .body("dryRun", equalTo(true), "entries", equalTo(3), "known", equalTo(0));
        send(list, "").statusCode(200).body("dryRun", equalTo(false), "entries", equalTo(3), "format", equalTo("csv"));
        send(list, "").statusCode(200).body("nothingNew", equalTo(true), "known", equalTo(2));
    }

    @Test
    void everythingThatIsWrongIsTold() {
        send(HEAD + "a,recognised,Atlantis,XSL,May,A,,,\n,,,,,,,,\n", "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "problems.line", hasItems(2, 3),
                        "problems.field", hasItems("kind", "actor", "when", "source"),
                        "problems.mend", everyItem(notNullValue()),
                        "found", equalTo(6));
        send("a,b\n1,2\n", "?format=xml").statusCode(400).body("field", equalTo("format"));
        given().contentType("text/csv").body("kind").post("/import").then().statusCode(401);
        given().get("/import").then().statusCode(401);
    }

    @Test
    void theUploadPageWorksWithoutScript() throws InterruptedException {
        Visitor visitor = new Visitor();
        String name = "importer-" + UUID.randomUUID().toString().substring(0, 8);
        String made = access.add(new Editor(name), editor())
                .await()
                .indefinitely()
                .orElseThrow()
                .password();
        visitor.login(name, made);
        visitor.get("/import").then().statusCode(200).body(containsString("type=\"file\""));
        Response sent = visitor.upload("/import", "/import", "list.csv", list(), "true");
        assertEquals(303, sent.statusCode(), sent.body().asString());
        String page = sent.header("location").replaceFirst("https?://[^/]+", "");
        String html = visitor.get(page).body().asString();
        for (int i = 0; i < 100 && html.contains("http-equiv=\"refresh\""); i++) {
            Thread.sleep(100);
            html = visitor.get(page).body().asString();
        }
        assertTrue(html.contains("Dry run: nothing was written"), html);
        assertEquals(400, visitor.forgeUpload("/import", "list.csv", list()).statusCode());
    }

    @Test
    void theLedgerIsAFileOfAllItsRows() {
        send(list(), "").statusCode(200);
        int head = given().get("/ledger").then().extract().path("revision");
        Response csv = given().get("/ledger.csv");
        csv.then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Credence-Revision", String.valueOf(head))
                .header("content-disposition", containsString("credence-ledger-r" + head + ".csv"));
        String text = csv.body().asString();
        assertTrue(text.startsWith("id,kind,actor,target,when,"), text.substring(0, 80));
        assertTrue(text.contains(",'=1+1 List"), "no apostrophe before a formula");
        assertTrue(text.contains("\"a, \"\"b\"\"\nc\""), "no quoting");
        assertTrue(text.endsWith("," + head + "\r\n"));
        assertEquals(
                text, given().get("/ledger?format=csv&knownAt=" + head).body().asString());
        assertEquals(
                text,
                given().accept("text/csv").get("/ledger?knownAt=" + head).body().asString());
        // The register it came from has all of it.
        send(text, "").statusCode(200).body("nothingNew", equalTo(true));
        send(given().get("/ledger.jsonl").body().asString(), "").statusCode(200).body("nothingNew", equalTo(true));
        assertEquals(
                head, given().get("/ledger.jsonl").body().asString().lines().count());
        given().get("/ledger.json").then().statusCode(200).body("entries", hasSize(head), "revision", equalTo(head));
        given().get("/ledger.jsonld")
                .then()
                .statusCode(200)
                .contentType(containsString("application/ld+json"))
                .body(
                        "'@context'.prov", equalTo("http://www.w3.org/ns/prov#"),
                        "'credence:revision'", equalTo(head),
                        "'prov:hadMember'", hasSize(head),
                        "'prov:hadMember'[0].'@type'", hasItem("prov:Entity"),
                        "'prov:hadMember'[0].'prov:wasGeneratedBy'.'@type'", hasItem("prov:Activity"));
    }

    @Test
    void everyListHasEveryForm() {
        send(list(), "").statusCode(200);
        for (String list : List.of(
                "/polities",
                "/proposals",
                "/readings",
                "/polities/XSL/recognisers",
                "/polities/FJI/recognised",
                "/polities/XSL/relations",
                "/polities/XSL/timeline",
                "/stances/FJI/XSL",
                "/stances/FJI/XSL/timeline")) {
            given().get(list + ".csv")
                    .then()
                    .statusCode(200)
                    .header("Credence-Revision", not(equalTo("")))
                    .body(containsString("at_revision\r\n"));
            given().get(list + ".jsonl").then().statusCode(200).contentType(containsString("application/jsonl"));
            given().get(list + ".jsonld")
                    .then()
                    .statusCode(200)
                    .body("'@context'.schema", equalTo("https://schema.org/"));
            given().get(list + ".json").then().statusCode(200).contentType(containsString("application/json"));
        }
        given().get("/polities/XSL/differences.csv?from=@0&asOf=2031-03-01")
                .then()
                .statusCode(200)
                .body(containsString("knowledge,FJI,Fiji,XSL,"));
        given().get("/stances/FJI/XSL/differences.jsonl?from=@0").then().statusCode(200);
        given().get("/polities/XSL/recognisers.csv?asOf=2031-03-01")
                .then()
                .body(containsString("register,2031-03-01,all,counted,FJI,Fiji,2031-02-03,"));
        given().get("/account.csv").then().statusCode(404);
        given().get("/ledger?format=xml").then().statusCode(400).body("field", equalTo("format"));
    }

    @Test
    void everyWordOfJsonLdThatIsOursHasAnAddressAndAMeaning() {
        send(list(), "").statusCode(200);
        List<String> known =
                given().get("/terms").then().statusCode(200).extract().path("'@graph'.'rdfs:label'");
        Set<String> used = new TreeSet<>();
        for (String list : List.of(
                "/ledger.jsonld",
                "/proposals.jsonld",
                "/polities.jsonld",
                "/polities/XSL/recognisers.jsonld?asOf=2031-03-01",
                "/polities/XSL/differences.jsonld?from=@0&asOf=2031-03-01",
                "/stances/FJI/XSL.jsonld")) {
            Matcher words = Pattern.compile("credence:(\\w+)")
                    .matcher(given().get(list).body().asString());
            while (words.find()) {
                used.add(words.group(1));
            }
        }
        assertTrue(used.containsAll(Set.of("Entry", "Member", "Change", "Position", "kind")), used.toString());
        assertTrue(known.containsAll(used), used.toString());
        String page = given().accept("text/html").get("/terms").body().asString();
        used.forEach(word -> assertTrue(page.contains("id=\"" + word + "\""), word));
    }

    @Test
    void observationsAreBesideTheActsOfAPair() {
        String cow = "ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n950,501,1985,3,1,1,2006.1\n";
        send(cow, "?name=cow.csv");
        int revision = given().get("/stances/FJI/KEN")
                .then()
                .statusCode(200)
                .body(
                        "observations", hasSize(2),
                        "observations[0].when", equalTo("1985"),
                        "observations.rank", hasItems("ambassador", "charge_d_affaires"),
                        "relations.value", equalTo("none"))
                .extract()
                .path("observations[0].entry");
        given().get("/ledger/" + revision).then().body("observed.count", greaterThan(0), "act", equalTo(null));
        given().get("/stances/FJI/KEN?knownAt=" + (revision - 1)).then().body("$", not(hasItem("observations")));
        given().accept("text/html").get("/stances/FJI/KEN").then().body(containsString("Fiji had a chargé d"));
    }
}
