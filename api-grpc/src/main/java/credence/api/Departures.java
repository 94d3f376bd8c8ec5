package credence.api;

import credence.persistence.Presence;
import io.grpc.ForwardingServerCall;
import io.grpc.ForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call that its caller went away. The server by itself tells it only while the caller has something left to send: who has sent all, and
 * then cancels or is out of time, would be worked for to the end, and the answer to a stream that is gone would cost the whole connection.
 */
@ApplicationScoped
@GlobalInterceptor
public class Departures implements ServerInterceptor, Prioritized {
    /** Before all others of ours, so that each of them hears of it. */
    private static final int FIRST = 1_000;

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
        Left<Q, A> open = new Left<>(call);
        ServerCall.Listener<Q> listener =
                new ForwardingServerCallListener.SimpleForwardingServerCallListener<>(next.startCall(open, headers)) {
                    @Override
                    public void onCancel() {
                        if (open.leave()) {
                            super.onCancel();
                        }
                    }
                };
        presence.whenGone(listener::onCancel);
        return listener;
    }

    /** Nothing is sent any more to who is gone. */
    private static final class Left<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
        private final AtomicBoolean isOver = new AtomicBoolean();
        private volatile boolean isLeft;

        Left(ServerCall<Q, A> call) {
            super(call);
        }

        /** True where it had no end before. */
        boolean leave() {
            isLeft = true;
            return isOver.compareAndSet(false, true);
        }

        @Override
        public boolean isCancelled() {
            return isLeft || super.isCancelled();
        }

        @Override
        public void sendHeaders(Metadata headers) {
            if (!isLeft) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public void sendMessage(A message) {
            if (!isLeft) {
                super.sendMessage(message);
            }
        }

        @Override
        public void close(Status status, Metadata trailers) {
            isOver.set(true);
            if (!isLeft) {
                super.close(status, trailers);
            }
        }
    }
}
