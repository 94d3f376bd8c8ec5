package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.review.FourEyes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proposals that tell an act which the ledger has already. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SameActTest {
    private static final Editor EDITOR = new Editor("editor");
    private static final String BODY =
            "%s severed diplomatic relations with %s on Tuesday after a quarrel about the wreck of"
                    + " a ferry, its foreign ministry said.\n\nDivers of both countries had looked for the ship\u2019s bell since the"
                    + " spring, and each says that it was there first. The bell is in a museum now, under guard, and will stay there"
                    + " until a court has spoken.";

    @Inject
    Register register;

    @Inject
    Access access;

    @Inject
    Setup setup;

    private Response post(String path, String body) {
        return given().header(
                        "authorization",
                        "Bearer " + access.issueToken(EDITOR).await().indefinitely())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** Hands a report in and answers the id of its only proposal. */
    private String proposed(String text, String outlet) {
        Response kept = post(
                "/readings",
                Reports.of(text)
                        .put("published", "2023-06-07")
                        .put("outlet", outlet)
                        .toString());
        kept.then().statusCode(201).body("accounts.size()", is(1));
        JsonNode found = Reports.json(given().queryParam("outlet", outlet).get("/proposals"));
        assertEquals(1, found.get("proposals").size());
        return found.get("proposals").get(0).get("id").asText();
    }

    private int accepted(String proposal, String sameAs) {
        Response done = post("/proposals/" + proposal + "/decision", "{\"outcome\": \"accept\"" + sameAs + "}");
        done.then().statusCode(200).body("state", equalTo("accepted"));
        return done.path("entry");
    }

    @Test
    void twentyCopiesAreTwentyReportsOneOriginAndOneAct() {
        String body = BODY.formatted("Malta", "Cyprus");
        List<String> proposals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            proposals.add(proposed("Bell " + i + "\n\nVALLETTA (Agency " + i + ") - " + body, "Bell Courier " + i));
        }
        int first = accepted(proposals.getFirst(), "");
        for (String proposal : proposals.subList(1, 20)) {
            given().get("/proposals/" + proposal)
                    .then()
                    .body("sameAs", is(first))
                    .body("similar", contains(first))
                    .body("copyOf.outlet", equalTo("Bell Courier 0"));
            accepted(proposal, ", \"sameAs\": " + first);
        }
        given().get("/ledger/" + first)
                .then()
                .body("accounts.size()", is(20))
                .body("accounts.report.reading.unique().size()", is(20))
                .body("accounts[0].origin", nullValue())
                .body("accounts[1].origin.outlet", equalTo("Bell Courier 0"))
                .body("accounts.origin.findAll { it != null }.size()", is(19))
                .body("accounts.origin.findAll { it != null }.reading.unique().size()", is(1))
                .body("accounts.disagreements.flatten().size()", is(0))
                .body("alike.size()", is(0));
        given().get("/stances/MLT/CYP?asOf=2023-06-08").then().body("relations.could", contains("severed"));
    }

    @Test
    void theSecondPersonFindsWhatTheFirstChose() {
        String body = BODY.formatted("Iceland", "Ireland");
        int first = accepted(proposed(body, "Ferry Post"), "");
        String proposal = proposed(
                "Iceland severed diplomatic relations with Ireland on Tuesday, all because of a bell.", "Ferry Times");
        given().get("/proposals/" + proposal)
                .then()
                .body("similar", contains(first))
                .body("sameAs", nullValue());
        var login = setup.firstLogin().orElseThrow();
        Visitor editor = new Visitor().login(login.name(), login.password());
        register.fourEyes(FourEyes.ALL, EDITOR).await().indefinitely();
        try {
            String page = "/proposals/" + proposal;
            editor.get(page).then().body(containsString("Is this act told already?"));
            editor.send(page, page + "/decision", Map.of("outcome", "accept", "sameAs", "999999"))
                    .then()
                    .statusCode(400)
                    .body(containsString("is no entry of the ledger"));
            editor.send(page, page + "/decision", Map.of("outcome", "accept", "sameAs", Integer.toString(first)))
                    .then()
                    .statusCode(303)
                    .header("location", containsString("kept="));
            given().get(page)
                    .then()
                    .body("state", equalTo("waiting"))
                    .body("sameAs", is(first))
                    .body("steps[0].sameAs", is(first));
            editor.get(page)
                    .then()
                    .body(containsString("value=\"" + first + "\" checked"))
                    .body(containsString("Chosen by whoever approved it before"));
            String token = access.add(new Editor("ferry"), EDITOR)
                    .await()
                    .indefinitely()
                    .orElseThrow()
                    .token();
            Response done = given().header("authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body("{\"outcome\": \"accept\"}")
                    .post(page + "/decision");
            done.then().statusCode(200).body("state", equalTo("accepted")).body("steps[1].sameAs", is(first));
            int second = done.path("entry");
            given().get("/ledger/" + first).then().body("accounts.entry", contains(first, second));
        } finally {
            register.fourEyes(FourEyes.PEOPLE, EDITOR).await().indefinitely();
        }
    }

    @Test
    void whatIsNotRecordedIsNoAccount() {
        String proposal = proposed("Norway severed diplomatic relations with Chad on Tuesday.", "Ferry Sheet");
        post("/proposals/" + proposal + "/decision", "{\"outcome\": \"accepted\", \"sameAs\": 1}")
                .then()
                .statusCode(400)
                .body("field", equalTo("outcome"));
        post("/proposals/" + proposal + "/decision", "{\"outcome\": \"reject\", \"sameAs\": 1}")
                .then()
                .statusCode(400)
                .body("field", equalTo("sameAs"));
        post("/proposals/" + proposal + "/decision", "{\"outcome\": \"accept\", \"sameAs\": 999999}")
                .then()
                .statusCode(400)
                .body("field", equalTo("sameAs"));
        given().get("/proposals/" + proposal)
                .then()
                .body("state", equalTo("waiting"))
                .body("steps.size()", is(0));
        var login = setup.firstLogin().orElseThrow();
        Visitor editor = new Visitor().login(login.name(), login.password());
        editor.get("/proposals/" + proposal).then().body(not(containsString("Is this act told already?")));
        editor.send(
                        "/proposals/" + proposal,
                        "/proposals/" + proposal + "/decision",
                        Map.of("outcome", "reject", "sameAs", "1"))
                .then()
                .statusCode(303)
                .header("location", containsString("rejected="));
    }
}
