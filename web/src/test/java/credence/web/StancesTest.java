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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Confidence;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Revision;
import credence.ledger.Teller;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of stances, tallies, timelines and differences. Each test has polities of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StancesTest {
    @Inject
    Register register;

    @Inject
    Setup setup;

    private final Visitor visitor = new Visitor();

    /** Appends an act with a named source, and answers its revision. */
    private long append(ActKind kind, String actor, String target, String when) {
        return append(kind, actor, target, when, Attribution.NONE, "2015-01-01");
    }

    private long append(
            ActKind kind,
            String actor,
            String target,
            @Nullable String when,
            Attribution attribution,
            @Nullable String published) {
        Act act = new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                when == null ? null : Edtf.parse(when),
                false);
        return append(new Content.Recorded(
                act,
                new Evidence.Stated(
                        "Test Gazette",
                        "https://example.org/" + actor,
                        published == null ? null : LocalDate.parse(published)),
                attribution));
    }

    private long append(Content content) {
        List<Entry> entries = register.append(
                        List.of(content),
                        new Editor(setup.firstLogin().orElseThrow().name()),
                        null)
                .await()
                .indefinitely();
        return entries.getLast().revision().value();
    }

    private static Attribution by(String teller, boolean held) {
        return new Attribution(List.of(Teller.parse(teller)), held, held ? Confidence.HIGH : Confidence.LOW, null);
    }

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
        long entry = append(ActKind.RECOGNITION, "NPL", "XAB", "2012-03-05");
        Instant known = register.entry(new Revision(entry))
                .await()
                .indefinitely()
                .orElseThrow()
                .knownAt();
        given().queryParam("knownAt", known.toString())
                .get("/stances/NPL/XAB")
                .then()
                .statusCode(200)
                .body("revision", equalTo((int) entry))
                .body("recognition.value", equalTo("recognised"));
        given().queryParam("knownAt", known.minusNanos(1000).toString())
                .get("/stances/NPL/XAB")
                .then()
                .body("revision", equalTo((int) entry - 1));
        given().queryParam("knownAt", "1999-01-01T00:00:00+02:00")
                .get("/stances/NPL/XAB")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stances",
                "/stances/UKR/PRK",
                "/stances/UKR/PRK?asOf=2022-07-14&knownAt=0&reportedBy=2022-01-01&viewpoint=outlet:A, B,register",
                "/stances/UKR/PRK/timeline",
                "/stances/UKR/PRK/differences?from=2022-07-01",
                "/polities/MNG/recognisers",
                "/polities/MNG/recognised?population=arab-league",
                "/polities/MNG/relations?asOf=&knownAt=&reportedBy=&viewpoint=&population=",
                "/polities/MNG/timeline",
                "/polities/MNG/differences?from=@0&asOf=2020-01-01"
            })
    void everyPageIsThereWhileNothingIsKnown(String path) {
        visitor.get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1"))
                .body(not(containsString("{#")));
        if (!path.equals("/stances")) {
            given().get(path).then().statusCode(200).contentType("application/json");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/stances/UKR/PRK?asof=2020-01-01 | asof",
                "/stances/UKR/PRK?population=all | population",
                "/stances/UKR/PRK?asOf=2020-01-01&asOf=2021-01-01 | asOf",
                "/stances/UKR/PRK?asOf=2020-02-30 | asOf",
                "/stances/UKR/PRK?asOf=yesterday | asOf",
                "/stances/UKR/PRK?reportedBy=2020 | reportedBy",
                "/stances/UKR/PRK?knownAt=99999999 | knownAt",
                "/stances/UKR/PRK?knownAt=-1 | knownAt",
                "/stances/UKR/PRK?knownAt=2020-01-01 | knownAt",
                "/stances/UKR/PRK?viewpoint=ukraine | viewpoint",
                "/stances/UKR/PRK?viewpoint=QQQ | viewpoint",
                "/stances/UKR/PRK?viewpoint=register,, | viewpoint",
                "/stances/UKR/QQQ | target",
                "/stances/UKR/UKR | target",
                "/polities/PRK/recognisers?population=martians | population",
                "/polities/PRK/recognisers?population=QQQ | population",
                "/polities/PRK/recognised?known=1 | known",
                "/polities/PRK/relations?from=2020-01-01 | from",
                "/polities/PRK/timeline?limit=3 | limit",
                "/polities/PRK/differences | from",
                "/polities/PRK/differences?from=soon | from",
                "/polities/PRK/differences?from=2020-01-01@ | from",
                "/polities/PRK/differences?from=2020-01-01&to=2020-01-01@99999999 | to",
                "/polities/PRK?asOf=2020-01-01 | asOf",
                "/polities?name=Peru | name",
                "/ledger?known=1 | known",
                "/ledger?knownAt=99999999 | knownAt",
                "/ledger?knownAt=soon | knownAt",
                "/ledger?polity=Atlantis | polity",
                "/readings?limit=3 | limit",
                "/claims?text=x | text"
            })
    void aWrongParameterIsRefusedByName(String path, String field) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("mend", notNullValue());
        visitor.get(path).then().statusCode(400).contentType("text/html");
    }

    @Test
    void aPolityThatIsNotThereIsNotFound() {
        for (String of : List.of("recognisers", "recognised", "relations", "timeline", "differences?from=@0")) {
            given().get("/polities/QQQ/" + of).then().statusCode(404).body("field", equalTo("key"));
        }
    }

    @Test
    void oldAddressesLeadToTheNewOnes() {
        given().redirects()
                .follow(false)
                .get("/pairs/UKR/PRK?asOf=2022-07-14&known=0")
                .then()
                .statusCode(301)
                .header("location", containsString("/stances/UKR/PRK?asOf=2022-07-14&knownAt=0"));
        given().redirects().follow(false).get("/pairs").then().statusCode(301);
    }
}
