package credence.api;

import credence.persistence.Presence;
import io.grpc.ForwardingServerCall;
import io.grpc.ForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells a call that its caller went away, or is out of time. The server by itself tells it only while the caller has something left to send: who has sent all, and
 * then cancels or is out of time, would be worked for to the end, and the answer to a stream that is gone would cost the whole connection.
 */
@Singleton
@GlobalInterceptor
public class Departures implements ServerInterceptor, Prioritized {
    private static final Logger LOG = Logger.getLogger(Departures.class);

    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    /** For the caller's own word, which tells it of itself; the call is not to be answered while that is on its way. */
    private static final long GRACE_MILLIS = 100;

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
        @Nullable String sent = headers.get(TIMEOUT);
        long millis = sent == null ? 0 : Deadlines.millis(sent);
        if (sent != null && millis <= 0) {
            Callers.close(call, millis < 0 ? Deadlines.wrong() : GrpcErrors.of(Reason.OUT_OF_TIME));
            return new ServerCall.Listener<>() {};
        }
        Left<Q, A> open = new Left<>(call);
        ServerCall.Listener<Q> told = next.startCall(open, headers);
        ServerCall.Listener<Q> listener = new ForwardingServerCallListener.SimpleForwardingServerCallListener<>(told) {
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
        if (sent != null) {
            open.endsIn(millis + GRACE_MILLIS, () -> {
                told.onCancel();
                presence.leave();
            });
            // Also of a call that others end: a failure of a service is told past this.
            presence.whenEnded(open::stop);
        }
        return listener;
    }

    /** Nothing is sent any more to who is gone. */
    private static final class Left<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
        private final AtomicBoolean isOver = new AtomicBoolean();
        private volatile boolean isLeft;
        private volatile @Nullable Runnable timer;

        Left(ServerCall<Q, A> call) {
            super(call);
        }

        /** A caller that is well ends the call itself by then; of one that does not, or lost its connection, the work is ended all the same. */
        void endsIn(long millis, Runnable then) {
            if (isOver.get()) {
                return;
            }
            Vertx vertx = Vertx.currentContext().owner();
            long id = vertx.setTimer(millis, over -> {
                if (leave()) {
                    then.run();
                    StatusRuntimeException told = GrpcErrors.of(Reason.OUT_OF_TIME);
                    @Nullable Metadata details = told.getTrailers();
                    tell(told.getStatus(), details == null ? new Metadata() : details);
                }
            });
            timer = () -> vertx.cancelTimer(id);
        }

        /** True where it had no end before. */
        boolean leave() {
            isLeft = true;
            stop();
            return isOver.compareAndSet(false, true);
        }

        private void stop() {
            @Nullable Runnable running = timer;
            if (running != null) {
                running.run();
            }
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
            stop();
            if (isOver.compareAndSet(false, true)) {
                tell(status, trailers);
            }
        }

        private void tell(Status status, Metadata trailers) {
            try {
                super.close(status, trailers);
            } catch (IllegalStateException ended) {
                LOG.debug("the server ended the call by itself, as one with a message that is too long", ended);
            }
        }
    }
}
