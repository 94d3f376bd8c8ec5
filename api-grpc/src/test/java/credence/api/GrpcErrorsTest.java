package credence.api;

import static credence.api.Client.detail;
import static credence.api.Client.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.rpc.RetryInfo;
import credence.persistence.RegisterException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

class GrpcErrorsTest {
    private static final String SECRET = "select from credence.token on 10.0.0.7:5432";

    private static StatusRuntimeException told(Status.Code code, String reason, Throwable failure) {
        return refused(code, reason, () -> {
            throw GrpcErrors.told(failure);
        });
    }

    @Test
    void aStoreThatIsAwayIsUnavailableAndSaysWhenToTryAgain() {
        StatusRuntimeException told = told(
                Status.Code.UNAVAILABLE,
                "REGISTER_AWAY",
                new RegisterException(SECRET, new IllegalStateException(SECRET)));
        assertEquals(
                1, detail(told, RetryInfo.class).orElseThrow().getRetryDelay().getSeconds());
        tellsNothingInternal(told);
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        StatusRuntimeException told = told(
                Status.Code.RESOURCE_EXHAUSTED,
                "DISK_FULL",
                new RegisterException(SECRET, new PgException(SECRET, "ERROR", "53100", SECRET)));
        assertEquals(
                1, detail(told, RetryInfo.class).orElseThrow().getRetryDelay().getSeconds());
        tellsNothingInternal(told);
    }

    @Test
    void anErrorOfOursTellsNothingInternal() {
        tellsNothingInternal(told(Status.Code.INTERNAL, "INTERNAL", new IllegalStateException(SECRET)));
    }

    @Test
    void aStatusStaysAsItIs() {
        StatusRuntimeException status = Status.CANCELLED.asRuntimeException();
        assertSame(status, GrpcErrors.told(status));
    }

    private static void tellsNothingInternal(StatusRuntimeException told) {
        assertFalse(String.valueOf(StatusProto.fromThrowable(told)).contains("10.0.0.7"));
        assertFalse(String.valueOf(told.getMessage()).contains("10.0.0.7"));
    }
}
