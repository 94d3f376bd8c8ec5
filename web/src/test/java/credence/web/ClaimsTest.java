package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import credence.act.Party;
import credence.intake.Row;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.starter.StarterRegister;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims checked against what the starter register has of Donetsk and Luhansk; the other tests share this ledger. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClaimsTest {
    @Inject
    Register register;

    @Inject
    Setup setup;

    @BeforeEach
    void takeThoseOfDonbasIn() {
        Editor editor = new Editor(setup.firstLogin().orElseThrow().name());
        List<Row> donbas = StarterRegister.rows().stream()
                .filter(row -> row.accountOf().isEmpty()
                        && row.act().target() instanceof Party.Known(PolityKey target)
                        && Set.of("XDP", "XLP").contains(target.value()))
                .toList();
        register.takeIn(donbas, editor, "of the starter register").await().indefinitely();
    }

    private static ValidatableResponse check(String address, String body) {
        return given().contentType("application/json").body(body).post(address).then();
    }

    private static String ordinal(int rank, String population) {
        return "{\"form\": \"ordinal\", \"kind\": \"recognition\", \"actor\": \"PRK\", \"target\": [\"XDP\", \"XLP\"], \"rank\": "
                + rank + ", \"population\": \"" + population + "\"}";
    }

    @Test
    void thirdAmongTheUnsMembersAndFifthAmongAll() {
        check("/claims?asOf=2022-07-14", ordinal(3, "un-members"))
                .statusCode(200)
                .body("verdicts", hasSize(1))
                .body("verdicts[0].population", equalTo("un-members"))
                .body("verdicts[0].verdict", equalTo("holds"))
                .body("verdicts[0].rank", equalTo(3))
                .body("verdicts[0].list.polity.key", equalTo(List.of("RUS", "SYR", "PRK")))
                .body("verdicts[0].asOf", equalTo("2022-07-14"));
        check("/claims?asOf=2022-07-14", ordinal(3, "all"))
                .body("verdicts[0].verdict", equalTo("fails"))
                .body("verdicts[0].rank", equalTo(5));
    }

    @Test
    void aSentenceIsReadAndChecked() {
        check(
                        "/claims",
                        "{\"text\": \"North Korea is only the third country, after Russia and Syria, to recognise the Donetsk People's Republic.\","
                                + " \"published\": \"2022-07-14\"}")
                .statusCode(200)
                .body("claims[0].form", equalTo("ordinal"))
                .body("verdicts[0].population", equalTo("un-members"))
                .body("verdicts[0].verdict", equalTo("holds"))
                .body("verdicts[2].verdict", equalTo("fails"));
        check("/claims", "{\"text\": \"It rained in Lima.\"}")
                .statusCode(200)
                .body("verdicts", empty())
                .body("reason", containsString("No claim was found"));
    }

    private static String count(String comparison, int count) {
        return "{\"form\": \"count\", \"kind\": \"recognition\", \"target\": \"XLP\", \"count\": " + count
                + ", \"comparison\": \"" + comparison + "\", \"population\": \"un-members\"}";
    }

    @Test
    void aCountIsCheckedAsItIsMeant() {
        check("/claims?asOf=2022-07-14", count("at_least", 2)).body("verdicts[0].verdict", equalTo("holds"));
        check("/claims?asOf=2022-07-14", count("more_than", 3)).body("verdicts[0].verdict", equalTo("fails"));
        check("/claims?asOf=2022-07-14", count("about", 4))
                .body("verdicts[0].verdict", equalTo("holds"))
                .body("claims[0].comparison", equalTo("about"));
        check("/claims?asOf=2022-07-14", count("umpteen", 4)).statusCode(400).body("field", equalTo("comparison"));
        check(
                        "/claims",
                        "{\"text\": \"More than 20 countries recognise the Luhansk People's Republic.\", \"published\": \"2022-07-14\"}")
                .body("claims[0].comparison", equalTo("more_than"))
                .body("verdicts[0].verdict", equalTo("fails"));
    }

    @Test
    void whatCannotBeCheckedIsUndecidedAndSaysWhy() {
        check("/claims", "{\"form\": \"count\", \"kind\": \"recognition\", \"count\": 2}")
                .statusCode(200)
                .body("claims[0].checked", equalTo(false))
                .body("verdicts", hasSize(3))
                .body("verdicts.verdict", everyItem(equalTo("undecided")))
                .body("verdicts[0].reason", containsString("toward whom"));
        check(
                        "/claims",
                        "{\"form\": \"first\", \"kind\": \"annexation\", \"actor\": \"RUS\", \"target\": \"\\\"Crimea\\\"\", \"population\": \"all\"}")
                .statusCode(200)
                .body("verdicts", hasSize(1))
                .body("verdicts[0].verdict", equalTo("undecided"))
                .body("verdicts[0].reason", containsString("“Crimea”"));
        check(
                        "/claims",
                        "{\"form\": \"first\", \"kind\": \"recognition\", \"actor\": \"RUS\", \"target\": \"Atlantis\"}")
                .statusCode(400)
                .body("field", equalTo("target"));
    }

    @Test
    void whatIsWrongIsToldByField() {
        check("/claims", "{}").statusCode(400).body("field", equalTo("text"));
        check("/claims", ordinal(3, "martians")).statusCode(400).body("field", equalTo("population"));
        check("/claims", ordinal(0, "all")).statusCode(400).body("field", equalTo("rank"));
        check("/claims", "{\"text\": \"x\", \"rank\": 3}").statusCode(400).body("field", equalTo("rank"));
        check("/claims", "{\"form\": \"best\", \"kind\": \"recognition\"}")
                .statusCode(400)
                .body("field", equalTo("form"));
        check("/claims?population=all", ordinal(3, "all")).statusCode(400).body("field", equalTo("population"));
    }

    @Test
    void thePageShowsTheVerdictsWithTheirLists() {
        new Visitor()
                .send(
                        "/claims",
                        "/claims",
                        java.util.Map.of(
                                "text",
                                "North Korea is only the third country, after Russia and Syria, to recognise the Donetsk People's Republic.",
                                "published",
                                "2022-07-14"))
                .then()
                .statusCode(200)
                .body(containsString("holds"), containsString("among un members"), containsString("/polities/SYR"));
    }
}
