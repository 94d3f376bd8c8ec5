package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.CheckClaimsRequest;
import credence.v1.ClaimServiceGrpc;
import credence.v1.CreateProposalRequest;
import credence.v1.GetPolityRequest;
import credence.v1.GetTimelineRequest;
import credence.v1.HistoryServiceGrpc;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListEntriesRequest;
import credence.v1.MergeEntriesRequest;
import credence.v1.Proposal;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.WatchEntriesRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A refusal names the field as the request has it, and a mend that who calls over gRPC can follow. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RefusalsGrpcTest extends Editing {
    private static final long NOWHERE = 900_000;

    private static String missing(Executable call) {
        return Client.field(refused(Status.Code.NOT_FOUND, "NOT_FOUND", call));
    }

    private static String told(Executable call) {
        return String.valueOf(
                refused(Status.Code.INVALID_ARGUMENT, "INVALID_FIELD", call).getMessage());
    }

    @Test
    void anEntryThatIsNotThereIsToldByTheFieldThatNamesIt() {
        String token = token();
        String second = other();
        long there = recorded(token, second, "GMB");
        LedgerServiceGrpc.LedgerServiceBlockingStub ledger = client.ledger().withCallCredentials(credentials(token));
        MergeEntriesRequest.Builder merge = MergeEntriesRequest.newBuilder().setAccount(there);
        assertEquals(
                "into", missing(() -> ledger.mergeEntries(merge.setInto(NOWHERE).build())));
        assertEquals(
                "account",
                missing(() -> ledger.mergeEntries(
                        merge.setAccount(NOWHERE).setInto(there).build())));
        Proposal proposal = propose(token, "GMB");
        assertEquals("same_as", missing(() -> decide(second, accept(proposal).setSameAs(NOWHERE))));
        refusedField("seen", () -> decide(second, accept(proposal).setSeen(-1)));
    }

    @Test
    void anIdOfZerosWasMadeByNobody() {
        String token = token();
        for (String id : new String[] {
            "00000000-0000-0000-0000-000000000000", "000000001-000-0000-0000-000000000001", "1-1-1-1-1"
        }) {
            refusedField(
                    "request_id",
                    () -> proposals()
                            .withCallCredentials(credentials(token))
                            .createProposal(CreateProposalRequest.newBuilder()
                                    .setDraft(draft("GMB"))
                                    .setRequestId(id)
                                    .build()));
        }
    }

    @Test
    void aTextThatIsTooLongIsTheFieldOfItsRequest() {
        String text = "a".repeat((5 << 20) + 1);
        StatusRuntimeException claims = refused(
                Status.Code.INVALID_ARGUMENT,
                "TOO_LONG",
                () -> ClaimServiceGrpc.newBlockingStub(client.channel)
                        .checkClaims(
                                CheckClaimsRequest.newBuilder().setText(text).build()));
        assertEquals("text", Client.field(claims));
        StatusRuntimeException report = refused(
                Status.Code.INVALID_ARGUMENT,
                "TOO_LONG",
                () -> client.reports()
                        .readReport(ReadReportRequest.newBuilder()
                                .setReport(Report.newBuilder().setText(text))
                                .setDryRun(true)
                                .build()));
        assertEquals("report.text", Client.field(report));
        assertTrue(String.valueOf(report.getMessage()).contains("Send at most 5 MiB"), report.getMessage());
    }

    @Test
    void nobodyIsSentToAPage() {
        String key = told(() -> client.polities()
                .getPolity(GetPolityRequest.newBuilder().setKey("prk").build()));
        String token = token();
        String teller = told(() -> proposals()
                .withCallCredentials(credentials(token))
                .createProposal(CreateProposalRequest.newBuilder()
                        .setDraft(draft("GMB").toBuilder().addTellers("q"))
                        .build()));
        assertTrue(key.contains("PolityService.SearchPolities"), key);
        assertTrue(teller.contains("outlet:"), teller);
        assertFalse((key + teller).contains("/polities"), key + teller);
    }

    @Test
    void aValueThatIsNoneOfAFiltersIsToldWithThoseThatAre() {
        String told = told(() -> client.ledger()
                .listEntries(ListEntriesRequest.newBuilder()
                        .setFilter("kind = MARRIAGE")
                        .build()));
        assertTrue(told.contains("RELATIONS_SEVERED"), told);
    }

    @Test
    void aPageOfLessThanNothingIsToldWithoutAnotherListsSize() {
        String told = told(() -> HistoryServiceGrpc.newBlockingStub(client.channel)
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setPolity("RUS")
                        .setPageSize(-1)
                        .build()));
        assertTrue(told.contains("page_size is negative") && !told.contains("50"), told);
    }

    @Test
    void nobodyWatchesAPolityWithItself() {
        refusedField(
                "other",
                () -> client.ledger()
                        .watchEntries(WatchEntriesRequest.newBuilder()
                                .setPolity("RUS")
                                .setOther("RUS")
                                .build())
                        .hasNext());
    }
}
