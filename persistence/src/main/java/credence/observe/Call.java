package credence.observe;

import credence.access.Caller;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A call or request under way. It goes with the Vert.x context of its own that each has. */
public final class Call {
    private static final String KEY = Call.class.getName();
    private static final String GRPC = "application/grpc";
    private static final String GRPC_WEB = GRPC + "-web";

    private final String id;
    private final long began = System.nanoTime();
    private final AtomicBoolean hasEnded = new AtomicBoolean();
    /** Known here only where it begins: an answer ends on whatever thread has it. */
    private final SpanContext span = Span.current().getSpanContext();

    private volatile @Nullable String caller;

    private Call(String id) {
        this.id = id;
    }

    /** The one that is worked for here; null outside of any. */
    public static @Nullable Call current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Call>get(KEY).orElse(null)
                : null;
    }

    public static boolean isGrpc(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(GRPC) && !type.startsWith(GRPC_WEB);
    }

    /** What pages send that speak gRPC through a proxy: it is none, though its name begins alike. */
    public static boolean isGrpcWeb(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(GRPC_WEB);
    }

    /** @param sent the id that whoever asks gives it; null for none */
    static Call begin(@Nullable String sent) {
        Call call = new Call(CallId.of(sent));
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(KEY, call);
        }
        return call;
    }

    /** Says who asks, once that is known. */
    public void by(Caller known) {
        caller = known.editor().name();
    }

    String id() {
        return id;
    }

    /** Not valid where nothing is traced. */
    SpanContext span() {
        return span;
    }

    /** Null for nobody known. */
    @Nullable
    String caller() {
        return caller;
    }

    /** True the first time. */
    boolean end() {
        return hasEnded.compareAndSet(false, true);
    }

    long nanos() {
        return System.nanoTime() - began;
    }
}
