package credence.web;

import credence.access.TooOften;
import credence.persistence.CallerLimits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts logins by form at the address they come from, where there is a limit: each costs a slow hash, and may be a guess. */
@ApplicationScoped
public class LoginPace {
    private static final String FORM = "/j_security_check";
    private static final int FIRST = 9_000;

    private final CallerLimits limits;

    LoginPace(CallerLimits limits) {
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        @Nullable
        Duration wait = request.method().equals(HttpMethod.POST) && FORM.equals(request.path())
                ? limits.take(request.remoteAddress().hostAddress())
                : null;
        if (wait == null) {
            context.next();
            return;
        }
        Problem problem = Problem.tooOften(wait);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(TooOften.seconds(wait)))
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .end(problem.body());
    }
}
