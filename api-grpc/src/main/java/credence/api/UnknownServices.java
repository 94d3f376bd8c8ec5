package credence.api;

import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.grpc.ForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * What gRPC's protocol of health says of a service that nobody serves: a check is NOT_FOUND, a watch is told SERVICE_UNKNOWN. The server by
 * itself tells both that its health is UNKNOWN.
 */
@Singleton
@GlobalInterceptor
public class UnknownServices implements ServerInterceptor {
    private static final String CHECK = "grpc.health.v1.Health/Check";
    private static final String WATCH = "grpc.health.v1.Health/Watch";
    /** Not among the constants of Quarkus' copy of the protocol. */
    private static final int SERVICE_UNKNOWN = 3;

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String method = call.getMethodDescriptor().getFullMethodName();
        return switch (method) {
            case CHECK -> {
                Checked<Q, A> checked = new Checked<>(call);
                yield new SimpleForwardingServerCallListener<>(next.startCall(checked, headers)) {
                    @Override
                    public void onMessage(Q message) {
                        checked.service = ((HealthCheckRequest) message).getService();
                        super.onMessage(message);
                    }
                };
            }
            case WATCH -> next.startCall(new Watched<>(call), headers);
            default -> next.startCall(call, headers);
        };
    }

    private static boolean isUnknown(Object answer) {
        return answer instanceof HealthCheckResponse health && health.getStatus() == ServingStatus.UNKNOWN;
    }

    private static final class Checked<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
        private String service = "";
        private boolean isUnknown;

        Checked(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        public void sendMessage(A answer) {
            isUnknown = isUnknown(answer);
            if (!isUnknown) {
                super.sendMessage(answer);
            }
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (isUnknown) {
                StatusRuntimeException told = GrpcErrors.told(new NotFound("service", service, "service"));
                @Nullable Metadata details = told.getTrailers();
                super.close(told.getStatus(), details == null ? trailers : details);
            } else {
                super.close(status, trailers);
            }
        }
    }

    private static final class Watched<Q, A> extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {
        Watched(ServerCall<Q, A> call) {
            super(call);
        }

        @Override
        @SuppressWarnings("unchecked") // the method answers this type
        public void sendMessage(A answer) {
            super.sendMessage(
                    isUnknown(answer)
                            ? (A) HealthCheckResponse.newBuilder()
                                    .setStatusValue(SERVICE_UNKNOWN)
                                    .build()
                            : answer);
        }
    }
}
