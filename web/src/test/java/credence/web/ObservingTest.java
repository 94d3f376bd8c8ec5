package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Role;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.LogLines;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Where nobody unknown may read. */
@QuarkusTest
@TestProfile(ObservingTest.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ObservingTest {
    /** As every Credence is that several use. */
    public static class NobodyUnknownReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.anonymous-read", "false");
        }
    }

    @Inject
    ServiceTokens tokens;

    private String secret(String service, Role role) {
        return tokens.make(new TokenOrder("scraper", new Editor(service), role, null), new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
    }

    private String metrics() {
        return given().header("Authorization", "Bearer " + secret("prometheus", Role.READER))
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theMetricsAreForWhoMayRead() {
        for (String path :
                new String[] {"/metrics", "/q/metrics", "/metrics/", "/x/../metrics", "//metrics", "/%6Detrics"}) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(matches401Or404())
                    .body(org.hamcrest.Matchers.not(containsString("jvm_memory")));
        }
        given().get("/metrics").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        given().header("Authorization", "Bearer nobodys").get("/metrics").then().statusCode(401);
        given().header("Authorization", "Bearer " + secret("prometheus", Role.READER))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory"));
    }

    private static org.hamcrest.Matcher<Integer> matches401Or404() {
        return org.hamcrest.Matchers.oneOf(401, 404);
    }

    @Test
    void nothingIsTracedUnlessSomebodySaysWhereTo() {
        assertTrue(ConfigProvider.getConfig().getValue("quarkus.otel.sdk.disabled", boolean.class));
    }

    @Test
    void requestsAreCountedByRouteAndHowTheyEnded() throws Exception {
        String secret = secret("counted", Role.READER);
        given().header("Authorization", "Bearer " + secret)
                .get("/stances/UKR/PRK")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + secret)
                .get("/stances/UKR/nobody")
                .then()
                .statusCode(400);
        given().get("/nowhere/at/all").then().statusCode(404);
        Thread.sleep(100);
        String metrics = metrics();
        for (String status : new String[] {"200", "400"}) {
            assertTrue(
                    metrics.contains("http_server_requests_seconds_count{method=\"GET\",status=\"" + status
                            + "\",uri=\"/stances/{actor}/{target}\"} 1"),
                    metrics);
        }
        assertTrue(metrics.contains("uri=\"/stances/{actor}/{target}\",le=\"0.25\""), metrics);
        assertTrue(metrics.contains("uri=\"other\""), metrics);
        assertFalse(metrics.contains("nowhere"), metrics);
    }

    @Test
    void theRequestsIdComesBackWhenItIsWellFormedAndElseOneIsMade() {
        given().header("X-Request-Id", "desk-7:42").get("/terms").then().header("x-request-id", "desk-7:42");
        given().header("X-Request-Id", "has a blank")
                .get("/terms")
                .then()
                .header("x-request-id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void aRequestHasALineWithItsIdAndNeitherReportNorQueryNorToken() throws Exception {
        String secret = secret("news-desk", Role.ANALYST);
        try (LogLines log = new LogLines()) {
            given().header("Authorization", "Bearer " + secret)
                    .header("X-Request-Id", "submit-1")
                    .contentType("application/json")
                    .body(Map.of(
                            "text",
                            "Ukraine severed diplomatic relations with North Korea, zanzibaristically.",
                            "published",
                            "2022-07-14"))
                    .post("/readings")
                    .then()
                    .statusCode(201);
            String line = log.line("POST /readings 201");
            assertTrue(line.contains("[submit-1]") && line.contains("news-desk"), line);
            given().header("Authorization", "Bearer " + secret)
                    .queryParam("text", "zanzibar recognised Kosovo")
                    .get("/claims");
            given().header("Authorization", "Bearer zanzibar")
                    .get("/ledger")
                    .then()
                    .statusCode(401);
            given().header("Authorization", "Bearer " + secret).get("/polities/of zanzibar far away");
            log.line("/ledger 401");
            log.line("/polities/{key}");
            for (String one : log.lines()) {
                assertFalse(one.contains("zanzibar") || one.contains(secret), one);
            }
        }
    }
}
