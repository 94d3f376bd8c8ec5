package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.reading.ReadingId;
import credence.review.Origin;
import credence.review.Proposal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReviewTest {
    @Inject
    Register register;

    @Inject
    Setup setup;

    private Visitor editor() {
        var login = setup.firstLogin().orElseThrow();
        return new Visitor().login(login.name(), login.password());
    }

    private static ReadingId reading(Proposal proposal) {
        return ((Origin.Read) proposal.origin()).reading();
    }

    /** Hands a report in through the form and answers its proposals. */
    private List<Proposal> proposals(Visitor editor, String text) {
        Response kept = editor.send(
                "/readings/new",
                "/readings",
                Map.of("text", text, "published", "2022-07-14", "outlet", "Test Wire", "title", "", "url", ""));
        kept.then().statusCode(303);
        String path = kept.header("location");
        String id = path.substring(path.lastIndexOf('/') + 1);
        editor.get("/readings/" + id).then().statusCode(200).body(containsString("Waiting for an editor"));
        return register.proposals(ReadingId.parse(id)).await().indefinitely();
    }

    private long head() {
        return register.head().await().indefinitely().value();
    }

    private Response decide(Visitor editor, Proposal proposal, Map<String, String> fields) {
        return editor.send("/proposals/" + proposal.id(), "/proposals/" + proposal.id() + "/decision", fields);
    }

    @Test
    void anAcceptedProposalChangesTheStance() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Japan severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        given().get("/stances/JPN/MNG").then().body("relations.certain", equalTo("no"));
        long before = head();
        Response done = decide(editor, proposal, Map.of("outcome", "accept"));
        done.then().statusCode(303).header("location", endsWith("/review?recorded=" + (before + 1)));
        assertEquals(before + 1, head());
        editor.get("/review?recorded=" + (before + 1)).then().body(containsString("Recorded as"));
        given().get("/stances/JPN/MNG?asOf=2022-07-13")
                .then()
                .body("relations.certain", equalTo("yes"))
                .body("relations.could[0]", equalTo("severed"))
                .body("entries[0].evidence.text", startsWith("Japan severed diplomatic relations"));
        given().get("/stances/JPN/MNG?asOf=2022-07-12").then().body("relations.could", empty());
        given().get("/stances/JPN/MNG?knownAt=" + before)
                .then()
                .body("relations.could", empty())
                .body("entries", empty());
        editor.get("/stances/JPN/MNG?asOf=2022-07-14")
                .then()
                .statusCode(200)
                .body(containsString("relations severed"))
                .body(containsString("/readings/" + reading(proposal) + "#p0-"));
        editor.get("/readings/" + reading(proposal)).then().body(containsString("id=\"p0-"));
    }

    @Test
    void aSecondDecisionIsToldAndChangesNothing() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Peru severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        Response page = editor.get("/proposals/" + proposal.id());
        page.then().body(containsString("Accept as it stands"));
        editor.send(
                        "/review",
                        "/proposals/" + proposal.id() + "/decision",
                        Map.of("outcome", "reject", "why", "Not so."))
                .then()
                .statusCode(303)
                .header("location", containsString("rejected"));
        long before = head();
        editor.send("/readings/new", "/proposals/" + proposal.id() + "/decision", Map.of("outcome", "accept"))
                .then()
                .statusCode(409)
                .body(containsString("already rejected"));
        assertEquals(before, head());
        editor.get("/proposals/" + proposal.id()).then().body(containsString("Not so."));
        given().get("/stances/PER/MNG").then().body("entries", empty());
    }

    @Test
    void anAmendedProposalIsRecordedAsAmended() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Chile severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        decide(
                        editor,
                        proposal,
                        Map.of(
                                "outcome", "amend",
                                "kind", "relations_suspended",
                                "actor", "Chile (CHL)",
                                "target", "mongolia",
                                "status", "done",
                                "when", "2022-07",
                                "why", "Suspended, says the ministry."))
                .then()
                .statusCode(303);
        given().get("/stances/CHL/MNG?asOf=2022-07-10")
                .then()
                .body("relations.certain", equalTo("possible"))
                .body("relations.could[0]", equalTo("suspended"))
                .body("relations.could[1]", equalTo("none"));
        given().get("/ledger?actor=CHL")
                .then()
                .body("entries[0].act.when", equalTo("2022-07"))
                .body("entries[0].why", equalTo("Suspended, says the ministry."))
                .body("entries[0].by", equalTo("editor"));
    }

    @Test
    void aWrongAmendmentNamesTheFieldKeepsWhatWasTypedAndRecordsNothing() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Kenya severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        long before = head();
        Map<String, String> good = Map.of(
                "outcome",
                "amend",
                "kind",
                "relations_severed",
                "actor",
                "KEN",
                "target",
                "MNG",
                "status",
                "done",
                "when",
                "2022-07-13");
        for (Map.Entry<String, String> wrong : Map.of(
                        "when",
                        "last week",
                        "actor",
                        "Kenia",
                        "target",
                        "XXQ",
                        "kind",
                        "quarrel",
                        "status",
                        "perhaps",
                        "outcome",
                        "maybe")
                .entrySet()) {
            Map<String, String> fields = new java.util.HashMap<>(good);
            fields.put(wrong.getKey(), wrong.getValue());
            decide(editor, proposal, fields)
                    .then()
                    .statusCode(400)
                    .body(containsString("<strong>" + wrong.getKey() + " "));
        }
        assertEquals(before, head());
        decide(
                        editor,
                        proposal,
                        Map.of(
                                "outcome",
                                "amend",
                                "kind",
                                "relations_severed",
                                "actor",
                                "KEN",
                                "target",
                                "MNG",
                                "status",
                                "done",
                                "when",
                                "<b>"))
                .then()
                .body(containsString("value=\"&lt;b&gt;\""));
        assertTrue(register.proposal(proposal.id())
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .decision()
                == null);
    }

    @Test
    void aRetractionIsAnEntryOfItsOwn() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Ghana severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        decide(editor, proposal, Map.of("outcome", "accept"));
        long entry = head();
        editor.send("/ledger/" + entry, "/ledger/" + entry + "/retraction", Map.of("why", " "))
                .then()
                .statusCode(400);
        editor.send("/ledger/" + entry, "/ledger/" + entry + "/retraction", Map.of("why", "The outlet took it back."))
                .then()
                .statusCode(303);
        assertEquals(entry + 1, head());
        given().get("/stances/GHA/MNG").then().body("relations.could", empty());
        given().get("/stances/GHA/MNG?knownAt=" + entry).then().body("relations.could[0]", equalTo("severed"));
        editor.get("/ledger/" + entry)
                .then()
                .body(containsString("no longer stands"))
                .body(not(containsString("Retract this entry")));
        editor.send("/review", "/ledger/" + entry + "/retraction", Map.of("why", "Again."))
                .then()
                .statusCode(409);
        assertEquals(entry + 1, head());
    }

    @Test
    void nobodyDecidesWithoutALogin() {
        Visitor editor = editor();
        Proposal proposal = proposals(editor, "Qatar severed diplomatic relations with Mongolia on Wednesday.")
                .getFirst();
        Visitor nobody = new Visitor();
        nobody.get("/review")
                .then()
                .statusCode(200)
                .body(containsString("Log in"))
                .body(not(containsString("Accept")));
        nobody.send("/readings/new", "/proposals/" + proposal.id() + "/decision", Map.of("outcome", "accept"))
                .then()
                .statusCode(401)
                .body(containsString("This needs a login"));
        editor.forge("/proposals/" + proposal.id() + "/decision", Map.of("outcome", "accept"))
                .then()
                .statusCode(400);
        assertTrue(register.proposal(proposal.id())
                        .await()
                        .indefinitely()
                        .orElseThrow()
                        .decision()
                == null);
    }
}
