package credence.api;

import credence.access.NotAllowed;
import credence.access.Unauthenticated;
import io.grpc.ForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A call that may stay open for long: whether its caller may still make it is asked again and again, and when not, it ends with the reason.
 */
final class LongCall<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
    private final Supplier<Uni<Void>> allowed;
    private final Runnable stop;
    private final Context here;
    private final AtomicBoolean isClosed = new AtomicBoolean();
    private volatile long timer = -1;

    /**
     * @param here where the call is worked for
     * @param allowed fails once the caller may not any more
     * @param stop ends the work for the call
     */
    LongCall(ServerCall<Q, A> call, Context here, Supplier<Uni<Void>> allowed, Runnable stop) {
        super(call);
        this.here = here;
        this.allowed = allowed;
        this.stop = stop;
    }

    void every(Duration pause) {
        timer = here.owner().setPeriodic(pause.toMillis(), tick -> here.runOnContext(nothing -> ask()));
    }

    private void ask() {
        if (isClosed.get() || delegate().isCancelled()) {
            end();
            return;
        }
        allowed.get().subscribe().with(yes -> {}, this::refuse);
    }

    private void refuse(Throwable why) {
        if (isClosed.get() || !(why instanceof NotAllowed || why instanceof Unauthenticated)) {
            // That nobody can be asked just now is no reason to end what was let in.
            return;
        }
        Callers.close(this, why);
        stop.run();
    }

    private void end() {
        here.owner().cancelTimer(timer);
    }

    @Override
    public void sendMessage(A message) {
        if (!isClosed.get()) {
            super.sendMessage(message);
        }
    }

    @Override
    public void close(Status status, Metadata trailers) {
        if (isClosed.compareAndSet(false, true)) {
            end();
            super.close(status, trailers);
        }
    }
}
