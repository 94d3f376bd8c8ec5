package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
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
import org.junit.jupiter.api.Test;

/** What the register says of a reading: beside it, kept with it, and flagged when a later entry changes it. Each test has a target of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReadingChecksTest {
    private static final String HTML = "text/html";

    @Inject
    Register register;

    @Inject
    Access access;

    @Inject
    Setup setup;

    private Editor editor() {
        return new Editor(setup.firstLogin().orElseThrow().name());
    }

    private long append(String actor, String target, String when) {
        Act act = new Act(
                ActKind.RECOGNITION,
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

    private Response keep(String text) {
        ObjectNode report = Reports.of(text).put("published", "2021-04-01").put("title", text);
        return given().contentType("application/json")
                .header(
                        "Authorization",
                        "Bearer " + access.issueToken(editor()).await().indefinitely())
                .body(report.toString())
                .post("/readings");
    }

    private static String text(String target) {
        return "Chad recognised " + target + " on March 3, 2021. Chad is the first country to recognise " + target
                + ".";
    }

    @Test
    void whatALaterEntryChangesIsFlaggedWithTheEntry() {
        Response kept = keep(text("Somaliland"));
        String id = kept.jsonPath().getString("id");
        long before = kept.jsonPath().getLong("revision");
        kept.then()
                .statusCode(201)
                .body("asOf", equalTo("2021-04-01"))
                .body("accounts[0].agreement.value", equalTo("new"))
                .body("accounts[0].agreement.entry", nullValue())
                .body("claims[0].verdicts", hasSize(3))
                .body("claims[0].verdicts.verdict", everyItem(equalTo("undecided")))
                .body("claims[0].verdicts[0].changedBy", hasSize(0));
        long entry = append("TCD", "XSL", "2021-03-01");
        given().get("/readings/" + id)
                .then()
                .statusCode(200)
                .body("kept.revision", equalTo((int) before))
                .body("accounts[0].agreement.value", equalTo("contradicts"))
                .body("accounts[0].agreement.entry.revision", equalTo((int) entry))
                .body("accounts[0].agreement.differs[0].field", equalTo("date"))
                .body("accounts[0].agreement.differs[0].account", equalTo("2021-03-03"))
                .body("accounts[0].agreement.differs[0].register", equalTo("2021-03-01"))
                .body("accounts[0].agreement.kept.value", equalTo("new"))
                .body("accounts[0].agreement.changedBy[0].entry", equalTo((int) entry))
                .body("accounts[0].agreement.changedBy[0].was", equalTo("new"))
                .body("accounts[0].agreement.changedBy[0].now", equalTo("contradicts"))
                .body("claims[0].verdicts[0].verdict", equalTo("holds"))
                .body("claims[0].verdicts[0].list[0].entries[0]", equalTo((int) entry))
                .body("claims[0].verdicts[0].kept.verdict", equalTo("undecided"))
                .body("claims[0].verdicts[0].changedBy[0].field", equalTo("rank"))
                .body("claims[0].verdicts[0].changedBy[1].field", equalTo("verdict"))
                .body("claims[0].verdicts[0].changedBy[1].entry", equalTo((int) entry));
        given().accept(HTML)
                .get("/readings/" + id)
                .then()
                .statusCode(200)
                .body(
                        containsString("3 March 2021 against 1 March 2021"),
                        containsString("/ledger/" + entry),
                        containsString("<span class=\"before\">undecided</span>"));
    }

    /** What was answered at a revision stays so, byte for byte. */
    @Test
    void atAnOldRevisionItIsAnsweredAsItWas() {
        String id = keep(text("Transnistria")).jsonPath().getString("id");
        long first = append("TCD", "XTN", "2021-03-03");
        String then =
                given().get("/readings/" + id + "?knownAt=" + first).body().asString();
        append("MLI", "XTN", "2020-03-03");
        assertEquals(
                then,
                given().get("/readings/" + id + "?knownAt=" + first).body().asString());
        given().get("/readings/" + id)
                .then()
                .body("claims[0].verdicts[0].verdict", equalTo("fails"))
                .body("claims[0].verdicts[0].changedBy.now", equalTo(List.of("1", "2", "holds", "fails")));
        given().get("/readings/" + id + "?knownAt=" + first + "&day=1").then().statusCode(400);
        given().get("/readings/" + id + "?asOf=2021-01-01")
                .then()
                .body("kept", nullValue())
                .body("asOf", equalTo("2021-01-01"));
    }

    @Test
    void theQueueShowsWhetherAProposalAgrees() {
        long entry = append("TCD", "XAK", "2021-03-01");
        String id = keep(text("Artsakh")).jsonPath().getString("id");
        String proposal = register.proposals(credence.reading.ReadingId.parse(id))
                .await()
                .indefinitely()
                .getFirst()
                .id()
                .toString();
        given().get("/proposals/" + proposal)
                .then()
                .body("agreement.value", equalTo("contradicts"))
                .body("agreement.entry.revision", equalTo((int) entry));
        given().accept(HTML)
                .get("/proposals/" + proposal)
                .then()
                .body(containsString("<strong class=\"verdict contradicts\">contradicts</strong>"));
        given().accept(HTML)
                .get("/review?polity=XAK")
                .then()
                .statusCode(200)
                .body(containsString("3 March 2021 against 1 March 2021"));
        register.decide(
                        credence.review.ProposalId.parse(proposal),
                        new credence.review.Outcome.Rejected(),
                        editor(),
                        null)
                .await()
                .indefinitely();
        given().get("/proposals/" + proposal).then().body("agreement", nullValue());
    }

    @Test
    void aReadingThatIsNotKeptIsCheckedToo() {
        given().contentType("application/json")
                .body(Reports.of("Chad is the first country to recognise Crimea’s annexation. Chad recognised it.")
                        .toString())
                .post("/readings?dryRun=true")
                .then()
                .statusCode(200)
                .body("kept", nullValue())
                .body("accounts.agreement.value", everyItem(not(nullValue())));
    }
}
