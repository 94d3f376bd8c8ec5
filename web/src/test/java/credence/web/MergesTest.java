package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.ledger.Teller;
import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Accounts of one act side by side, merged and parted, as JSON and in forms. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MergesTest {
    private static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    @Inject
    Access access;

    @Inject
    Setup setup;

    private long recorded(String actor, String target, Status status, String when, String teller) {
        Act act = new Act(
                ActKind.RELATIONS_ESTABLISHED,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                status,
                Edtf.parse(when),
                true);
        Content content = new Content.Recorded(
                act,
                new Evidence.Stated("A list of " + teller, null, null),
                new Attribution(List.of(new Teller.Outlet(teller)), true, null, null));
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getFirst()
                .revision()
                .value();
    }

    private Response post(String path, String body) {
        return given().header(
                        "authorization",
                        "Bearer " + access.issueToken(EDITOR).await().indefinitely())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @Test
    void accountsAreMergedAndPartedOverJsonAndNothingIsLost() {
        long one = recorded("BTN", "SMR", Status.DONE, "2019-03-01", "First Wire");
        long two = recorded("BTN", "SMR", Status.DONE, "2019-03-02", "Second Wire");
        long denial = recorded("SMR", "BTN", Status.DENIED, "2019-03-01", "Third Wire");
        given().get("/ledger/" + one)
                .then()
                .body("revision", is((int) one))
                .body("accounts.entry", contains((int) one))
                .body("alike", contains((int) denial));
        Response merge = post("/ledger/" + two + "/merge", "{\"into\": " + one + ", \"why\": \"One treaty.\"}");
        merge.then()
                .statusCode(201)
                .body("merged.account", is((int) two))
                .body("merged.into", is((int) one))
                .body("why", equalTo("One treaty."));
        int merged = merge.path("revision");
        post("/ledger/" + denial + "/merge", "{\"into\": " + one + "}").then().statusCode(201);
        for (long entry : List.of(one, two, denial)) {
            given().get("/ledger/" + entry)
                    .then()
                    .body("accounts.entry", contains((int) one, (int) two, (int) denial))
                    .body("accounts[0].merge", nullValue())
                    .body("accounts[1].merge", is(merged))
                    .body("accounts[1].by", contains("outlet:Second Wire"))
                    .body("accounts[1].act.when", equalTo("2019-03-02"))
                    .body("accounts[1].evidence.source", equalTo("A list of Second Wire"))
                    .body("accounts[1].report", nullValue())
                    .body("accounts[0].disagreements.find { it.on == 'date' }.with", contains((int) two))
                    .body("accounts[0].disagreements.find { it.on == 'happened' }.with", contains((int) denial))
                    .body("alike", empty());
        }
        String then = given().get("/ledger/" + one + "?knownAt=" + merged).asString();

        post("/ledger/" + two + "/merge", "{\"into\": " + denial + "}")
                .then()
                .statusCode(409)
                .body("mend", containsString("/ledger/" + merged));
        post("/ledger/" + merged + "/retraction", "{\"why\": \"Two treaties.\"}")
                .then()
                .statusCode(201)
                .body("supersedes", is(merged))
                .body("why", equalTo("Two treaties."));
        given().get("/ledger/" + two).then().body("accounts.entry", contains((int) two));
        given().get("/ledger/" + one).then().body("accounts.entry", contains((int) one, (int) denial));
        given().get("/ledger/" + one + "?knownAt=" + merged).then().body(equalTo(then));
        given().get("/ledger/" + one + "?knownAt=" + one).then().body("accounts.entry", contains((int) one));
    }

    @Test
    void whatCannotBeMergedNamesTheFieldAndTheMend() {
        long one = recorded("MCO", "AND", Status.DONE, "2001", "First Wire");
        long other = recorded("MCO", "LIE", Status.DONE, "2001", "First Wire");
        String path = "/ledger/" + one + "/merge";
        given().contentType("application/json")
                .body("{\"into\": 1}")
                .post(path)
                .then()
                .statusCode(401);
        for (String body : List.of(
                "{}",
                "{\"into\": " + one + "}",
                "{\"into\": " + other + "}",
                "{\"into\": 99999999}",
                "{\"into\": \"1\"}",
                "{\"into\": -1}")) {
            post(path, body)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", equalTo("into"))
                    .body("mend.isEmpty()", is(false));
        }
        post(path, "{\"into\": " + other + ", \"reason\": \"x\"}")
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
        post("/ledger/99999999/merge", "{\"into\": 1}").then().statusCode(404);
        post("/ledger/" + one + "/retraction", "{}").then().statusCode(400).body("field", equalTo("why"));
        given().get("/ledger/" + one + "?knowAt=1").then().statusCode(400).body("field", equalTo("knowAt"));
        given().get("/ledger/" + one + "?knownAt=0").then().statusCode(404).body("field", equalTo("knownAt"));
        given().get("/ledger/" + one).then().body("accounts.size()", is(1));
    }

    @Test
    void anEditorMergesAndPartsInForms() {
        long one = recorded("PLW", "MHL", Status.DONE, "1999-05-01", "First Wire");
        long two = recorded("PLW", "MHL", Status.DONE, "1999-05", "Second Wire");
        var login = setup.firstLogin().orElseThrow();
        Visitor editor = new Visitor().login(login.name(), login.password());
        String page = "/ledger/" + two;
        new Visitor()
                .get(page)
                .then()
                .body(containsString("1 account of this act"))
                .body(not(containsString("/merge")));
        editor.get(page).then().body(containsString("The same act as entry " + one));
        editor.send(page, page + "/merge", Map.of("into", Long.toString(one)))
                .then()
                .statusCode(303)
                .header("location", containsString(page + "#accounts"));
        Response merged = editor.get(page);
        merged.then()
                .body(containsString("2 accounts of this act"))
                .body(containsString("First Wire"))
                .body(not(containsString("They disagree")))
                .body(containsString("Part entry " + two));
        int merge = given().get(page).path("accounts[1].merge");
        editor.get("/ledger/" + merge).then().body(containsString("Part the two"));
        editor.send(page, "/ledger/" + merge + "/retraction", Map.of("why", "Not the same."))
                .then()
                .statusCode(303)
                .header("location", containsString(page + "#accounts"));
        editor.get(page).then().body(containsString("1 account of this act"));
        editor.get("/ledger/" + merge)
                .then()
                .body(containsString("no longer stands"))
                .body(not(containsString("Part the two")));
        editor.send(page, page + "/merge", Map.of("into", "9999999"))
                .then()
                .statusCode(400)
                .body(containsString("is no entry of the ledger"));
    }
}
