package credence.api;

import com.google.rpc.Code;
import credence.observe.Call;
import credence.persistence.Presence;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Base64;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Calls before the server takes them: messages are put together, and those that are gzipped unpacked, within the limit of a message; that a
 * caller went away is told; and what the server refuses by itself, past every interceptor, gets the reason that every error has.
 */
@ApplicationScoped
public class Calls {
    static final String STATUS = "grpc-status";
    private static final String DETAILS = "grpc-status-details-bin";
    private static final String MESSAGE = "grpc-message";
    private static final String TYPE = "application/grpc";
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String NO_WEB =
            "gRPC-Web is not served here. Call with application/grpc over HTTP/2, or ask the pages' addresses for JSON; /api/reference.html tells the methods.\n";
    private static final int BEFORE_ALL = 40_000;
    private static final int FIRST = 20_000;
    /** About as long as two stances take: a write to the socket for each would cost as much as the half of one. */
    private static final long TOGETHER_NANOS = 30_000;

    private static final AttributeKey<Long> SENT = AttributeKey.valueOf(Calls.class, "sent");
    private static final int AFTER_AUTHENTICATION = 200;
    private static final BiConsumer<RoutingContext, Throwable> FAILS = RoutingContext::fail;
    private static final Metadata.Key<byte[]> DETAILS_KEY = Metadata.Key.of(DETAILS, Metadata.BINARY_BYTE_MARSHALLER);

    private final Router router;
    private final int most;
    private final boolean isTraced;

    Calls(
            Router router,
            @ConfigProperty(name = "quarkus.grpc.server.max-inbound-message-size") int most,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean isSilent) {
        this.router = router;
        this.most = most;
        this.isTraced = !isSilent;
    }

    void register(@Observes Filters filters) {
        filters.register(this::assemble, BEFORE_ALL);
        filters.register(Calls::take, FIRST);
        filters.register(Calls::pass, AFTER_AUTHENTICATION);
    }

    /** Sends a call on its way with its messages whole; before all others, since the way begins anew. */
    private void assemble(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Call.isGrpc(request)
                && Presence.current() == null
                && CallHeaders.of(request.headers()) instanceof CallHeaders.Taken(MultiMap headers)
                && Presence.begin() != null) {
            router.handle(new InflatedRequest((HttpServerRequestInternal) request, headers, most, isTraced));
        } else {
            context.next();
        }
    }

    private static void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Call.isGrpcWeb(request)) {
            context.response()
                    .setStatusCode(UNSUPPORTED_MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .putHeader(HttpHeaders.ACCEPT, TYPE)
                    .end(NO_WEB);
            return;
        }
        if (!Call.isGrpc(request)) {
            context.next();
            return;
        }
        @Nullable Presence presence = Presence.current();
        context.addEndHandler(ended -> {
            if (presence != null) {
                if (ended.failed() && !context.response().ended()) {
                    presence.leave();
                }
                presence.end();
            }
            send(request.connection());
        });
        context.addHeadersEndHandler(
                written -> explain(request.path(), context.response().headers()));
        if (presence == null
                && CallHeaders.of(request.headers()) instanceof CallHeaders.Refused(StatusRuntimeException why)) {
            refuse(context, why);
        } else {
            context.next();
        }
    }

    /**
     * Whose authentication fails is no matter of pages. With the handler that it has by itself, Quarkus' REST lays out the addresses of all
     * its pages anew for each call, to name the one that is asked for in metrics and traces; it is none.
     */
    private static void pass(RoutingContext context) {
        if (Call.isGrpc(context.request())) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAILS);
        }
        context.next();
    }

    /**
     * An answer goes out when it is there, together with those that were there just before. Left to itself the server keeps it until all
     * requests that came in with it are answered, and caller and server wait for each other in turns.
     */
    private static void send(HttpConnection connection) {
        if (connection instanceof ConnectionBase base) {
            Attribute<Long> sent = base.channel().attr(SENT);
            @Nullable Long last = sent.get();
            long now = System.nanoTime();
            // What is kept here goes with the next, or when the server has no more to answer.
            if (last == null || now - last > TOGETHER_NANOS) {
                sent.set(now);
                base.channel().flush();
            }
        }
    }

    private static void refuse(RoutingContext context, StatusRuntimeException why) {
        HttpServerResponse response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(STATUS, Integer.toString(why.getStatus().getCode().value()))
                .putHeader("grpc-accept-encoding", "gzip");
        detail(response.headers(), why);
        response.end();
    }

    /**
     * A refusal without details is the server's own.
     *
     * @param path which service and method were asked for
     */
    private static void explain(@Nullable String path, MultiMap headers) {
        @Nullable String status = headers.get(STATUS);
        if (status == null || status.equals("0")) {
            return;
        }
        SpelledResponse.spell(headers);
        if (headers.contains(DETAILS)) {
            return;
        }
        @Nullable Reason reason = reason(Integer.parseInt(status));
        if (reason == null) {
            return;
        }
        if (reason == Reason.NOT_SERVED) {
            headers.remove(MESSAGE);
            detail(headers, GrpcErrors.notServed(String.valueOf(path)));
        } else {
            detail(headers, GrpcErrors.of(reason));
        }
    }

    /** A message that is there stays. */
    private static void detail(MultiMap headers, StatusRuntimeException told) {
        @Nullable Metadata trailers = told.getTrailers();
        byte @Nullable [] details = trailers == null ? null : trailers.get(DETAILS_KEY);
        if (details != null) {
            headers.set(DETAILS, Base64.getEncoder().withoutPadding().encodeToString(details));
            if (!headers.contains(MESSAGE)) {
                headers.set(
                        MESSAGE,
                        SpelledResponse.spelled(String.valueOf(told.getStatus().getDescription())));
            }
        }
    }

    private static @Nullable Reason reason(int code) {
        return switch (Code.forNumber(code)) {
            case RESOURCE_EXHAUSTED -> Reason.MESSAGE_TOO_LONG;
            case UNIMPLEMENTED -> Reason.NOT_SERVED;
            case INVALID_ARGUMENT -> Reason.BROKEN_REQUEST;
            case INTERNAL -> Reason.INTERNAL;
            case null, default -> null;
        };
    }
}
