package credence.api;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets a stream of answers wait for its caller: the server subscribes to it without bound, and keeps in memory whatever the caller does
 * not take.
 */
@Singleton
@GlobalInterceptor
public class Readiness implements ServerInterceptor {
    private static final Context.Key<Caller> CALLER = Context.key("readiness");

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (call.getMethodDescriptor().getType().serverSendsOneMessage()) {
            return next.startCall(call, headers);
        }
        Caller caller = new Caller(call);
        return new SimpleForwardingServerCallListener<>(
                Contexts.interceptCall(Context.current().withValue(CALLER, caller), call, headers, next)) {
            @Override
            public void onReady() {
                caller.wake();
                super.onReady();
            }
        };
    }

    /** The caller of the stream that begins. To be asked for while the call begins. */
    static Caller caller() {
        @Nullable Caller caller = CALLER.get();
        if (caller == null) {
            throw new IllegalStateException("this call is no stream of answers");
        }
        return caller;
    }

    /** Who takes the answers of one stream. */
    static final class Caller {
        private final ServerCall<?, ?> call;
        private final AtomicReference<@Nullable UniEmitter<? super Boolean>> waiting = new AtomicReference<>();

        private Caller(ServerCall<?, ?> call) {
            this.call = call;
        }

        /** As soon as what was sent is taken, but for what the connection itself holds. One may wait at a time. */
        Uni<Boolean> ready() {
            return Uni.createFrom()
                    .deferred(() -> call.isReady()
                            ? Uni.createFrom().item(true)
                            : Uni.createFrom().emitter(emitter -> {
                                waiting.set(emitter);
                                if (call.isReady()) {
                                    wake();
                                }
                            }));
        }

        private void wake() {
            @Nullable UniEmitter<? super Boolean> emitter = waiting.getAndSet(null);
            if (emitter != null) {
                emitter.complete(true);
            }
        }
    }
}
