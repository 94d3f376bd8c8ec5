package credence.persistence;

import credence.access.Caller;
import credence.access.Role;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a bearer token stands for: one of the register's own, or a JWT of the provider of logins that is configured. */
@ApplicationScoped
public class Identities {
    private static final String BEARER = "bearer ";

    private final Access access;
    private final KnownCallers known;
    private final Pool pool;
    private final @Nullable Issuer issuer;

    @jakarta.inject.Inject
    Identities(Access access, KnownCallers known, Pool pool, IssuerSettings settings) {
        this(access, known, pool, settings.issuer().orElse(null));
    }

    Identities(Access access, KnownCallers known, Pool pool, @Nullable Issuer issuer) {
        this.access = access;
        this.known = known;
        this.pool = pool;
        this.issuer = issuer;
    }

    /** What stands behind the word Bearer in an authorization; empty where that is of another kind. */
    public static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /**
     * Empty when the token is unknown, revoked or over.
     *
     * @throws IssuerAway in the answer, where the provider's keys cannot be had
     */
    public Uni<Optional<Caller>> of(String bearer) {
        if (issuer == null || !Issuer.isJwt(bearer)) {
            return access.byToken(bearer);
        }
        Issuer asked = issuer;
        return known.of(
                Secrets.sha256(bearer),
                () -> Uni.createFrom()
                        .item(() -> asked.check(bearer))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                        .chain(found -> found.isEmpty() ? Uni.createFrom().item(found) : kept(found.get())));
    }

    /** Who writes stands in the table of editors, whatever their entries refer to. */
    private Uni<Optional<KnownCallers.Found>> kept(KnownCallers.Found found) {
        Editor editor = found.caller().editor();
        if (!found.caller().role().covers(Role.ANALYST)) {
            return Uni.createFrom().item(Optional.of(found));
        }
        return Patience.with(
                        pool,
                        client -> client.preparedQuery(
                                        "insert into credence.editor (name) values ($1) on conflict do nothing")
                                .execute(Tuple.of(editor.name())))
                .onFailure()
                .transform(RegisterException::of)
                .map(done -> Optional.of(found));
    }
}
