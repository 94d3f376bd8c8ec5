package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import credence.persistence.test.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class SafetyHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /stances/UKR/RUS, 200",
        "GET, /nowhere, 404",
        "GET, /favicon.svg, 200",
        "GET, /q/health, 200"
    })
    void everyAnswerToABrowserHasThem(String verb, String path, int status) {
        given().redirects()
                .follow(false)
                .request(verb, path)
                .then()
                .statusCode(status)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self';"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"));
    }
}
