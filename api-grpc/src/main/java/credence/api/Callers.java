package credence.api;

import credence.access.Caller;
import credence.access.Least;
import credence.access.NotAllowed;
import credence.access.Permissions;
import credence.access.TooOften;
import credence.access.Unauthenticated;
import credence.observe.Call;
import credence.persistence.Admission;
import credence.review.Editor;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who calls, and whether they may: each call is looked up in the table of {@link Permissions} before its service hears of it. */
@Singleton
@GlobalInterceptor
public class Callers implements ServerInterceptor {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<Caller> CALLER = Context.key("caller");

    private final Admission admission;
    private final Duration pause;

    Callers(
            Admission admission,
            @ConfigProperty(name = "credence.stream-check", defaultValue = "PT3S") Duration pause) {
        this.admission = admission;
        this.pause = pause;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        @Nullable
        Least least =
                Permissions.call(call.getMethodDescriptor().getFullMethodName()).orElse(null);
        @Nullable String authorization = headers.get(HEADER);
        String address = address(call);
        if (authorization == null || least == Least.ANYONE) {
            try {
                if (least != Least.ANYONE) {
                    admission.count(null, address);
                }
                admission.check(least, null);
                return next.startCall(call, headers);
            } catch (NotAllowed | Unauthenticated | TooOften refused) {
                return refuse(call, refused);
            }
        }
        @Nullable Call work = Call.current();
        io.vertx.core.@Nullable Context here = Vertx.currentContext();
        WaitingListener<Q> waiting = new WaitingListener<>();
        Context context = Context.current();
        admission
                .known(authorization, address)
                .invoke(caller -> {
                    if (work != null) {
                        work.by(caller);
                    }
                    admission.count(caller, address);
                    admission.check(least, caller);
                })
                .map(caller -> {
                    if (call.isCancelled()) {
                        // Out of time, or gone, while its caller was looked up: nothing is to begin any more.
                        return new ServerCall.Listener<Q>() {};
                    }
                    Context known = context.withValue(CALLER, caller);
                    if (here == null || call.getMethodDescriptor().getType().serverSendsOneMessage()) {
                        return Contexts.interceptCall(known, call, headers, next);
                    }
                    LongCall<Q, A> open = new LongCall<>(
                            call, here, () -> still(authorization, Objects.requireNonNull(least)), waiting::onCancel);
                    open.every(pause);
                    return Contexts.interceptCall(known, open, headers, next);
                })
                .subscribe()
                .with(waiting::goOn, failure -> waiting.goOn(refuse(call, failure)));
        return waiting;
    }

    private static String address(ServerCall<?, ?> call) {
        return call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) instanceof InetSocketAddress address
                ? address.getHostString()
                : "unknown";
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Throwable why) {
        close(call, why);
        return new ServerCall.Listener<>() {};
    }

    static void close(ServerCall<?, ?> call, Throwable why) {
        StatusRuntimeException told = GrpcErrors.told(why);
        @Nullable Metadata details = told.getTrailers();
        call.close(told.getStatus(), details == null ? new Metadata() : details);
    }

    /** Whether what let a call in still does. */
    private Uni<Void> still(String authorization, Least least) {
        return admission
                .still(authorization)
                .invoke(caller -> admission.check(least, caller))
                .replaceWithVoid();
    }

    /** By whom this call is. To be asked for while the call begins, in a call that the table lets nobody make unknown. */
    Uni<Editor> editor() {
        return caller().map(Caller::editor);
    }

    /** The same, with what they may do. */
    Uni<Caller> caller() {
        @Nullable Caller caller = CALLER.get();
        return caller == null
                ? Uni.createFrom().failure(new Unauthenticated("This needs a token."))
                : Uni.createFrom().item(caller);
    }

    /**
     * Counts one of many that come in one call, as if it had come in a call of its own.
     *
     * @throws TooOften where it is too often
     */
    void count(Caller caller) {
        admission.count(caller, "");
    }

    /** By whom this call is, where it is to keep what it reads, which takes more. To be asked for while the call begins. */
    Uni<Editor> keeper(String method) {
        @Nullable Caller caller = CALLER.get();
        return Uni.createFrom()
                .item(() -> {
                    admission.check(Permissions.call(method + Permissions.KEEP).orElse(null), caller);
                    return caller;
                })
                .map(known -> Objects.requireNonNull(known).editor());
    }
}
