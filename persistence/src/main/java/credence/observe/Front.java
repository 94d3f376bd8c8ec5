package credence.observe;

import credence.persistence.Presence;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Stands before all that answers: names each call and request, and when it has ended counts it and gives it its line in the log. */
@ApplicationScoped
public class Front {
    static final String HEADER = "x-request-id";
    /** In the log, on every line of the work for it. */
    static final String IN_LOG = "requestId";

    private static final String GRPC_STATUS = "grpc-status";
    private static final int CANCELLED = 1;
    private static final int UNKNOWN = 2;
    /** Of gRPC, by number; written out, since pages are served without gRPC too. */
    private static final List<String> CODES = List.of(
            "OK",
            "CANCELLED",
            "UNKNOWN",
            "INVALID_ARGUMENT",
            "DEADLINE_EXCEEDED",
            "NOT_FOUND",
            "ALREADY_EXISTS",
            "PERMISSION_DENIED",
            "RESOURCE_EXHAUSTED",
            "FAILED_PRECONDITION",
            "ABORTED",
            "OUT_OF_RANGE",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
            "UNAUTHENTICATED");

    private static final int FIRST = 30_000;

    private final CallMetrics metrics;
    private final AccessLog log;

    Front(CallMetrics metrics, AccessLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, FIRST);
    }

    private void take(RoutingContext context) {
        if (Call.current() != null) {
            // Sent through the router once more, as another address.
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        Call call = Call.begin(request.getHeader(HEADER));
        MDC.put(IN_LOG, call.id());
        context.response().putHeader(HEADER, call.id());
        What what = what(request);
        metrics.began(what);
        @Nullable Presence reader = isRead(what, request.method()) ? Presence.begin() : null;
        // Told both of the last frame and of the stream's close, in whichever order.
        context.addEndHandler(ended -> {
            if (reader != null && ended.failed() && !context.response().ended()) {
                reader.leave();
            }
            if (!call.end()) {
                return;
            }
            String status = status(
                    what,
                    context.response(),
                    ended.succeeded() || context.response().ended());
            long nanos = call.nanos();
            metrics.ended(what, status, nanos);
            log.tell(what, request, status, call, nanos);
        });
        context.next();
    }

    /** Nobody is there to see what was read for who went away; what is written is written all the same. Calls of gRPC tell it by themselves. */
    private static boolean isRead(What what, HttpMethod method) {
        return !what.isGrpc() && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    private static What what(HttpServerRequest request) {
        return Call.isGrpc(request)
                ? What.call(request.path())
                : What.request(request.method().name(), request.path());
    }

    /** Of gRPC the code's name. Who went away before the end is told as one who cancelled. */
    private static String status(What what, HttpServerResponse response, boolean sent) {
        if (!what.isGrpc()) {
            return sent ? Integer.toString(response.getStatusCode()) : "cancelled";
        }
        @Nullable String code = sent ? code(response) : null;
        int number = code == null ? CANCELLED : Integer.parseInt(code);
        return CODES.get(number < CODES.size() ? number : UNKNOWN);
    }

    /** The trailers are asked for only where they must be there: asking makes them, and they would be sent. */
    private static @Nullable String code(HttpServerResponse response) {
        @Nullable String told = response.headers().get(GRPC_STATUS);
        return told == null ? response.trailers().get(GRPC_STATUS) : told;
    }
}
