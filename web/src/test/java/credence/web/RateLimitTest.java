package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Role;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Slow.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class RateLimitTest {
    /** A request in twenty seconds, five at once. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.rate-limit", "0.05", "credence.rate-burst", "5");
        }
    }

    @Inject
    ServiceTokens tokens;

    private static Response polities(@Nullable String secret) {
        return secret == null
                ? given().get("/polities")
                : given().header("authorization", "Bearer " + secret).get("/polities");
    }

    @Test
    void eachCallerHasAnAllowanceAndIsToldWhenToTryAgain() {
        String secret = tokens.make(
                        new TokenOrder("limited", new Editor("limited"), Role.READER, null), new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
        for (@Nullable String caller : new @Nullable String[] {null, secret}) {
            for (int i = 0; i < 5; i++) {
                polities(caller).then().statusCode(200);
            }
            Response refused = polities(caller);
            refused.then().statusCode(429).body("mend", containsString("Try again in"));
            int seconds = Integer.parseInt(refused.header("retry-after"));
            assertTrue(seconds >= 1 && seconds <= 20, "" + seconds);
        }
        for (int i = 0; i < 5; i++) {
            polities("a-guess").then().statusCode(401);
        }
        polities("a-guess").then().statusCode(429);
    }
}
