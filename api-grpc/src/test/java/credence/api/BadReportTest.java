package credence.api;

import static credence.api.Client.field;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.persistence.test.PostgresResource;
import credence.v1.GetReadingRequest;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BadReportTest extends ReportsIn {
    @Test
    void badInputNamesTheField() {
        int before = stored();
        Map<String, Report.Builder> wrong = Map.of(
                "report.text", Report.newBuilder().setText(" \n"),
                "report.published", report().setPublished("14 July"),
                "report.url", report().setUrl("ftp://example.org/x"),
                "report.title", report().setTitle("one\ntwo"),
                "report.outlet", report().setOutlet("x".repeat(201)));
        wrong.forEach((field, report) -> {
            refusedField(field, () -> client.reports().readReport(dry(report)));
        });
        refusedField(
                "report.published",
                () -> client.reports()
                        .readReport(dry(report().setPublished(LocalDate.now(ZoneOffset.UTC)
                                .plusDays(2)
                                .toString()))));
        refusedField("report.text", () -> client.reports().readReport(ReadReportRequest.getDefaultInstance()));
        for (String id : List.of("1", "1-1-1-1-1")) {
            refusedField(
                    "request_id",
                    () -> client.reports()
                            .readReport(
                                    dry(report()).toBuilder().setRequestId(id).build()));
            refusedField(
                    "id",
                    () -> client.reports()
                            .getReading(GetReadingRequest.newBuilder().setId(id).build()));
        }
        refusedField("id", () -> client.reports().getReading(GetReadingRequest.getDefaultInstance()));
        assertEquals(before, stored());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12})
    void megabytesAreRefusedAsTheTextOfTheReport(int megabytes) {
        StatusRuntimeException failure = refused(
                Status.Code.INVALID_ARGUMENT, "TOO_LONG", () -> client.reports().readReport(dry(text(megabytes))));
        assertEquals("report.text", field(failure));
    }

    @Test
    void whatIsLongerThanAMessageMayBeHasAStatusOfItsOwn() {
        StatusRuntimeException failure = assertThrows(
                StatusRuntimeException.class, () -> client.reports().readReport(dry(text(20))));
        assertEquals(Status.Code.RESOURCE_EXHAUSTED, failure.getStatus().getCode());
        client.reports().readReport(dry(report()));
    }

    /** A client library would not send it; a broken one does. */
    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] report = {0x0A, 3, 'a', (byte) 0xFC, 'b'};
        byte[] request = new byte[report.length + 4];
        request[0] = 0x0A;
        request[1] = (byte) report.length;
        System.arraycopy(report, 0, request, 2, report.length);
        request[report.length + 2] = 0x10;
        request[report.length + 3] = 1;
        MethodDescriptor<byte[], byte[]> raw = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("credence.v1.ReportService/ReadReport")
                .setRequestMarshaller(RawBytes.ALL)
                .setResponseMarshaller(RawBytes.ALL)
                .build();
        StatusRuntimeException failure = refused(
                Status.Code.INVALID_ARGUMENT,
                "BROKEN_REQUEST",
                () -> ClientCalls.blockingUnaryCall(client.channel, raw, CallOptions.DEFAULT, request));
        assertEquals("request", field(failure));
    }
}
