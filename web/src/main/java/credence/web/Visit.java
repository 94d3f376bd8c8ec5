package credence.web;

import credence.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who a request is by, as {@link Gate} found it. */
@RequestScoped
public class Visit {
    private @Nullable Caller caller;
    private @Nullable String login;

    /** Null for nobody known. */
    @Nullable
    Caller caller() {
        return caller;
    }

    /** The name in the session's cookie; null for none. */
    @Nullable
    String login() {
        return login;
    }

    void loggedIn(String name) {
        login = name;
    }

    void by(@Nullable Caller found) {
        caller = found;
    }
}
