package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.AgreementOutcome;
import credence.v1.DecideProposalRequest;
import credence.v1.DecisionOutcome;
import credence.v1.Entry;
import credence.v1.GetProposalRequest;
import credence.v1.GetProposalResponse;
import credence.v1.GetReadingRequest;
import credence.v1.ListProposalsRequest;
import credence.v1.ListProposalsResponse;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import credence.v1.Reading;
import credence.v1.Report;
import credence.v1.ReportRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProposalGrpcTest extends CheckedReports {
    private ListProposalsResponse list(ListProposalsRequest.Builder request) {
        return proposals().listProposals(request.build());
    }

    private GetProposalResponse proposal(Proposal proposal) {
        return proposals()
                .getProposal(
                        GetProposalRequest.newBuilder().setId(proposal.getId()).build());
    }

    @Test
    void aProposalStandsBesideTheEntriesThatTellItsAct() {
        String text =
                "Mali recognised Puntland on June 5, 2021. The announcement was made by the foreign ministry in the"
                        + " capital, which said that the two would exchange ambassadors before the end of the year, and that"
                        + " further steps would be told when they were agreed upon by both.";
        Reading first = keep(Report.newBuilder().setText(text).setTitle("Mali").setPublished("2021-06-06"));
        Reading copy = keep(Report.newBuilder()
                .setText(text + " More is not known.")
                .setTitle("Mali, again")
                .setPublished("2021-06-07"));
        ReportRef origin = ReportRef.newBuilder()
                .setReadingId(first.getId())
                .setTitle("Mali")
                .setPublished("2021-06-06")
                .build();
        assertEquals(origin, copy.getOrigin());
        Reading read = client.reports()
                .getReading(GetReadingRequest.newBuilder().setId(first.getId()).build())
                .getReading();
        assertEquals(copy.getId(), read.getCopies(0).getReadingId());
        assertEquals("editor", read.getBy());
        assertTrue(read.hasReadAt());
        assertFalse(read.hasOrigin());
        Proposal told = list(ListProposalsRequest.newBuilder().setReadingId(first.getId()))
                .getProposals(0);
        Proposal again = list(ListProposalsRequest.newBuilder().setFilter("reading = " + copy.getId()))
                .getProposals(0);
        assertEquals(read.getReadAt(), told.getPutAt());
        GetProposalResponse before = proposal(again);
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_NEW, before.getAgreement().getOutcome());
        assertEquals(0, before.getSimilarCount());
        assertFalse(before.hasSameAs());
        assertEquals(origin, before.getCopyOf());
        Entry entry = proposals()
                .withCallCredentials(credentials(token))
                .decideProposal(DecideProposalRequest.newBuilder()
                        .setId(told.getId())
                        .setOutcome(DecisionOutcome.DECISION_OUTCOME_ACCEPTED)
                        .build())
                .getEntry();
        GetProposalResponse now = proposal(again);
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_AGREES, now.getAgreement().getOutcome());
        assertEquals(List.of(entry), now.getSimilarList());
        assertEquals(entry.getRevision(), now.getSameAs());
        GetProposalResponse decided = proposal(told);
        assertFalse(decided.hasAgreement() || decided.hasCopyOf());
        assertEquals(0, decided.getSimilarCount());
    }

    @Test
    void proposalsAndReadingsComeInEachOrderAndTheirTokensHoldForIt() {
        String outlet = "Order Wire " + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (String published : List.of("2021-05-02", "", "2021-05-01")) {
            Report.Builder report = Report.newBuilder()
                    .setText("Togo recognised Zanzibar on April 1, 2021. Togo recognised Jubaland on April 2, 2021.")
                    .setTitle("Of " + published)
                    .setOutlet(outlet);
            if (!published.isEmpty()) {
                report.setPublished(published);
            }
            ids.add(keep(report).getId());
        }
        String a = ids.get(0);
        String b = ids.get(1);
        String c = ids.get(2);
        assertEquals(List.of(c, b, a), readings(outlet, ""));
        assertEquals(List.of(a, b, c), readings(outlet, "read_at"));
        assertEquals(List.of(a, c, b), readings(outlet, "published desc"));
        assertEquals(List.of(b, c, a), readings(outlet, "published"));
        client.reports()
                .listReadings(ListReadingsRequest.newBuilder().setOutlet(outlet).build())
                .getReadingsList()
                .forEach(reading ->
                        assertEquals(List.of(2, 0), List.of(reading.getAccountCount(), reading.getAccountsCount())));
        assertEquals(List.of(a + 0, a + 1, b + 0, b + 1, c + 0, c + 1), proposals(outlet, "put_at"));
        assertEquals(List.of(c + 0, c + 1, b + 0, b + 1, a + 0, a + 1), proposals(outlet, "put_at desc"));
        assertEquals(List.of(b + 0, b + 1, c + 0, c + 1, a + 0, a + 1), proposals(outlet, "published"));
        assertEquals(List.of(a + 0, a + 1, c + 0, c + 1, b + 0, b + 1), proposals(outlet, "published desc"));
        ListProposalsRequest.Builder one =
                ListProposalsRequest.newBuilder().setPageSize(1).setOutlet(outlet);
        ListProposalsResponse first = list(one);
        assertEquals(6, first.getTotalSize());
        assertFalse(list(one.setPageToken(first.getNextPageToken())).hasTotalSize());
        refusedField("page_token", () -> list(one.setOrderBy("published")));
        refusedField("order_by", () -> list(ListProposalsRequest.newBuilder().setOrderBy("confidence")));
        refusedField("reading_id", () -> list(ListProposalsRequest.newBuilder().setReadingId("seven")));
        refusedField("order_by", () -> readings(outlet, "published, read_at"));
    }

    private List<String> readings(String outlet, String order) {
        List<String> ids = new ArrayList<>();
        ListReadingsRequest.Builder request = ListReadingsRequest.newBuilder()
                .setPageSize(1)
                .setOutlet(outlet)
                .setOrderBy(order);
        ListReadingsResponse page;
        do {
            page = client.reports().listReadings(request.build());
            page.getReadingsList().forEach(reading -> ids.add(reading.getId()));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());
        return ids;
    }

    private ProposalServiceGrpc.ProposalServiceBlockingStub proposals() {
        return ProposalServiceGrpc.newBlockingStub(client.channel);
    }

    /** Each as its reading and its place in it. */
    private List<String> proposals(String outlet, String order) {
        List<String> found = new ArrayList<>();
        ListProposalsRequest.Builder request = ListProposalsRequest.newBuilder()
                .setPageSize(4)
                .setOutlet(outlet)
                .setOrderBy(order);
        ListProposalsResponse page;
        do {
            page = list(request);
            page.getProposalsList()
                    .forEach(one -> found.add(
                            one.getRead().getReadingId() + one.getRead().getPosition()));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());
        return found;
    }
}
