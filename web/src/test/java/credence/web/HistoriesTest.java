package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.ActKind;
import credence.ledger.Content;
import credence.ledger.Revision;
import credence.persistence.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the addresses of stances and polities answer of another day or of what was known then. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoriesTest extends AppendedActs {
    @Test
    void theSameRevisionGivesTheSameBytesAfterLaterWrites() {
        long first = append(ActKind.RECOGNITION, "LAO", "XSO", "2011-01-05");
        List<String> addresses = List.of(
                "/stances/LAO/XSO?asOf=2020-01-01&knownAt=" + first,
                "/stances/LAO/XSO/timeline?asOf=2020-01-01&knownAt=" + first,
                "/stances/LAO/XSO/differences?from=2010-01-01@0&to=2020-01-01@" + first,
                "/polities/XSO/recognisers?asOf=2020-01-01&viewpoint=register,LAO&knownAt=" + first,
                "/polities/LAO/recognised?asOf=2020-01-01&knownAt=" + first,
                "/polities/XSO/relations?asOf=2020-01-01&knownAt=" + first,
                "/polities/XSO/timeline?asOf=2020-01-01&knownAt=" + first,
                "/polities/XSO/differences?from=2010-01-01@0&to=2020-01-01@" + first);
        List<Response> before =
                addresses.stream().map(path -> given().get(path)).toList();
        before.forEach(answer -> answer.then().statusCode(200).header("etag", notNullValue()));
        append(new Content.Retracted(new Revision(first)));
        append(ActKind.RECOGNITION, "BRN", "XSO", "2012-01-05");
        append(ActKind.RECOGNITION, "LAO", "XSO", "2013", by("BRN", false), null);
        append(ActKind.RELATIONS_SEVERED, "XSO", "LAO", "2014-02-02", by("outlet:Late Gazette", true), "2014-02-03");
        for (int i = 0; i < addresses.size(); i++) {
            Response after = given().get(addresses.get(i));
            assertArrayEquals(before.get(i).asByteArray(), after.asByteArray(), addresses.get(i));
            assertEquals(before.get(i).header("etag"), after.header("etag"));
            given().header("if-none-match", after.header("etag"))
                    .get(addresses.get(i))
                    .then()
                    .statusCode(304);
        }
        visitor.get(addresses.get(0))
                .then()
                .body(containsString("Later entries changed this"))
                .body(containsString("/ledger/" + (first + 1)));
        visitor.get(addresses.get(4)).then().body(containsString("Later entries changed this"));
        given().get("/stances/LAO/XSO?asOf=2020-01-01").then().body("recognition.value", equalTo("disputed"));
    }

    @Test
    void knownAtTakesAnInstant() {
        long entry = append(ActKind.RECOGNITION, "NPL", "LSO", "2012-03-05");
        Instant known = register.entry(new Revision(entry))
                .await()
                .indefinitely()
                .orElseThrow()
                .knownAt();
        given().queryParam("knownAt", known.toString())
                .get("/stances/NPL/LSO")
                .then()
                .statusCode(200)
                .body("revision", equalTo((int) entry))
                .body("recognition.value", equalTo("recognised"));
        given().queryParam("knownAt", known.minusNanos(1000).toString())
                .get("/stances/NPL/LSO")
                .then()
                .body("revision", equalTo((int) entry - 1));
        given().queryParam("knownAt", "1999-01-01T00:00:00+02:00")
                .get("/stances/NPL/LSO")
                .then()
                .body("revision", equalTo(0))
                .body("recognition.value", equalTo("none"));
    }

    @Test
    void theLedgerIsListedAsItWasKnown() {
        long entry = append(ActKind.RECOGNITION, "NPL", "XSO", "2012-03-05");
        append(ActKind.WITHDRAWAL_OF_RECOGNITION, "NPL", "XSO", "2013-03-05");
        String instant = register.entry(new Revision(entry))
                .await()
                .indefinitely()
                .orElseThrow()
                .knownAt()
                .toString();
        given().get("/ledger?actor=NPL&target=XSO").then().body("entries", hasSize(2));
        for (String known : List.of("" + entry, instant)) {
            given().queryParam("knownAt", known)
                    .get("/ledger?actor=NPL&target=XSO")
                    .then()
                    .statusCode(200)
                    .body("entries", hasSize(1))
                    .body("entries[0].revision", equalTo((int) entry));
        }
        visitor.get("/ledger?knownAt=" + entry).then().body(containsString("value=\"" + entry + "\""));
    }

    @Test
    void aTimelineListsActsByDateUpToTheDay() {
        long late = append(ActKind.RELATIONS_SEVERED, "PLW", "KIR", "2014-02-02");
        long early = append(ActKind.RELATIONS_ESTABLISHED, "PLW", "KIR", "2004-02-02");
        given().get("/stances/PLW/KIR/timeline")
                .then()
                .body("actor.key", equalTo("PLW"))
                .body("moments.when", equalTo(List.of("2004-02-02", "2014-02-02")))
                .body("moments.entry.revision", equalTo(List.of((int) early, (int) late)));
        given().get("/polities/KIR/timeline?asOf=2010-01-01&population=un-members")
                .then()
                .body("polity.key", equalTo("KIR"))
                .body("revision", notNullValue())
                .body("moments.when", equalTo(List.of("2004-02-02")));
        visitor.get("/polities/KIR/timeline").then().body(containsString("2 acts"));
    }

    @Test
    void differencesTellTheWorldFromWhatIsKnown() {
        append(ActKind.RELATIONS_ESTABLISHED, "TUV", "NIU", "2004-02-02");
        long known = append(ActKind.RELATIONS_SEVERED, "TUV", "NIU", "2014-02-02");
        long learnt = append(ActKind.RECOGNITION, "TUV", "NIU", "2003-01-01");
        given().get("/polities/TUV/differences?from=2010-01-01@" + known + "&to=2015-01-01@" + learnt)
                .then()
                .statusCode(200)
                .body("from.asOf", equalTo("2010-01-01"))
                .body("from.revision", equalTo((int) known))
                .body("to.revision", equalTo((int) learnt))
                .body("revision", equalTo((int) learnt))
                .body("world.aspect", hasItem("relations"))
                .body("world.find { it.aspect == 'relations' }.before.value", equalTo("established"))
                .body("world.find { it.aspect == 'relations' }.after.value", equalTo("severed"))
                .body("world.find { it.aspect == 'relations' }.entries[0].revision", equalTo((int) known))
                .body(
                        "knowledge.find { it.aspect == 'recognition' && it.actor.key == 'TUV' }.after.since",
                        equalTo("2003-01-01"));
        given().get("/stances/TUV/NIU/differences?from=2010-01-01&to=2015-01-01")
                .then()
                .body("world.findAll { it.aspect == 'relations' }", hasSize(1))
                .body("knowledge", empty());
        visitor.get("/stances/TUV/NIU/differences?from=@0")
                .then()
                .statusCode(200)
                .body(containsString("In what is known"))
                .body(containsString("relations severed"));
    }
}
