package credence.api;

import static credence.api.Client.field;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.Access;
import credence.persistence.PageRequest;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.Account;
import credence.v1.ActKind;
import credence.v1.ActStatus;
import credence.v1.Claim;
import credence.v1.ClaimForm;
import credence.v1.GetReadingRequest;
import credence.v1.ReadReportRequest;
import credence.v1.ReadReportResponse;
import credence.v1.Reading;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.Statement;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportGrpcTest {
    private static final String TEXT =
            "\uD83D\uDD4A Ukraine severed diplomatic relations with North Korea on Wednesday.";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Access access;

    @Inject
    Register register;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private static Report.Builder report() {
        return Report.newBuilder().setText(TEXT).setPublished("2022-07-14").setOutlet("Test Wire");
    }

    private static ReadReportRequest dry(Report.Builder report) {
        return ReadReportRequest.newBuilder().setReport(report).setDryRun(true).build();
    }

    private int stored() {
        return register.readings(PageRequest.first(200))
                .await()
                .indefinitely()
                .items()
                .size();
    }

    @Test
    void aDryRunNeedsNoTokenAndStoresNothing() {
        int before = stored();
        ReadReportResponse answer = client.reports().readReport(dry(report()));
        assertFalse(answer.getStored());
        assertEquals("", answer.getReading().getId());
        assertEquals(1, answer.getReading().getAccountsCount());
        Account account = answer.getReading().getAccounts(0);
        assertEquals(ActKind.ACT_KIND_RELATIONS_SEVERED, account.getAct().getKind());
        assertEquals(ActStatus.ACT_STATUS_DONE, account.getAct().getStatus());
        assertEquals("UKR", account.getAct().getActor().getPolity().getKey());
        assertEquals("North Korea", account.getAct().getTarget().getPolity().getName());
        assertEquals("2022-07-13", account.getAct().getWhen());
        assertFalse(account.getBackground());
        int[] codePoints = TEXT.codePoints().toArray();
        assertEquals("relations.sever", account.getWhy().getRule());
        assertEquals("severed", account.getWhy().getTrigger().getText());
        assertEquals(
                "name of Ukraine, agent of “severed”",
                account.getWhy().getActor().getHow());
        assertEquals("on Wednesday", account.getWhy().getDate().getText());
        assertEquals(account.getEvidence(), account.getPassages(0));
        int start = account.getEvidence().getStart();
        assertEquals(
                account.getEvidence().getText(),
                new String(codePoints, start, account.getEvidence().getEnd() - start));
        assertEquals(before, stored());
    }

    @Test
    void aTokenStoresAReportOnce() {
        String token = access.issueToken(new Editor("editor")).await().indefinitely();
        ReadReportRequest request = ReadReportRequest.newBuilder()
                .setReport(report().setTitle("Kept"))
                .setRequestId("0f0e0d0c-0b0a-4908-8706-050403020100")
                .build();
        ReadReportResponse first = client.reports("Bearer " + token).readReport(request);
        assertTrue(first.getStored());
        assertEquals(first, client.reports("bearer " + token).readReport(request));
        ReadReportResponse again = client.reports("bearer " + token)
                .readReport(request.toBuilder().clearRequestId().build());
        assertFalse(again.getStored());
        assertEquals(first.getReading(), again.getReading());
        assertEquals(
                first.getReading(),
                client.reports()
                        .getReading(GetReadingRequest.newBuilder()
                                .setId(first.getReading().getId())
                                .build())
                        .getReading());
    }

    @Test
    void aRequestsIdIsOfOneRequest() {
        String token = access.issueToken(new Editor("editor")).await().indefinitely();
        ReadReportRequest request = ReadReportRequest.newBuilder()
                .setReport(report().setTitle("Once"))
                .setRequestId("0f0e0d0c-0b0a-4908-8706-050403020101")
                .build();
        client.reports("Bearer " + token).readReport(request);
        refusedField(
                "request_id",
                () -> client.reports("Bearer " + token)
                        .readReport(request.toBuilder()
                                .setReport(report().setTitle("Another"))
                                .build()));
    }

    @Test
    void storingNeedsAToken() {
        int before = stored();
        ReadReportRequest request =
                ReadReportRequest.newBuilder().setReport(report()).build();
        for (ReportServiceGrpc.ReportServiceBlockingStub stub : List.of(
                client.reports(), client.reports("Bearer credence_wrong"), client.reports("Basic ZWRpdG9yOng="))) {
            refused(Status.Code.UNAUTHENTICATED, "TOKEN_NEEDED", () -> stub.readReport(request));
        }
        assertEquals(before, stored());
    }

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

    private static Report.Builder text(int megabytes) {
        return Report.newBuilder().setText("Ukraine severed ties.\n".repeat(megabytes * 1_000_000 / 22));
    }

    @Test
    void aReportIsReadWithItsStatementsAndClaims() throws Exception {
        String text;
        try (InputStream sample =
                Objects.requireNonNull(credence.report.Report.class.getResourceAsStream("sample.txt"))) {
            text = new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
        Reading reading = client.reports()
                .readReport(dry(Report.newBuilder().setText(text).setPublished("2024-01-24")))
                .getReading();
        assertEquals(text, reading.getReport().getText());
        assertFalse(reading.getReport().hasTitle());
        Statement statement = reading.getStatementsList().stream()
                .filter(said -> said.getSpeaker().equals("Lionel Aingimea"))
                .findFirst()
                .orElseThrow();
        assertEquals("Xinhua", statement.getChannel());
        assertEquals("NRU", statement.getPolity().getKey());
        assertTrue(statement.getDirect());
        Claim ordinal = reading.getClaimsList().stream()
                .filter(claim -> claim.getForm() == ClaimForm.CLAIM_FORM_ORDINAL)
                .findFirst()
                .orElseThrow();
        assertEquals(10, ordinal.getRank());
        assertFalse(ordinal.hasCount());
        assertEquals("TWN", ordinal.getTarget().getPolity().getKey());
        assertEquals("HND", ordinal.getAfter(0).getPolity().getKey());
        Stream.of(
                        reading.getAccountsList().stream().map(Account::getEvidence),
                        reading.getStatementsList().stream().map(Statement::getPassage),
                        reading.getClaimsList().stream().map(Claim::getEvidence))
                .flatMap(passages -> passages)
                .forEach(passage -> assertEquals(
                        new String(
                                text.codePoints().toArray(), passage.getStart(), passage.getEnd() - passage.getStart()),
                        passage.getText()));
    }

    @Test
    void aReadingThatIsNotThereIsNotFound() {
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> client.reports()
                        .getReading(GetReadingRequest.newBuilder()
                                .setId("00000000-0000-4000-8000-000000000000")
                                .build()));
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
