package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import credence.persistence.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of stances and polities are there, and which parameters they take. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AddressesTest {
    private final Visitor visitor = new Visitor();

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
