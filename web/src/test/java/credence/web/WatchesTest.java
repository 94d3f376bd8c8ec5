package credence.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.withArgs;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Access;
import credence.persistence.FirstLogin;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that an editor keeps an eye on. Each test has polities of its own and finds its watch by its title. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WatchesTest {
    @Inject
    Register register;

    @Inject
    Access access;

    @Inject
    Setup setup;

    private String token = "";

    @BeforeEach
    void issueToken() {
        token = access.issueToken(editor()).await().indefinitely();
    }

    private Editor editor() {
        return new Editor(setup.firstLogin().orElseThrow().name());
    }

    private RequestSpecification program() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private long append(ActKind kind, String actor, String target, String when) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse(when),
                false);
        Content content = new Content.Recorded(act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE);
        return register.append(List.of(content), editor(), null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    private void watch(String address, String body) {
        program().body(body).post(address).then().statusCode(201);
    }

    @Test
    void aStanceThatALaterEntryChangesIsFlaggedWithIt() {
        watch("/watched?asOf=2020-01-01", "{\"of\": \"stance\", \"actor\": \"FJI\", \"target\": \"XKH\"}");
        String mine = "watched.find { it.title == 'Fiji toward Kherson (September 2022 proclamation)' }";
        program().get("/watched").then().statusCode(200).body(mine + ".changed", equalTo(false));
        long entry = append(ActKind.RECOGNITION, "FJI", "XKH", "2011-05-05");
        program()
                .get("/watched")
                .then()
                .body(mine + ".answer.recognition", equalTo("none"))
                .body(mine + ".changed", equalTo(true))
                .body(mine + ".changedBy[0].entry", equalTo((int) entry))
                .body(mine + ".changedBy[0].field", equalTo("recognition"))
                .body(mine + ".changedBy[0].was", equalTo("none"))
                .body(mine + ".changedBy[0].now", equalTo("recognised"));
    }

    @Test
    void aTallyTellsWhoCameAndHowManyThereAre() {
        append(ActKind.RECOGNITION, "TON", "XMO", "2001-01-01");
        watch("/watched?asOf=2020-01-01&population=un-members", "{\"of\": \"recognisers\", \"polity\": \"XMO\"}");
        long entry = append(ActKind.RECOGNITION, "KIR", "XMO", "2002-02-02");
        String mine = "watched.find { it.title.contains('Order of Malta') }";
        program()
                .get("/watched")
                .then()
                .body(mine + ".answer.count", equalTo("1"))
                .body(mine + ".changedBy.find { it.field == 'count' }.now", equalTo("2"))
                .body(mine + ".changedBy.find { it.field == 'KIR' }.entry", equalTo((int) entry));
    }

    @Test
    void aClaimThatNoLongerHoldsIsFlagged() {
        append(ActKind.RECOGNITION, "TON", "XIE", "2001-01-01");
        watch(
                "/watched?asOf=2020-01-01",
                "{\"of\": \"claim\", \"form\": \"first\", \"kind\": \"recognition\", \"actor\": \"TON\", \"target\": \"XIE\","
                        + " \"population\": \"un-members\"}");
        long entry = append(ActKind.RECOGNITION, "KIR", "XIE", "2000-02-02");
        String mine = "watched.find { it.title.startsWith('first') && it.title.contains('Tonga') }";
        program()
                .get("/watched")
                .then()
                .body(mine + ".answer.'un-members'", equalTo("holds"))
                .body(mine + ".changedBy.find { it.field == 'un-members' }.now", equalTo("fails"))
                .body(mine + ".changedBy.find { it.field == 'un-members' }.entry", equalTo((int) entry));
    }

    @Test
    void theSameAnswerIsWatchedOnceUntilItIsEnded() {
        String first = again();
        assertEquals(first, again());
        program().redirects().follow(false).post("/watched/" + first + "/end");
        assertNotEquals(first, again());
        program()
                .get("/audit")
                .then()
                .body(
                        "lines.findAll { it.on == 'watch %s' }.what",
                        withArgs(first), containsInAnyOrder("answer watched", "watch ended"));
    }

    private String again() {
        return program()
                .body("{\"of\": \"stance\", \"actor\": \"WSM\", \"target\": \"TON\"}")
                .post("/watched?asOf=2020-01-01&knownAt=0")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whatIsWrongIsToldByField() {
        program().body("{}").post("/watched").then().statusCode(400).body("field", equalTo("of"));
        program()
                .body("{\"of\": \"stance\", \"actor\": \"FJI\"}")
                .post("/watched")
                .then()
                .statusCode(400)
                .body("field", equalTo("target"));
        program()
                .body("{\"of\": \"claim\", \"form\": \"count\", \"kind\": \"recognition\", \"count\": 3}")
                .post("/watched")
                .then()
                .statusCode(400)
                .body("field", equalTo("target"));
        given().get("/watched").then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post("/watched")
                .then()
                .statusCode(401);
        program().post("/watched/nothing/end").then().statusCode(404);
    }

    @Test
    void aPageKeepsItsAnswerAndTheListEndsIt() {
        FirstLogin login = setup.firstLogin().orElseThrow();
        Visitor visitor = new Visitor().login(login.name(), login.password());
        String page = "/stances/VUT/XAB?asOf=2021-01-01";
        visitor.get(page).then().statusCode(200).body(containsString("Watch this answer"));
        visitor.send(page, "/watched?asOf=2021-01-01", Map.of("of", "stance", "actor", "VUT", "target", "XAB"))
                .then()
                .statusCode(303);
        String id = program()
                .get("/watched")
                .jsonPath()
                .getString("watched.find { it.title == 'Vanuatu toward Abkhazia' }.id");
        visitor.get("/watched")
                .then()
                .statusCode(200)
                .body(containsString("Vanuatu toward Abkhazia"), containsString("Stop watching"));
        visitor.send("/watched", "/watched/" + id + "/end", Map.of()).then().statusCode(303);
        visitor.get("/watched").then().body(not(containsString("Vanuatu toward Abkhazia")));
        program().get("/watched").then().body("watched.findAll { it.title == 'Vanuatu toward Abkhazia' }", hasSize(0));
        given().get(page).then().statusCode(200);
        new Visitor().get(page).then().body(not(containsString("Watch this answer")));
    }
}
