package credence.api;

import com.google.protobuf.MessageLite;
import credence.persistence.Presence;
import credence.v1.WatchEntriesResponse;
import io.grpc.ForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A call that ends once, whoever ends it: its service, its caller, its deadline, or the app that is being stopped. Nothing is sent any more to
 * who is gone. What a service tells from another thread is sent on that of the connection: sent from elsewhere, what crosses with the caller's
 * going away is taken for an answer to nobody's call, and costs all calls of the connection.
 */
final class OpenCall<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> implements Closing.Open {
    private static final Logger LOG = Logger.getLogger(OpenCall.class);

    /** One answer, for which its caller may wait for minutes. */
    private static final String WAITS = "credence.v1.OperationService/WaitOperation";

    private final Closing closing;
    private final Presence presence;
    private final ContextInternal connection;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private volatile boolean isLeft;
    private volatile @Nullable Runnable timer;
    private volatile @Nullable Context here;
    private volatile @Nullable Runnable work;
    private volatile @Nullable Long revision;

    /** @param connection the context that the call came in on */
    OpenCall(ServerCall<Q, A> call, Closing closing, Presence presence, ContextInternal connection) {
        super(call);
        this.closing = closing;
        this.presence = presence;
        this.connection = connection;
    }

    /** Now, or on the connection's thread behind what is on its way there. */
    private void inTurn(Runnable sending) {
        if (underWay.get() == 0 && connection.nettyEventLoop().inEventLoop()) {
            sending.run();
            return;
        }
        underWay.incrementAndGet();
        connection.runOnContext(now -> {
            underWay.decrementAndGet();
            sending.run();
        });
    }

    @Override
    public boolean isLong() {
        MethodDescriptor<Q, A> method = getMethodDescriptor();
        return method.getType() != MethodDescriptor.MethodType.UNARY || WAITS.equals(method.getFullMethodName());
    }

    /** Of a watch: what it has told. */
    void isAt(long told) {
        revision = told;
    }

    /**
     * Where it has no end yet, it is to have one when the app is being stopped. What is answered at once never comes that far.
     *
     * @param stop ends the work for it
     */
    void keep(Runnable stop) {
        if (isOver.get() || here != null) {
            return;
        }
        work = stop;
        here = Vertx.currentContext();
        closing.add(this);
        putAwayAtTheEnd();
    }

    /** Also of a call that others end: a failure of a service is told past this. */
    private void putAwayAtTheEnd() {
        presence.whenEnded(this::putAway);
        if (isOver.get()) {
            putAway();
        }
    }

    /**
     * A caller that is well ends the call itself by then; of one that does not, or lost its connection, the work is ended all the same.
     *
     * @param stop ends the work for it
     */
    void endsIn(long millis, Runnable stop) {
        if (isOver.get()) {
            return;
        }
        Vertx vertx = Vertx.currentContext().owner();
        long id = vertx.setTimer(millis, over -> end(stop, GrpcErrors.of(Reason.OUT_OF_TIME)));
        timer = () -> vertx.cancelTimer(id);
        putAwayAtTheEnd();
    }

    /** On the thread that its messages are sent on, so that none comes between what it has told and its end. */
    @Override
    public void stop() {
        Objects.requireNonNull(here)
                .runOnContext(now -> end(Objects.requireNonNull(work), GrpcErrors.stopping(revision)));
    }

    private void end(Runnable stop, StatusRuntimeException told) {
        if (leave()) {
            stop.run();
            presence.leave();
            @Nullable Metadata details = told.getTrailers();
            tell(told.getStatus(), details == null ? new Metadata() : details);
        }
    }

    /** True where it had no end before. */
    boolean leave() {
        isLeft = true;
        putAway();
        return isOver.compareAndSet(false, true);
    }

    private void putAway() {
        @Nullable Runnable running = timer;
        if (running != null) {
            running.run();
        }
        if (here != null) {
            closing.remove(this);
        }
    }

    @Override
    public boolean isCancelled() {
        return isLeft || super.isCancelled();
    }

    @Override
    public void sendHeaders(Metadata headers) {
        inTurn(() -> {
            if (!isLeft) {
                super.sendHeaders(headers);
            }
        });
    }

    @Override
    public void sendMessage(A message) {
        // Counting is no work of its own: it is what writing begins with, and is kept.
        if (message instanceof MessageLite answer && answer.getSerializedSize() > StanceBatch.MOST_BYTES) {
            Callers.close(this, GrpcErrors.answerTooLong("Ask for a smaller page, or for fewer fields by read_mask."));
            return;
        }
        inTurn(() -> {
            if (!isLeft) {
                if (message instanceof WatchEntriesResponse watch) {
                    isAt(watch.getRevision());
                }
                super.sendMessage(message);
            }
        });
    }

    @Override
    public void close(Status status, Metadata trailers) {
        putAway();
        if (isOver.compareAndSet(false, true)) {
            inTurn(() -> {
                if (!isLeft) {
                    tell(status, trailers);
                }
            });
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
