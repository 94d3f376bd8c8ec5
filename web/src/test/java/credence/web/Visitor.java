package credence.web;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps its cookies, and sends the hidden fields of the form it has before it. */
final class Visitor {
    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final CookieFilter cookies = new CookieFilter();

    private RequestSpecification request() {
        return given().filter(cookies).accept(HTML).redirects().follow(false);
    }

    Response get(String path) {
        return request().get(path);
    }

    Visitor login(String name, String password) {
        Response answer = request()
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
        if (answer.statusCode() != 302 || answer.header("location").contains("wrong")) {
            throw new AssertionError("login of " + name + " failed: " + answer.statusCode());
        }
        return this;
    }

    /** Sends a form as the page at a path has it. */
    Response send(String page, String action, Map<String, String> fields) {
        return send(page, action, fields, Map.of());
    }

    /** The same, with headers that no browser sends by itself. */
    Response send(String page, String action, Map<String, String> fields, Map<String, String> headers) {
        Matcher token = TOKEN.matcher(get(page).body().asString());
        if (!token.find()) {
            throw new AssertionError("no form at " + page);
        }
        return request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("csrf-token", token.group(1))
                .formParams(fields)
                .headers(headers)
                .post(action);
    }

    /** Sends a file by the form that the page at a path has. */
    Response upload(String page, String action, String name, String content, String dryRun) {
        Matcher token = TOKEN.matcher(get(page).body().asString());
        if (!token.find()) {
            throw new AssertionError("no form at " + page);
        }
        return request()
                .multiPart("csrf-token", token.group(1))
                .multiPart("dryRun", dryRun)
                .multiPart("file", name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(action);
    }

    Response forgeUpload(String action, String name, String content) {
        return request()
                .multiPart("file", name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(action);
    }

    /** Sends a form that did not come from a page of ours. */
    Response forge(String action, Map<String, String> fields) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(fields)
                .post(action);
    }
}
