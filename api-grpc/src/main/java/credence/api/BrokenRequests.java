package credence.api;

import io.grpc.ForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be parsed (a string in it is not UTF-8, a field is cut off) never reaches a service: the server drops it and
 * would close the call as if none had come, with INTERNAL; and with INTERNAL it closes one with two requests where there is to be one. This
 * tells the caller what was wrong.
 */
@Singleton
@GlobalInterceptor
public class BrokenRequests implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        AtomicInteger came = new AtomicInteger();
        ServerCall<Q, A> watched = new ForwardingServerCall.SimpleForwardingServerCall<>(call) {
            @Override
            public void close(Status status, Metadata trailers) {
                if (status.getCode() == Status.Code.INTERNAL && isWrong(came.get())) {
                    StatusRuntimeException told = came.get() == 0 ? GrpcErrors.broken() : GrpcErrors.tooMany();
                    @Nullable Metadata details = told.getTrailers();
                    super.close(told.getStatus(), details == null ? trailers : details);
                } else {
                    super.close(status, trailers);
                }
            }

            private boolean isWrong(int requests) {
                return requests == 0
                        || requests > 1 && call.getMethodDescriptor().getType().clientSendsOneMessage();
            }
        };
        return new io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener<>(
                next.startCall(watched, headers)) {
            @Override
            public void onMessage(Q message) {
                came.incrementAndGet();
                super.onMessage(message);
            }
        };
    }
}
