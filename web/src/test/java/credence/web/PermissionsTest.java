package credence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Caller;
import credence.access.Least;
import credence.access.Permissions;
import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.ServiceTokens;
import credence.persistence.Setup;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every address, as everybody, where nobody unknown may read. */
@QuarkusTest
@TestProfile(PermissionsTest.NobodyUnknownReads.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class PermissionsTest {
    /** As every Credence is that several use. */
    public static class NobodyUnknownReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.anonymous-read", "false");
        }
    }

    private static final Editor ADMIN = new Editor("editor");

    @Inject
    Access access;

    @Inject
    ServiceTokens tokens;

    @Inject
    Setup setup;

    private final Map<Role, String> secrets = new EnumMap<>(Role.class);

    @BeforeEach
    void make() {
        access.grant(new Editor("service-none"), Role.READER, ADMIN).await().indefinitely();
        for (Role role : Role.values()) {
            Editor service = new Editor("service-" + role.word());
            TokenOrder order = new TokenOrder("all addresses", service, role == Role.NONE ? Role.READER : role, null);
            secrets.put(role, tokens.make(order, ADMIN).await().indefinitely().secret());
        }
        access.grant(new Editor("service-none"), Role.NONE, ADMIN).await().indefinitely();
    }

    /** What the classes beside the compiled Gate say of themselves. */
    private static TreeSet<String> routes() throws Exception {
        TreeSet<String> routes = new TreeSet<>();
        java.nio.file.Path folder = java.nio.file.Path.of("target/classes/credence/web");
        try (Stream<java.nio.file.Path> files = Files.list(folder)) {
            for (java.nio.file.Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName("credence.web." + name);
                Path base = type.getAnnotation(Path.class);
                if (base != null) {
                    Arrays.stream(type.getDeclaredMethods()).forEach(method -> {
                        for (Annotation annotation : method.getAnnotations()) {
                            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                            if (verb != null) {
                                Path own = method.getAnnotation(Path.class);
                                String path = ("/" + base.value() + "/" + (own == null ? "" : own.value()))
                                        .replaceAll("/+", "/")
                                        .replaceAll("(?<=.)/$", "");
                                routes.add(verb.value() + " " + path);
                            }
                        }
                    });
                }
            }
        }
        return routes;
    }

    @Test
    void everyRouteIsInTheTableAndTheTableNamesNoOther() throws Exception {
        TreeSet<String> told = new TreeSet<>(Permissions.addresses().keySet());
        told.removeIf(row -> row.endsWith(Permissions.KEEP));
        // Served beside the pages, in every app.
        told.remove("GET /metrics");
        assertEquals(told, routes());
    }

    @Test
    void everyAddressAnswersEverybodyAsTheTableSays() {
        Permissions.addresses().forEach((row, least) -> {
            if (row.endsWith(Permissions.KEEP)) {
                return;
            }
            String verb = row.substring(0, row.indexOf(' '));
            String path = row.substring(row.indexOf(' ') + 1)
                    .replace("{key}", "UKR")
                    .replace("{actor}", "UKR")
                    .replace("{target}", "PRK")
                    .replaceAll("\\{\\w+}", "1");
            assertEquals(expected(least, null), gate(verb, path, null), row);
            for (Role role : Role.values()) {
                assertEquals(expected(least, role), gate(verb, path, secrets.get(role)), row + " as " + role);
            }
        });
    }

    /** 401 or 403 where it was turned away; 0 where it was let in, whatever became of it there. */
    private static int gate(String verb, String path, @Nullable String secret) {
        int status = 415;
        for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/csv")) {
            status = status == 415 ? ask(verb, path, secret, type) : status;
        }
        return status == 401 || status == 403 ? status : 0;
    }

    private static int ask(String verb, String path, @Nullable String secret, String type) {
        RequestSpecification request = given().redirects().follow(false).accept("application/json");
        if (secret != null) {
            request.header("authorization", "Bearer " + secret);
        }
        if (verb.equals("POST")) {
            request.contentType(type).body("{\"dryRun\": 1}");
        }
        return request.request(Method.valueOf(verb), path).statusCode();
    }

    private static int expected(Least least, @Nullable Role role) {
        return switch (least.to(role == null ? null : new Caller(ADMIN, role), false)) {
            case ALLOWED -> 0;
            case LOGIN_NEEDED -> 401;
            case ROLE_NEEDED -> 403;
        };
    }

    @Test
    void aBrowserGetsTheLoginFormAndStyleAndHealthAreThereForAll() {
        new Visitor().get("/ledger").then().statusCode(401).body(containsString("Log in"));
        given().get("/style/credence.css").then().statusCode(200);
        given().get("/q/health").then().statusCode(200);
        given().get("/polities").then().statusCode(401).header("www-authenticate", containsString("Bearer"));
        given().get("/nothing").then().statusCode(404);
        given().header("authorization", "Bearer " + secrets.get(Role.READER))
                .get("/polities")
                .then()
                .statusCode(200);
    }

    @Test
    void aReaderReadsAReportAndAnAnalystKeepsIt() {
        String body = Reports.severance(9101).toString();
        post("/readings?dryRun=true", Role.READER, body).then().statusCode(200);
        post("/readings", Role.READER, body)
                .then()
                .statusCode(403)
                .body("detail", containsString("the role analyst"))
                .body("mend", containsString("/editors"));
        post("/readings", Role.ANALYST, body).then().statusCode(201);
    }

    private io.restassured.response.Response post(String path, Role role, String body) {
        return given().header("authorization", "Bearer " + secrets.get(role))
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    @Test
    void aPersonIsOfferedWhatTheirRoleCoversAndNoMore() {
        String made = given().header("authorization", "Bearer " + secrets.get(Role.ADMIN))
                .contentType("application/json")
                .body("{\"name\": \"reads-only\", \"role\": \"reader\"}")
                .post("/editors")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        Visitor reader = new Visitor().login("reads-only", made);
        reader.get("/ledger").then().statusCode(200);
        String account = reader.get("/account").body().asString();
        assertTrue(account.contains("Your role is reader."), account);
        assertTrue(!account.contains("href=\"/import\"") && !account.contains("href=\"/watched\""), account);
        reader.get("/import").then().statusCode(403).body(containsString("the role editor"));
        post("/editors/reads-only/role", Role.ADMIN, "{\"role\": \"editor\"}")
                .then()
                .statusCode(200)
                .body("roles.reads-only", equalTo("editor"));
        reader.get("/import").then().statusCode(200);
        post("/editors/nobody/role", Role.ADMIN, "{\"role\": \"editor\"}")
                .then()
                .statusCode(404);
        post("/editors/reads-only/role", Role.ADMIN, "{\"role\": \"emperor\"}")
                .then()
                .statusCode(400)
                .body("field", equalTo("role"));
    }

    @Test
    void tokensAreMadeShownOnceListedAndRevokedOnThePage() {
        var login = setup.firstLogin().orElseThrow();
        Visitor admin = new Visitor().login(login.name(), login.password());
        String page = admin.send(
                        "/tokens",
                        "/tokens",
                        Map.of("name", "the desk's", "service", "the-desk", "role", "reader", "expires", "2999-01-01"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var secret = java.util.regex.Pattern.compile("credence_[A-Za-z0-9_-]+").matcher(page);
        assertTrue(secret.find(), page);
        assertTrue(!admin.get("/tokens").body().asString().contains(secret.group()), "shown once");
        given().header("authorization", "Bearer " + secret.group())
                .get("/ledger")
                .then()
                .statusCode(200);
        List<Map<String, String>> all = given().header("authorization", "Bearer " + secrets.get(Role.ADMIN))
                .get("/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("tokens");
        Map<String, String> desk = all.stream()
                .filter(token -> "the-desk".equals(token.get("service")))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "the desk's valid 2999-01-01T00:00:00Z",
                desk.get("name") + " " + desk.get("state") + " " + desk.get("expires"));
        admin.send("/tokens", "/tokens/" + desk.get("id") + "/revocation", Map.of())
                .then()
                .statusCode(200)
                .body(containsString("is revoked"));
        given().header("authorization", "Bearer " + secret.group())
                .get("/ledger")
                .then()
                .statusCode(401);
        admin.send("/tokens", "/tokens", Map.of("name", "n", "service", login.name() + " x", "role", "reader"))
                .then()
                .statusCode(400)
                .body(containsString("service is not a login name"));
    }

    @Test
    void programsMakeAndRevokeTokensToo() {
        Map<String, String> made = post(
                        "/tokens", Role.ADMIN, "{\"name\": \"sync\", \"service\": \"sync\", \"role\": \"analyst\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("");
        assertEquals("valid", made.get("state"));
        given().header("authorization", "Bearer " + made.get("token"))
                .get("/watched")
                .then()
                .statusCode(200);
        post("/tokens/" + made.get("id") + "/revocation", Role.ADMIN, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        given().header("authorization", "Bearer " + made.get("token"))
                .get("/watched")
                .then()
                .statusCode(401);
        post("/tokens/000000000000/revocation", Role.ADMIN, "{}").then().statusCode(404);
        post(
                        "/tokens",
                        Role.ADMIN,
                        "{\"name\": \"x\", \"service\": \"sync\", \"role\": \"analyst\", \"expires\": \"soon\"}")
                .then()
                .statusCode(400)
                .body("field", equalTo("expires"));
    }
}
