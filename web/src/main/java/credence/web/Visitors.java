package credence.web;

import credence.persistence.Access;
import credence.review.Editor;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks: an editor by session cookie or bearer token, or somebody not logged in. */
@ApplicationScoped
public class Visitors {
    private final SecurityIdentity identity;
    private final Access access;

    Visitors(SecurityIdentity identity, Access access) {
        this.identity = identity;
        this.access = access;
    }

    /** Empty for somebody not logged in. A token that is not known is {@link NotLoggedIn}, never nobody. */
    Uni<Optional<Editor>> who(HttpHeaders headers) {
        @Nullable String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Uni.createFrom()
                    .item(
                            identity.isAnonymous()
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Editor(identity.getPrincipal().getName())));
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return Uni.createFrom().failure(new NotLoggedIn("The Authorization header is not a bearer token."));
        }
        return access.byToken(authorization.substring("bearer ".length()).strip())
                .map(editor -> {
                    if (editor.isEmpty()) {
                        throw new NotLoggedIn("The bearer token is not known, or was revoked.");
                    }
                    return editor;
                });
    }

    Uni<Editor> editor(HttpHeaders headers) {
        return who(headers).map(editor -> editor.orElseThrow(() -> new NotLoggedIn("This needs a login.")));
    }

    /** Who asks by cookie; for pages, which no token opens. */
    Optional<String> name() {
        return identity.isAnonymous()
                ? Optional.empty()
                : Optional.of(identity.getPrincipal().getName());
    }

    Frame frame(String active) {
        return new Frame(name().orElse(null), active);
    }
}
