package credence.api;

import credence.persistence.Presence;
import credence.v1.WatchEntriesRequest;
import io.grpc.ForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call that its caller went away or is out of time, and a caller that the app is being stopped. The server by itself tells it only while the caller has something left to send: who has sent all, and
 * then cancels or is out of time, would be worked for to the end, and the answer to a stream that is gone would cost the whole connection.
 */
@Singleton
@GlobalInterceptor
public class Departures implements ServerInterceptor, Prioritized {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    private static final String HEALTH = "grpc.health.v1.Health";

    /** For the caller's own word, which tells it of itself; the call is not to be answered while that is on its way. */
    private static final long GRACE_MILLIS = 100;

    /** Before all others of ours, so that each of them hears of it. */
    private static final int FIRST = 1_000;

    private final Closing closing;
    private final long longestMillis;

    /** @param longest for a call that waits for one answer and has no deadline of its own: none is to wait for ever, whatever became of its answer */
    Departures(
            Closing closing, @ConfigProperty(name = "credence.longest-call", defaultValue = "PT5M") Duration longest) {
        this.closing = closing;
        this.longestMillis = longest.toMillis();
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        @Nullable Presence presence = Presence.current();
        if (presence == null) {
            return next.startCall(call, headers);
        }
        if (closing.hasBegun() && !HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
            Callers.close(call, GrpcErrors.stopping(null));
            return new ServerCall.Listener<>() {};
        }
        @Nullable String sent = headers.get(TIMEOUT);
        long millis = sent == null ? 0 : Deadlines.millis(sent);
        if (sent != null && millis <= 0) {
            Callers.close(call, millis < 0 ? Deadlines.wrong() : GrpcErrors.of(Reason.OUT_OF_TIME));
            return new ServerCall.Listener<>() {};
        }
        OpenCall<Q, A> open = new OpenCall<>(call, closing, presence, ContextInternal.current());
        ServerCall.Listener<Q> told = next.startCall(open, headers);
        ServerCall.Listener<Q> listener = new ForwardingServerCallListener.SimpleForwardingServerCallListener<>(told) {
            @Override
            public void onMessage(Q message) {
                if (message instanceof WatchEntriesRequest watch) {
                    open.isAt(watch.getAfter());
                }
                super.onMessage(message);
            }

            @Override
            public void onHalfClose() {
                super.onHalfClose();
                open.keep(told::onCancel);
                if (sent == null && !open.isLong()) {
                    open.endsIn(longestMillis, told::onCancel);
                }
            }

            @Override
            public void onCancel() {
                if (open.leave()) {
                    super.onCancel();
                }
            }

            @Override
            public void onComplete() {
                if (!open.isCancelled()) {
                    super.onComplete();
                }
            }
        };
        presence.whenGone(listener::onCancel);
        if (open.isLong()) {
            open.keep(told::onCancel);
        }
        if (sent != null) {
            open.endsIn(millis + GRACE_MILLIS, told::onCancel);
        }
        return listener;
    }
}
