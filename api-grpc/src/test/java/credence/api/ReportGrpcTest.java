package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportGrpcTest extends ReportsIn {
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
}
