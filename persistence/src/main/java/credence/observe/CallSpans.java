package credence.observe;

import credence.access.Permissions;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names spans for what they are. A call of gRPC comes as a request of HTTP, whose span is the only one that it has: one more for the call
 * itself would stand beside it, since both go by the caller's. What PostgreSQL is asked would be told as of a system called by the database's name.
 */
@Singleton
public class CallSpans implements SpanProcessor {
    static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("rpc.grpc.status_code");

    /** Which are the server's, by OpenTelemetry: UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
    private static final Set<Integer> FAULTS = Set.of(2, 4, 12, 13, 14, 15);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getKind() == SpanKind.SERVER) {
            call(span);
        } else if (span.getAttribute(DATABASE) != null) {
            span.setAttribute(DATABASE, "postgresql");
        }
    }

    /**
     * Tells how the call that is worked for here ends; its answer is always a 200 of HTTP. To be told before the answer's last bytes, with which
     * the span has its end.
     *
     * @param code as gRPC numbers them
     */
    public static void answered(int code) {
        Span span = Span.current();
        span.setAttribute(STATUS, (long) code);
        if (FAULTS.contains(code)) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    private static void call(ReadWriteSpan span) {
        @Nullable String path = span.getAttribute(PATH);
        if (path == null || path.isEmpty()) {
            return;
        }
        String name = path.substring(1);
        int slash = name.indexOf('/');
        if (slash > 0 && Permissions.call(name).isPresent()) {
            span.updateName(name);
            span.setAttribute("rpc.system", "grpc");
            span.setAttribute("rpc.service", name.substring(0, slash));
            span.setAttribute("rpc.method", name.substring(slash + 1));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
