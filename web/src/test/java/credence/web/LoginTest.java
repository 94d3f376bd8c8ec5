package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.Access;
import credence.persistence.Setup;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LoginTest {
    private static final Pattern TOKEN = Pattern.compile("credence_[A-Za-z0-9_-]+");

    @Inject
    Setup setup;

    @Inject
    Access access;

    private Visitor editor() {
        var login = setup.firstLogin().orElseThrow();
        return new Visitor().login(login.name(), login.password());
    }

    @Test
    void aWrongPasswordLeadsBackToTheForm() {
        Response answer = given().redirects()
                .follow(false)
                .formParam("j_username", "editor")
                .formParam("j_password", "guess")
                .post("/j_security_check");
        answer.then().statusCode(302).header("location", containsString("login?wrong=1"));
        new Visitor().get("/login?wrong=1").then().body(containsString("do not belong together"));
    }

    @Test
    void theAccountNeedsALoginAndALogoutEndsIt() {
        Visitor visitor = new Visitor();
        visitor.get("/account").then().statusCode(401).body(containsString("Log in"));
        Visitor editor = editor();
        editor.get("/nothing")
                .then()
                .statusCode(404)
                .body(containsString("There is nothing at this address"))
                // Who is logged in still is, where there is no page that could ask.
                .body(containsString("<a href=\"/account\">"));
        editor.get("/account").then().statusCode(200).body(containsString("Change the password"));
        editor.send("/account", "/logout", Map.of()).then().statusCode(303);
        editor.get("/account").then().statusCode(401);
    }

    @Test
    void aTokenWorksUntilItIsRevoked() {
        Visitor editor = editor();
        Matcher token = TOKEN.matcher(
                editor.send("/account", "/account/token", Map.of()).body().asString());
        assertTrue(token.find(), "the page shows the token");
        given().header("authorization", "Bearer " + token.group())
                .contentType("application/json")
                .body(Reports.severance(77).toString())
                .post("/readings")
                .then()
                .statusCode(201);
        editor.send("/account", "/account/tokens/revocation", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("revoked"));
        given().header("authorization", "Bearer " + token.group())
                .contentType("application/json")
                .body(Reports.severance(78).toString())
                .post("/readings")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenMakesNoOther() {
        String token = access.issueToken(new Editor("editor")).await().indefinitely();
        Response page = given().header("authorization", "Bearer " + token)
                .accept("text/html")
                .get("/account");
        Matcher form = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"")
                .matcher(page.body().asString());
        assertTrue(form.find(), "the page has a form");
        given().header("authorization", "Bearer " + token)
                .accept("application/json")
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf-token", form.group(1))
                .post("/account/token")
                .then()
                .statusCode(409)
                .body("detail", containsString("A token makes no other"));
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheOldOne() {
        String old = setup.firstLogin().orElseThrow().password();
        Visitor editor = editor();
        change(editor, "guess", "a new long password", "a new long password")
                .then()
                .statusCode(400)
                .body(containsString("not the current password"));
        change(editor, old, "short", "short").then().statusCode(400).body(containsString("password"));
        change(editor, old, "a new long password", "another one")
                .then()
                .statusCode(400)
                .body(containsString("not the same"));
        change(editor, old, "a new long password", "a new long password")
                .then()
                .statusCode(200)
                .body(containsString("is changed"));
        new Visitor().login("editor", "a new long password");
        change(editor, "a new long password", old, old).then().statusCode(200);
    }

    private static Response change(Visitor editor, String current, String changed, String again) {
        return editor.send(
                "/account", "/account/password", Map.of("current", current, "changed", changed, "again", again));
    }
}
