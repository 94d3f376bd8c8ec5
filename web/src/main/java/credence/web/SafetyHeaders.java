package credence.web;

import credence.observe.Call;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every answer to a browser tells it not to do. Quarkus' own setting for it would send it with each call of gRPC too. */
@ApplicationScoped
public class SafetyHeaders {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** Before whatever may answer. */
    private static final int FIRST = 35_000;

    void register(@Observes Filters filters) {
        filters.register(SafetyHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        if (!Call.isGrpc(context.request())) {
            MultiMap headers = context.response().headers();
            add(headers, "Content-Security-Policy", POLICY);
            add(headers, "X-Content-Type-Options", "nosniff");
            add(headers, "Referrer-Policy", "same-origin");
        }
        context.next();
    }

    /** Unless whoever runs this Credence has set it otherwise. */
    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
