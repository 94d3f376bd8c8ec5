package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import credence.v1.LedgerServiceGrpc;
import credence.v1.PolityServiceGrpc;
import credence.v1.ReportServiceGrpc;
import credence.v1.StanceServiceGrpc;
import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.URL;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.function.Executable;

/** A client on a socket of its own. */
final class Client implements AutoCloseable {
    final ManagedChannel channel;

    Client(URL server) {
        channel = ManagedChannelBuilder.forAddress(server.getHost(), server.getPort())
                .usePlaintext()
                .build();
    }

    ReportServiceGrpc.ReportServiceBlockingStub reports() {
        return ReportServiceGrpc.newBlockingStub(channel);
    }

    ReportServiceGrpc.ReportServiceBlockingStub reports(String authorization) {
        return reports().withCallCredentials(credentials(authorization));
    }

    static CallCredentials credentials(String authorization) {
        return new CallCredentials() {
            @Override
            public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
                Metadata metadata = new Metadata();
                metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
                applier.apply(metadata);
            }
        };
    }

    PolityServiceGrpc.PolityServiceBlockingStub polities() {
        return PolityServiceGrpc.newBlockingStub(channel);
    }

    StanceServiceGrpc.StanceServiceBlockingStub stances() {
        return StanceServiceGrpc.newBlockingStub(channel);
    }

    LedgerServiceGrpc.LedgerServiceBlockingStub ledger() {
        return LedgerServiceGrpc.newBlockingStub(channel);
    }

    /** A call that fails with a code and, in its ErrorInfo, a reason. */
    static StatusRuntimeException refused(Status.Code code, String reason, Executable call) {
        StatusRuntimeException failure = assertThrows(StatusRuntimeException.class, call);
        assertEquals(code, failure.getStatus().getCode(), failure.getMessage());
        ErrorInfo info = detail(failure, ErrorInfo.class).orElseThrow();
        assertEquals("credence", info.getDomain());
        assertEquals(reason, info.getReason());
        return failure;
    }

    /** A call that fails because of a field. */
    static void refusedField(String field, Executable call) {
        assertEquals(field, field(refused(Status.Code.INVALID_ARGUMENT, "INVALID_FIELD", call)));
    }

    static String field(StatusRuntimeException failure) {
        BadRequest.FieldViolation violation =
                detail(failure, BadRequest.class).orElseThrow().getFieldViolations(0);
        String leaf = violation.getField().substring(violation.getField().lastIndexOf('.') + 1);
        assertEquals(
                true,
                violation.getDescription().contains(leaf)
                        || violation.getDescription().startsWith("There is no"));
        return violation.getField();
    }

    static <T extends Message> Optional<T> detail(StatusRuntimeException failure, Class<T> type) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return Optional.empty();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .findFirst()
                .map(detail -> unpack(detail, type));
    }

    private static <T extends Message> T unpack(Any detail, Class<T> type) {
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() throws InterruptedException {
        channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }
}
