package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import credence.access.Caller;
import credence.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens of a provider that serves its keys over HTTP. */
class JwtTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final MigratedDatabase DATABASE = MigratedDatabase.create();
    private static final String AUDIENCE = "credence";

    @SuppressWarnings("NullAway.Init")
    private static HttpServer provider;

    @SuppressWarnings("NullAway.Init")
    private static PublicJsonWebKey key;

    @SuppressWarnings("NullAway.Init")
    private static PublicJsonWebKey curve;

    @SuppressWarnings("NullAway.Init")
    private static PublicJsonWebKey stranger;

    private final Pool pool = DATABASE.pool(VERTX);
    private final KnownCallers known = new KnownCallers(Duration.ZERO, Clock.systemUTC());
    private final Identities identities = identities(Optional.empty(), issuer());

    @BeforeAll
    static void serve() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("first");
        curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        curve.setKeyId("second");
        stranger = RsaJwkGenerator.generateJwk(2048);
        stranger.setKeyId("first");
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/keys", "{\"keys\": [" + shown(key) + ", " + shown(curve) + "]}");
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + issuer() + "\", \"jwks_uri\": \"" + issuer() + "/keys\"}");
        provider.start();
    }

    private static String shown(PublicJsonWebKey key) {
        return key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static void answer(String path, String body) {
        answer(path, () -> body);
    }

    private static void answer(String path, Supplier<String> body) {
        provider.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String issuer() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    @AfterAll
    static void close() {
        provider.stop(0);
        VERTX.close().await().indefinitely();
    }

    private Identities identities(Optional<String> keys, String issuer) {
        return identities(keys, issuer, Issuer.PAUSE);
    }

    private Identities identities(Optional<String> keys, String issuer, Duration pause) {
        Map<Role, List<String>> words = new EnumMap<>(Role.class);
        words.put(Role.READER, List.of("credence-read", "staff"));
        words.put(Role.EDITOR, List.of("credence-edit"));
        IssuedRoles roles = new IssuedRoles("sub", "realm_access/roles", words);
        return new Identities(
                new Access(pool, known), known, pool, new Issuer(issuer, List.of(AUDIENCE), keys, roles, pause));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(Duration.ofSeconds(20));
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(AUDIENCE, "another");
        claims.setSubject("alice");
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("realm_access", Map.of("roles", List.of("offline", "staff", "credence-edit")));
        return claims;
    }

    private static String signed(JwtClaims claims, PublicJsonWebKey by, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(by.getPrivateKey());
        if (by.getKeyId() != null) {
            signature.setKeyIdHeaderValue(by.getKeyId());
        }
        signature.setAlgorithmHeaderValue(algorithm);
        return compact(signature);
    }

    private static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String signed(JwtClaims claims) {
        return signed(claims, key, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String but(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return signed(claims);
    }

    private void refused(String token) {
        assertTrue(await(identities.of(token)).isEmpty(), token);
    }

    @Test
    void aTokenOfTheProviderIsBelievedWithTheHighestRoleThatItsClaimIsMappedTo() {
        Caller caller = await(identities.of(signed(claims()))).orElseThrow();
        assertEquals("oidc:alice", caller.editor().name());
        assertEquals(Role.EDITOR, caller.role());
        assertEquals(
                Role.EDITOR,
                await(identities.of(signed(claims(), curve, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)))
                        .orElseThrow()
                        .role());
        assertEquals(
                Role.NONE,
                await(identities.of(but(claims -> claims.unsetClaim("realm_access"))))
                        .orElseThrow()
                        .role());
    }

    @Test
    void whoMayWriteStandsAmongTheEditors() {
        await(identities.of(signed(claims())));
        assertTrue(await(new Access(pool, known).editors()).stream()
                .anyMatch(editor -> editor.name().equals("oidc:alice")));
    }

    @Test
    void aNameThatDoesNotFitIsKeptAsItsHash() {
        for (String subject : List.of("Alice of " + "x".repeat(200), "ali\u202Eec")) {
            String name = await(identities.of(but(claims -> claims.setSubject(subject))))
                    .orElseThrow()
                    .editor()
                    .name();
            assertTrue(name.matches("oidc:sha256-[0-9a-f]{40}"), name);
        }
    }

    @Test
    void aKeyOfAnotherIsNot() throws JoseException {
        refused(signed(claims(), stranger, AlgorithmIdentifiers.RSA_USING_SHA256));
        PublicJsonWebKey unknown = RsaJwkGenerator.generateJwk(2048);
        unknown.setKeyId("nobody's");
        refused(signed(claims(), unknown, AlgorithmIdentifiers.RSA_USING_SHA256));
        unknown.setKeyId(null);
        refused(signed(claims(), unknown, AlgorithmIdentifiers.RSA_USING_SHA256));
    }

    @Test
    void aKeyThatTheTokenBringsAlongIsNot() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setKey(stranger.getPrivateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setJwkHeader(stranger);
        signature.setHeader("jku", "http://localhost:1/keys");
        refused(compact(signature));
    }

    @Test
    void aKeyThatTheProviderTakesUpLaterIsFetchedWithTheFirstTokenByIt() throws Exception {
        PublicJsonWebKey next = RsaJwkGenerator.generateJwk(2048);
        next.setKeyId("next");
        AtomicReference<String> body = new AtomicReference<>("{\"keys\": [" + shown(key) + "]}");
        answer("/rotating", body::get);
        Identities rotating = identities(Optional.of(issuer() + "/rotating"), issuer(), Duration.ZERO);
        assertTrue(await(rotating.of(signed(claims()))).isPresent());
        String fresh = signed(claims(), next, AlgorithmIdentifiers.RSA_USING_SHA256);
        body.set("{\"keys\": [" + shown(next) + ", " + shown(key) + "]}");
        assertTrue(await(rotating.of(fresh)).isPresent());
        assertTrue(await(rotating.of(signed(claims()))).isPresent());
    }

    @Test
    void aTokenForAnotherAudienceIsNot() {
        refused(but(claims -> claims.setAudience("another")));
        refused(but(claims -> claims.unsetClaim("aud")));
    }

    @Test
    void aTokenOfAnotherIssuerIsNot() {
        refused(but(claims -> claims.setIssuer("https://elsewhere.example")));
        refused(but(claims -> claims.unsetClaim("iss")));
    }

    @Test
    void aTokenThatIsOverOrNotYetOrWithoutEndIsNot() {
        refused(but(claims -> claims.setExpirationTimeMinutesInTheFuture(-5)));
        refused(but(claims -> claims.setNotBeforeMinutesInThePast(-5)));
        refused(but(claims -> claims.unsetClaim("exp")));
    }

    @Test
    void aTokenWithoutSignatureOrSignedWithThePublicKeyAsASecretIsNot() {
        JsonWebSignature none = new JsonWebSignature();
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setPayload(claims().toJson());
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        refused(compact(none));
        JsonWebSignature secret = new JsonWebSignature();
        secret.setPayload(claims().toJson());
        secret.setKeyIdHeaderValue("first");
        secret.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        secret.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        refused(compact(secret));
    }

    @Test
    void aTokenThatWasChangedIsNot() {
        String[] parts = signed(claims()).split("\\.");
        String other = but(claims -> claims.setSubject("mallory")).split("\\.")[1];
        refused(parts[0] + "." + other + "." + parts[2]);
        refused("a.b.c");
    }

    @Test
    void theRegistersOwnTokensHoldBesideIt() {
        String own = java.util.Objects.requireNonNull(DATABASE.login()).token();
        assertEquals(Role.ADMIN, await(identities.of(own)).orElseThrow().role());
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldAsThat() {
        Identities away = identities(Optional.of("http://localhost:1/keys"), issuer());
        assertThrows(IssuerAway.class, () -> await(away.of(signed(claims()))));
        Identities unknown = identities(Optional.empty(), "http://localhost:1");
        assertThrows(IssuerAway.class, () -> await(unknown.of(signed(claims()))));
    }
}
