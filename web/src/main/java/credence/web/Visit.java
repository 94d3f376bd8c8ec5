package credence.web;

import credence.access.Caller;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who a request is by, as {@link Gate} found it. */
@RequestScoped
public class Visit {
    private @Nullable Caller caller;

    /** Null for nobody known. */
    @Nullable
    Caller caller() {
        return caller;
    }

    void by(@Nullable Caller found) {
        caller = found;
    }
}
