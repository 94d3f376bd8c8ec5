package credence.web;

import credence.access.Caller;
import credence.access.Least;
import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.Identities;
import credence.review.Editor;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who asks: somebody known by session cookie or bearer token, or somebody not logged in. */
@ApplicationScoped
public class Visitors {
    private final SecurityIdentity identity;
    private final Access access;
    private final Identities identities;
    private final Visit visit;
    private final boolean anonymousRead;

    Visitors(
            SecurityIdentity identity,
            Access access,
            Identities identities,
            Visit visit,
            @ConfigProperty(name = "credence.anonymous-read") boolean anonymousRead) {
        this.identity = identity;
        this.access = access;
        this.identities = identities;
        this.visit = visit;
        this.anonymousRead = anonymousRead;
    }

    /**
     * Empty for somebody not logged in. A token that is not known is {@link NotLoggedIn}, never nobody.
     *
     * @param authorization the header; null for none
     */
    Uni<Optional<Caller>> who(@Nullable String authorization) {
        if (authorization == null) {
            return name().isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : access.byLogin(new Editor(name().get())).map(Optional::of);
        }
        return Identities.bearer(authorization)
                .map(identities::of)
                .orElseThrow(() -> new NotLoggedIn("The Authorization header is not a bearer token."))
                .map(caller -> {
                    if (caller.isEmpty()) {
                        throw new NotLoggedIn("The bearer token is not known, was revoked, or is over.");
                    }
                    return caller;
                });
    }

    /** By whom this request is; fails with {@link NotLoggedIn} where nobody known asks. */
    Uni<Editor> editor() {
        @Nullable Caller caller = visit.caller();
        return caller == null
                ? Uni.createFrom().failure(new NotLoggedIn("This needs a login."))
                : Uni.createFrom().item(caller.editor());
    }

    /** Whether this request may have what takes so much. */
    boolean may(Least least) {
        return least.to(visit.caller(), anonymousRead) == Least.Answer.ALLOWED;
    }

    /** Fails with {@link NotLoggedIn} or {@link NotAllowed} where it may not; a null is open to nobody. */
    void check(@Nullable Least least) {
        if (least == null) {
            throw new NotAllowed(null);
        }
        switch (least.to(visit.caller(), anonymousRead)) {
            case ALLOWED -> {}
            case LOGIN_NEEDED -> throw new NotLoggedIn("This needs a login.");
            case ROLE_NEEDED -> throw new NotAllowed(least);
        }
    }

    /** Who asks by cookie; for pages, which no token opens. */
    Optional<String> name() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(identity.getPrincipal().getName());
    }

    Frame frame(String active) {
        @Nullable Caller caller = visit.caller();
        return new Frame(name().orElse(null), caller == null || name().isEmpty() ? Role.NONE : caller.role(), active);
    }
}
