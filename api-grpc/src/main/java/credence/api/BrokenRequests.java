package credence.api;

import io.grpc.ForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be parsed (a string in it is not UTF-8, a field is cut off) never reaches a service: the server drops it and
 * would close the call as if none had come, with INTERNAL. This tells the caller what was wrong.
 */
@ApplicationScoped
@GlobalInterceptor
public class BrokenRequests implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        AtomicBoolean came = new AtomicBoolean();
        ServerCall<Q, A> watched = new ForwardingServerCall.SimpleForwardingServerCall<>(call) {
            @Override
            public void close(Status status, Metadata trailers) {
                if (status.getCode() == Status.Code.INTERNAL && !came.get()) {
                    StatusRuntimeException told = GrpcErrors.broken();
                    @Nullable Metadata details = told.getTrailers();
                    super.close(told.getStatus(), details == null ? trailers : details);
                } else {
                    super.close(status, trailers);
                }
            }
        };
        return new io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener<>(
                next.startCall(watched, headers)) {
            @Override
            public void onMessage(Q message) {
                came.set(true);
                super.onMessage(message);
            }
        };
    }
}
