package credence.persistence;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * A provider of logins (OpenID Connect), whose signed tokens are believed: signature by one of its keys, issuer, audience, not over, not
 * before its time. Asking it for keys blocks, so that {@link #check} belongs on a worker.
 */
final class Issuer {
    private static final Logger LOG = Logger.getLogger(Issuer.class);
    private static final int SKEW_SECONDS = 30;
    private static final int SECONDS = 1000;
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** Signatures that need the provider's private key. None, and those that anybody who has the public key could make, are not here. */
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
        AlgorithmIdentifiers.EDDSA
    };

    private final String name;
    private final List<String> audience;
    private final Optional<String> keys;
    private final IssuedRoles roles;
    private final Duration pause;
    private @Nullable JwtConsumer consumer;

    /** @param keys where its keys are; empty for where its discovery document says */
    Issuer(String name, List<String> audience, Optional<String> keys, IssuedRoles roles) {
        this(name, audience, keys, roles, PAUSE);
    }

    /** @param pause after the keys were asked for, until they are asked for anew because of one that is not known */
    Issuer(String name, List<String> audience, Optional<String> keys, IssuedRoles roles, Duration pause) {
        this.pause = pause;
        this.name = name;
        this.audience = audience;
        this.keys = keys;
        this.roles = roles;
    }

    /** Three parts with dots between, which no token of the register's own has. */
    static boolean isJwt(String bearer) {
        return bearer.chars().filter(c -> c == '.').count() == 2;
    }

    /**
     * Empty where the token is not to be believed; the log tells why where it is set to, and never the token.
     *
     * @throws IssuerAway where the keys cannot be had
     */
    Optional<KnownCallers.Found> check(String token) {
        try {
            JwtClaims claims = consumer().processToClaims(token);
            Instant until = Instant.ofEpochSecond(claims.getExpirationTime().getValue() + SKEW_SECONDS);
            return roles.caller(claims.getClaimsMap()).map(caller -> new KnownCallers.Found(caller, until));
        } catch (InvalidJwtException refused) {
            if (refused.getCause() instanceof UnresolvableKeyException none
                    && none.getCause() instanceof IOException away) {
                throw new IssuerAway(away);
            }
            LOG.debugf("a token of %s is not believed: %s", name, refused.getErrorDetails());
            return Optional.empty();
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private synchronized JwtConsumer consumer() {
        if (consumer == null) {
            HttpsJwks asked = new HttpsJwks(keys.orElseGet(this::discovered));
            asked.setSimpleHttpGet(get());
            // A key that is not known is asked for anew, but not by every forged token.
            asked.setRefreshReprieveThreshold(pause.toMillis());
            consumer = new JwtConsumerBuilder()
                    .setExpectedIssuer(true, name)
                    .setExpectedAudience(true, audience.toArray(String[]::new))
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS)
                    .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(asked))
                    .build();
        }
        return consumer;
    }

    private String discovered() {
        try {
            String document = get().get(name.replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .getBody();
            Map<String, Object> told = JsonUtil.parseJson(document);
            if (told.get("jwks_uri") instanceof String found && name.equals(told.get("issuer"))) {
                return found;
            }
            throw new IOException("its discovery document is of another issuer, or names no jwks_uri");
        } catch (IOException | JoseException away) {
            throw new IssuerAway(away);
        }
    }

    private static Get get() {
        Get get = new Get();
        get.setConnectTimeout(5 * SECONDS);
        get.setReadTimeout(5 * SECONDS);
        get.setRetries(1);
        get.setResponseBodySizeLimit(1 << 20);
        return get;
    }
}
