package credence.web;

import credence.access.Caller;
import credence.access.Least;
import credence.access.Role;
import credence.access.Unauthenticated;
import credence.persistence.Access;
import credence.persistence.Admission;
import credence.review.Editor;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks: somebody known by session cookie or bearer token, or somebody not logged in. */
@ApplicationScoped
public class Visitors {
    private final CurrentIdentityAssociation sessions;
    private final Access access;
    private final Admission admission;
    private final Visit visit;

    Visitors(CurrentIdentityAssociation sessions, Access access, Admission admission, Visit visit) {
        this.sessions = sessions;
        this.access = access;
        this.admission = admission;
        this.visit = visit;
    }

    /**
     * Empty for somebody not logged in. A token that is not known is {@link Unauthenticated}, never nobody.
     *
     * @param authorization the header; null for none
     * @param address of whoever sent it
     */
    Uni<Optional<Caller>> who(@Nullable String authorization, String address) {
        return authorization == null
                ? bySession()
                : admission.known(authorization, address).map(Optional::of);
    }

    private Uni<Optional<Caller>> bySession() {
        return sessions.getDeferredIdentity().chain(identity -> {
            if (identity.isAnonymous()) {
                return Uni.createFrom().item(Optional.empty());
            }
            String name = identity.getPrincipal().getName();
            visit.loggedIn(name);
            return access.byLogin(new Editor(name)).map(Optional::of);
        });
    }

    /** By whom this request is; fails with {@link Unauthenticated} where nobody known asks. */
    Uni<Editor> editor() {
        @Nullable Caller caller = visit.caller();
        return caller == null
                ? Uni.createFrom().failure(new Unauthenticated("This needs a login."))
                : Uni.createFrom().item(caller.editor());
    }

    /** Whether this request may have what takes so much. */
    boolean may(Least least) {
        return admission.may(least, visit.caller());
    }

    /** Fails with {@link Unauthenticated} or {@link credence.access.NotAllowed} where it may not; a null is open to nobody. */
    void check(@Nullable Least least) {
        admission.check(least, visit.caller());
    }

    /** Who asks by cookie; for pages, which no token opens. */
    Optional<String> name() {
        return Optional.ofNullable(visit.login());
    }

    Frame frame(String active) {
        @Nullable Caller caller = visit.caller();
        @Nullable String login = visit.login();
        return new Frame(login, caller == null || login == null ? Role.NONE : caller.role(), active);
    }

    /** The same where the gate may not have been asked, as for an address that is not there. */
    Uni<Frame> framed(String active) {
        return visit.login() == null
                ? bySession()
                        .onFailure()
                        .recoverWithItem(Optional.empty())
                        .invoke(found -> found.ifPresent(visit::by))
                        .map(found -> frame(active))
                : Uni.createFrom().item(frame(active));
    }
}
