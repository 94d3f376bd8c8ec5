package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.review.FourEyes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditorsTest {
    private static final Editor ADMIN = new Editor("editor");

    @Inject
    Access access;

    @Inject
    Register register;

    @Inject
    Setup setup;

    @AfterEach
    void setTheRuleBack() {
        register.fourEyes(FourEyes.PEOPLE, ADMIN).await().indefinitely();
    }

    private int changes() {
        return register.rules().await().indefinitely().changes();
    }

    private Response post(String path, String key, String body) {
        return given().header(
                        "authorization",
                        "Bearer " + setup.firstLogin().orElseThrow().token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private Response post(String path, String body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    private Visitor admin() {
        var login = setup.firstLogin().orElseThrow();
        return new Visitor().login(login.name(), login.password());
    }

    @Test
    void aRuleThatWasSetSinceItWasSeenStays() {
        int seen = changes();
        String key = UUID.randomUUID().toString();
        String all = "{\"fourEyes\": \"all\", \"seen\": " + seen + "}";
        post("/settings", key, all)
                .then()
                .statusCode(200)
                .body("fourEyes", equalTo("all"), "changes", equalTo(seen + 1));
        post("/settings", "{\"fourEyes\": \"off\", \"seen\": " + seen + "}")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("field", equalTo("seen"))
                .body("detail", allOf(containsString("since you saw it"), containsString("(all)")))
                .body("mend", containsString("now " + (seen + 1)));
        given().get("/settings").then().body("fourEyes", equalTo("all"), "changes", equalTo(seen + 1));
        post("/settings", "{\"fourEyes\": \"off\"}").then().statusCode(200).body("changes", equalTo(seen + 2));
        // Sent again, it is answered as it was, and nothing is set.
        post("/settings", key, all)
                .then()
                .statusCode(200)
                .body("fourEyes", equalTo("all"), "changes", equalTo(seen + 1));
        assertEquals(seen + 2, changes());
        for (String many : List.of("1000000", "2147483647")) {
            post("/settings", "{\"fourEyes\": \"off\", \"seen\": " + many + "}")
                    .then()
                    .statusCode(409);
        }
        for (String none : List.of("-1", "2147483648")) {
            post("/settings", "{\"fourEyes\": \"off\", \"seen\": " + none + "}")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("seen"));
        }
    }

    @Test
    void aRoleThatWasGrantedSinceItWasSeenStays() {
        access.add(new Editor("seen-by-http"), Role.ANALYST, ADMIN).await().indefinitely();
        String path = "/editors/seen-by-http/role";
        post(path, "{\"role\": \"reader\", \"seen\": 1}")
                .then()
                .statusCode(200)
                .body("roles.seen-by-http", equalTo("reader"), "grants.seen-by-http", equalTo(2));
        post(path, "{\"role\": \"editor\", \"seen\": 1}")
                .then()
                .statusCode(409)
                .body("field", equalTo("seen"))
                .body("detail", containsString("has the role reader now"))
                .body("mend", containsString("now 2"));
        String key = UUID.randomUUID().toString();
        String editor = "{\"role\": \"editor\", \"seen\": 2}";
        post(path, key, editor).then().statusCode(200).body("grants.seen-by-http", equalTo(3));
        post(path, key, editor).then().statusCode(200).body("grants.seen-by-http", equalTo(3));
        post(path, "{\"role\": \"editor\", \"seen\": \"2\"}")
                .then()
                .statusCode(400)
                .body("field", equalTo("seen"));
        post("/editors/nobody/role", "{\"role\": \"editor\", \"seen\": 1}")
                .then()
                .statusCode(404);
    }

    @Test
    void aPageThatIsOldSaysWhatHoldsNow() {
        access.add(new Editor("seen-by-form"), Role.ANALYST, ADMIN).await().indefinitely();
        Visitor admin = admin();
        int seen = changes();
        admin.get("/editors")
                .then()
                .statusCode(200)
                .body(containsString("<input type=\"hidden\" name=\"seen\" value=\"" + seen + "\">"))
                .body(containsString("value=\"people\" checked> One for what the reader found"));
        register.fourEyes(FourEyes.ALL, ADMIN).await().indefinitely();
        Map.of("1000000", 409, "2147483647", 409, "-1", 400, "2147483648", 400, "99999999999999999999", 400)
                .forEach((sent, status) -> admin.send("/editors", "/settings", Map.of("fourEyes", "off", "seen", sent))
                        .then()
                        .statusCode(status));
        admin.send("/editors", "/settings", Map.of("fourEyes", "off", "seen", String.valueOf(seen)))
                .then()
                .statusCode(409)
                .body(containsString(
                        "The rule was set since you saw it, and is now &quot;Two persons for every act&quot;"))
                .body(containsString("value=\"all\" checked"));
        admin.send("/editors", "/settings", Map.of("fourEyes", "off", "seen", String.valueOf(seen + 1)))
                .then()
                .statusCode(200)
                .body(containsString("The rule is set"));
        Map<String, String> reader = Map.of("role", "reader", "seen", "1");
        admin.send("/editors", "/editors/seen-by-form/role", reader)
                .then()
                .statusCode(200)
                .body(containsString("seen-by-form has the role"));
        admin.send("/editors", "/editors/seen-by-form/role", reader)
                .then()
                .statusCode(409)
                .body(containsString(
                        "seen-by-form was granted a role since you saw them, and has the role reader now."));
        admin.send("/editors", "/editors/seen-by-form/role", Map.of("role", "emperor"))
                .then()
                .statusCode(400)
                .body(containsString("<h1>Editors</h1>"));
    }

    @Test
    void whatIsMadeIsMadeOnceAndItsSecretToldOnce() {
        for (Map.Entry<String, String> made : Map.of(
                        "/editors", "{\"name\": \"made-once\", \"role\": \"reader\"}",
                        "/tokens", "{\"name\": \"once\", \"service\": \"makes-once\", \"role\": \"reader\"}")
                .entrySet()) {
            String key = UUID.randomUUID().toString();
            post(made.getKey(), key, made.getValue()).then().statusCode(201).body("token", startsWith("credence_"));
            post(made.getKey(), key, made.getValue()).then().statusCode(201).body("token", equalTo(""));
            post(made.getKey(), key, made.getValue().replace("reader", "analyst"))
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("Idempotency-Key"));
        }
    }

    @Test
    void aFormThatIsSentAgainSaysThatTheSecretIsNotToldAgain() {
        Visitor admin = admin();
        Map.of(
                        "/editors", Map.of("name", "formed-once", "role", "reader"),
                        "/tokens", Map.of("name", "formed", "service", "forms-once", "role", "reader"))
                .forEach((path, fields) -> {
                    Map<String, String> key =
                            Map.of("Idempotency-Key", UUID.randomUUID().toString());
                    admin.send(path, path, fields, key)
                            .then()
                            .statusCode(200)
                            .body(containsString("shown only now"))
                            .body(containsString("<code class=\"hash\">credence_"));
                    admin.send(path, path, fields, key)
                            .then()
                            .statusCode(200)
                            .body(containsString("was made already"))
                            .body(containsString("not told again"))
                            .body(not(containsString("shown only now")))
                            .body(not(containsString("<code class=\"hash\"></code>")));
                    Map<String, String> other = new HashMap<>(fields);
                    other.put("role", "analyst");
                    admin.send(path, path, other, key)
                            .then()
                            .statusCode(400)
                            .body(containsString("Idempotency-Key"))
                            .body(not(containsString("request_id")));
                });
    }
}
