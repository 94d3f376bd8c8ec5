package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import credence.persistence.Access;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What persons propose, by whom it may be accepted, and how it is undone, as a program does it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProposingTest {
    private static final String ACT = """
            {"kind": "relations_severed", "actor": "FJI", "target": "TON", "when": "2019-05", "source": "Gazette 12 of 2019",
             "published": "2019-05-20", "url": "https://example.org/12"}""";

    @Inject
    Setup setup;

    @Inject
    Access access;

    private static RequestSpecification as(String token) {
        return given().header("authorization", "Bearer " + token).contentType("application/json");
    }

    /** A token of its own for each use: another test revokes all there are. */
    private String first() {
        return access.issueToken(new Editor(setup.firstLogin().orElseThrow().name()))
                .await()
                .indefinitely();
    }

    private String another() {
        return as(first())
                .body("{\"name\": \"second-" + UUID.randomUUID() + "\"}")
                .post("/editors")
                .then()
                .statusCode(201)
                .body("password", startsWith(""))
                .extract()
                .path("token");
    }

    private static Response decide(String token, String id, String body) {
        return as(token).body(body).post("/proposals/" + id + "/decision");
    }

    private String proposed() {
        return as(first())
                .body(ACT)
                .post("/proposals")
                .then()
                .statusCode(201)
                .header("location", containsString("/proposals/"))
                .body("state", equalTo("waiting"), "by", equalTo("editor"), "act.actor.key", equalTo("FJI"))
                .extract()
                .path("id");
    }

    @Test
    void anActIsProposedByOneAcceptedByAnotherAndUndoneByANewStep() {
        String id = proposed();
        decide(first(), id, "{\"outcome\": \"accept\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("another person"), "mend", containsString("/proposals/" + id));
        String second = another();
        int entry = decide(second, id, "{\"outcome\": \"accept\", \"why\": \"seen\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"), "steps", hasSize(1))
                .extract()
                .path("entry");
        given().get("/ledger/" + entry)
                .then()
                .statusCode(200)
                .body("act.kind", equalTo("relations_severed"), "evidence.source", equalTo("Gazette 12 of 2019"));
        decide(first(), id, "{\"outcome\": \"reopen\"}").then().statusCode(400).body("field", equalTo("why"));
        decide(first(), id, "{\"outcome\": \"reopen\", \"why\": \"wrong year\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"), "steps", hasSize(2), "steps[1].entry", equalTo(entry + 1));
        given().get("/ledger/" + entry).then().statusCode(200);
        as(first())
                .get("/audit")
                .then()
                .statusCode(200)
                .body(
                        "lines.what",
                        hasItems("proposal put", "accepted", "reopened", "recorded", "retracted", "editor added"));
    }

    @Test
    void aCorrectionNamesWhatItSupersedes() {
        String second = another();
        int entry = decide(second, proposed(), "{\"outcome\": \"accept\"}").path("entry");
        String correction = as(first())
                .body(ACT.replace("2019-05\"", "2019-06\"").replace("{", "{\"corrects\": " + entry + ","))
                .post("/proposals")
                .then()
                .statusCode(201)
                .body("corrects", equalTo(entry))
                .extract()
                .path("id");
        int corrected = decide(second, correction, "{\"outcome\": \"accept\"}").path("entry");
        given().get("/ledger/" + corrected).then().body("supersedes", equalTo(entry));
        as(first())
                .body(ACT.replace("{", "{\"corrects\": " + entry + ","))
                .post("/proposals")
                .then()
                .statusCode(409)
                .body("detail", containsString("entry " + corrected));
    }

    @Test
    void whatIsSentAgainWithItsKeyIsAnsweredAndNotDoneAgain() {
        String key = "5b0a2d6e-6d2c-4f0e-9a3f-4d6d0f1f7a11";
        String first = keyed(key, ACT).then().statusCode(201).extract().header("location");
        keyed("\"" + key + "\"", ACT).then().statusCode(201).header("location", equalTo(first));
        keyed(key, ACT.replace("2019-05\"", "2019-07\""))
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
        keyed("once", ACT).then().statusCode(400).body("field", equalTo("Idempotency-Key"));
        String id = first.substring(first.lastIndexOf('/') + 1);
        String second = another();
        String body = "{\"outcome\": \"accept\"}";
        int entry = as(second)
                .header("Idempotency-Key", "5b0a2d6e-6d2c-4f0e-9a3f-4d6d0f1f7a12")
                .body(body)
                .post("/proposals/" + id + "/decision")
                .path("entry");
        as(second)
                .header("Idempotency-Key", "5b0a2d6e-6d2c-4f0e-9a3f-4d6d0f1f7a12")
                .body(body)
                .post("/proposals/" + id + "/decision")
                .then()
                .statusCode(200)
                .body("entry", equalTo(entry));
        decide(second, id, body).then().statusCode(409);
    }

    private Response keyed(String key, String body) {
        return as(first()).header("Idempotency-Key", key).body(body).post("/proposals");
    }

    @Test
    void whoSawAnOlderStepIsTold() {
        String id = proposed();
        String second = another();
        decide(second, id, """
                        {"outcome": "amend", "kind": "relations_suspended", "actor": "Fiji", "target": "TON", "when": "2019-05", "seen": 0}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"), "seen", equalTo(1), "act.kind", equalTo("relations_suspended"));
        decide(another(), id, "{\"outcome\": \"accept\", \"seen\": 0}")
                .then()
                .statusCode(409)
                .body("detail", containsString("since you saw it"));
    }

    @Test
    void whatIsWrongWithAProposalIsToldByField() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "source", ACT.replace("Gazette 12 of 2019", " "),
                        "actor", ACT.replace("FJI", "Narnia"),
                        "when", ACT.replace("2019-05\"", "2019-13\""),
                        "url", ACT.replace("https://", "javascript:"),
                        "published", ACT.replace("2019-05-20", "20 May"),
                        "kind", ACT.replace("relations_severed", "war"),
                        "tellers", ACT.replace("{", "{\"held\": false,"),
                        "colour", ACT.replace("{", "{\"colour\": \"red\","))
                .entrySet()) {
            as(first())
                    .body(wrong.getValue())
                    .post("/proposals")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(wrong.getKey()));
        }
        given().contentType("application/json")
                .body(ACT)
                .post("/proposals")
                .then()
                .statusCode(401);
    }

    @Test
    void theQueueIsFilteredAndTakesNoOtherParameter() {
        String id = proposed();
        given().get("/proposals?polity=FJI&kind=relations_severed&by=editor&pageSize=200")
                .then()
                .statusCode(200)
                .body("proposals.id", hasItem(id));
        given().get("/proposals?polity=FJI&kind=support").then().statusCode(200).body("proposals", hasSize(0));
        given().get("/proposals?colour=red").then().statusCode(400).body("field", equalTo("colour"));
        given().get("/proposals?state=open").then().statusCode(400).body("field", equalTo("state"));
    }

    @Test
    void aPersonProposesThroughTheForm() {
        var login = setup.firstLogin().orElseThrow();
        Visitor editor = new Visitor().login(login.name(), login.password());
        Response kept = editor.send(
                "/proposals/new",
                "/proposals",
                Map.of(
                        "kind",
                        "embassy_opened",
                        "status",
                        "done",
                        "actor",
                        "Samoa (WSM)",
                        "target",
                        "Tonga",
                        "when",
                        "2001",
                        "source",
                        "Annual report"));
        kept.then().statusCode(303);
        editor.get(kept.header("location").replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body(containsString("Annual report"), containsString("takes another person"));
        editor.send(
                        "/proposals/new",
                        "/proposals",
                        Map.of("kind", "embassy_opened", "actor", "Samoa", "target", "Tonga", "source", ""))
                .then()
                .statusCode(400)
                .body(containsString("source is empty"));
    }
}
