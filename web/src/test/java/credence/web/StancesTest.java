package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import credence.act.ActKind;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.persistence.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses of stances and tallies. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StancesTest extends AppendedActs {
    @Test
    void aStanceHasTheFieldsThatWerePromised() {
        long entry = append(ActKind.RECOGNITION, "BTN", "XKX", "2012-03-05");
        given().get("/stances/BTN/XKX?asOf=2012-03-05&knownAt=" + entry)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("actor.key", equalTo("BTN"))
                .body("actor.name", equalTo("Bhutan"))
                .body("target.key", equalTo("XKX"))
                .body("asOf", equalTo("2012-03-05"))
                .body("revision", equalTo((int) entry))
                .body("viewpoint", equalTo("register"))
                .body("recognition.value", equalTo("recognised"))
                .body("recognition.since", equalTo("2012-03-05"))
                .body("recognition.entries", hasSize(1))
                .body("recognition.entries[0].revision", equalTo((int) entry))
                .body("recognition.entries[0].evidence.source", equalTo("Test Gazette"))
                .body("relations.value", equalTo("none"))
                .body("relations.since", nullValue())
                .body("relations.entries", empty())
                .body("missions.value", equalTo("none"));
        given().get("/stances/BTN/XKX?asOf=2012-03-04").then().body("recognition.value", equalTo("none"));
        given().get("/stances/BTN/XKX?asOf=2012-03-05&knownAt=" + (entry - 1))
                .then()
                .body("recognition.value", equalTo("none"))
                .header("Credence-Changed-By", equalTo("" + entry));
    }

    @Test
    void anImpreciseDateLeavesItPossible() {
        append(ActKind.RECOGNITION, "BTN", "XAB", "2012-03");
        given().get("/stances/BTN/XAB?asOf=2012-03-10")
                .then()
                .body("recognition.value", equalTo("possible"))
                .body("recognition.could", hasItems("recognised", "none"));
        given().get("/polities/XAB/recognisers?asOf=2012-03-10")
                .then()
                .body("count", equalTo(0))
                .body("possible", equalTo(1))
                .body("possibleMembers[0].polity.key", equalTo("BTN"));
    }

    @Test
    void viewpointsAreAnsweredSideBySideWithWhereTheyDiffer() {
        append(ActKind.RECOGNITION, "MDV", "XNC", "2011-01-05");
        append(ActKind.RECOGNITION, "TON", "XNC", "2012-01-05", by("XNC", false), "2015-01-01");
        given().get("/polities/XNC/recognisers?viewpoint=register,XNC,CYP&population=un-members&asOf=2020-01-01")
                .then()
                .body("count", equalTo(1))
                .body("disputed", equalTo(1))
                .body("members[0].polity.key", equalTo("MDV"))
                .body("members[0].since", equalTo("2011-01-05"))
                .body("members[0].entry", notNullValue())
                .body("disputedMembers[0].polity.key", equalTo("TON"))
                .body("disputedMembers[0].confidence", equalTo("low"))
                .body("tallies.viewpoint", equalTo(List.of("register", "XNC", "CYP")))
                .body("tallies.count", equalTo(List.of(1, 2, 1)))
                .body("differences", hasSize(1))
                .body("differences[0].polity.key", equalTo("TON"))
                .body("differences[0].viewpoints.counted", equalTo(List.of("not_counted", "counted", "not_counted")));
        visitor.get("/polities/XNC/recognisers?viewpoint=register,XNC&population=un-members&asOf=2020-01-01")
                .then()
                .statusCode(200)
                .body(containsString("Where they differ"))
                .body(containsString("Tonga"));
        given().get("/stances/TON/XNC?viewpoint=register,XNC")
                .then()
                .body("recognition.value", equalTo("disputed"))
                .body("recognition.held", equalTo("none"))
                .body("recognition.dissents[0].teller", equalTo("XNC"))
                .body("viewpoints[1].recognition.value", equalTo("recognised"));
        visitor.get("/stances/TON/XNC").then().body(containsString("disputed")).body(containsString("account"));
    }

    @Test
    void aTallySaysWhetherItClaimsToHaveEverybody() {
        given().get("/polities/XNC/recognisers").then().body("complete", equalTo(true));
        given().get("/polities/XNC/relations").then().body("complete", equalTo(false));
        visitor.get("/polities/SMR/recognisers").then().body(containsString("the count is the least it can be"));
        visitor.get("/polities/XNC/recognisers").then().body(not(containsString("the count is the least it can be")));
    }

    @Test
    void reportedByLeavesOutWhatWasPublishedLater() {
        append(ActKind.RELATIONS_ESTABLISHED, "FJI", "MCO", "2010-05-05", Attribution.NONE, "2010-06-01");
        append(ActKind.RELATIONS_ESTABLISHED, "FJI", "AND", "2010-05-05", Attribution.NONE, null);
        given().get("/stances/FJI/MCO?reportedBy=2010-05-31").then().body("relations.value", equalTo("none"));
        given().get("/stances/FJI/MCO?reportedBy=2010-06-01")
                .then()
                .body("reportedBy", equalTo("2010-06-01"))
                .body("relations.value", equalTo("established"));
        given().get("/polities/FJI/relations?reportedBy=2010-06-01&population=MCO,AND")
                .then()
                .body("members.polity.key", equalTo(List.of("MCO")))
                .body("withoutPublication", equalTo(1));
    }

    @Test
    void namesAreThoseOfTheDay() {
        append(ActKind.RECOGNITION, "SWZ", "SMR", "2009-01-05");
        given().get("/stances/SWZ/SMR?asOf=2010-01-01").then().body("actor.name", equalTo("Swaziland"));
        given().get("/stances/SWZ/SMR?asOf=2020-01-01").then().body("actor.name", equalTo("Eswatini"));
        given().get("/polities/SMR/recognisers?asOf=2010-01-01")
                .then()
                .body("members.polity.name", hasItem("Swaziland"));
    }

    @Test
    void weakConfidenceIsVisible() {
        append(
                ActKind.RECOGNITION,
                "VUT",
                "SMR",
                "2009-01-05",
                new Attribution(List.of(), true, Confidence.UNSOURCED, null),
                null);
        given().get("/polities/SMR/recognisers?population=VUT")
                .then()
                .body("members[0].confidence", equalTo("unsourced"));
        visitor.get("/polities/SMR/recognisers?population=VUT").then().body(containsString(">unsourced<"));
    }
}
