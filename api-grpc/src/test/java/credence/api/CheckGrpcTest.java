package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.AccountCheck;
import credence.v1.AgreementDifference;
import credence.v1.AgreementOutcome;
import credence.v1.AnswerPart;
import credence.v1.CheckReadingRequest;
import credence.v1.CheckReadingResponse;
import credence.v1.ClaimCheck;
import credence.v1.DateDifference;
import credence.v1.DecideProposalRequest;
import credence.v1.DecisionOutcome;
import credence.v1.Entry;
import credence.v1.Flag;
import credence.v1.GetProposalRequest;
import credence.v1.GetProposalResponse;
import credence.v1.GetReadingRequest;
import credence.v1.ListProposalsRequest;
import credence.v1.ListProposalsResponse;
import credence.v1.ListReadingsRequest;
import credence.v1.ListReadingsResponse;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import credence.v1.ReadReportRequest;
import credence.v1.Reading;
import credence.v1.Report;
import credence.v1.ReportRef;
import credence.v1.VerdictOutcome;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings and proposals beside what the register has, and the orders in which they are listed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CheckGrpcTest {
    private static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Access access;

    private Client client;
    private String token = "";

    @BeforeEach
    void connect() {
        client = new Client(server);
        token = "Bearer " + access.issueToken(EDITOR).await().indefinitely();
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private long append(String actor, String target, String when) {
        Act act = new Act(
                ActKind.RECOGNITION,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                credence.act.Status.DONE,
                Edtf.parse(when),
                false);
        Content content = new Content.Recorded(act, new Evidence.Stated("Test Gazette", null, null), Attribution.NONE);
        return register.append(List.of(content), EDITOR, null)
                .await()
                .indefinitely()
                .getLast()
                .revision()
                .value();
    }

    private Reading keep(Report.Builder report) {
        return client.reports(token)
                .readReport(ReadReportRequest.newBuilder().setReport(report).build())
                .getReading();
    }

    private static Report.Builder claiming(String target) {
        return Report.newBuilder()
                .setText("Niger recognised " + target + " on March 3, 2021. Niger is the first country to recognise "
                        + target + ".")
                .setTitle("Niger and " + target)
                .setPublished("2021-04-01");
    }

    private CheckReadingResponse check(CheckReadingRequest.Builder request) {
        return client.reports().checkReading(request.build());
    }

    @Test
    void whatALaterEntryMadeOfAReadingIsToldWithTheEntry() {
        Reading reading = keep(claiming("Somaliland"));
        CheckReadingRequest.Builder ask = CheckReadingRequest.newBuilder().setId(reading.getId());
        CheckReadingResponse first = check(ask);
        assertEquals("2021-04-01", first.getAsOf());
        assertEquals("2021-04-01", first.getKept().getAsOf());
        assertEquals(reading.getAccountsCount(), first.getAccountsCount());
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_NEW,
                first.getAccounts(0).getAgreement().getOutcome());
        assertFalse(first.getAccounts(0).getAgreement().hasEntry());
        assertEquals(List.of(), first.getAccounts(0).getChangesList());
        assertTrue(first.getClaims(0).getClaim().getWords().contains("the first country"));
        long entry = append("NER", "XSL", "2021-03-01");
        CheckReadingResponse now = check(ask.setAtLeast(entry));
        AccountCheck account = now.getAccounts(0);
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_CONTRADICTS,
                account.getAgreement().getOutcome());
        assertEquals(entry, account.getAgreement().getEntry().getRevision());
        assertEquals(
                List.of(AgreementDifference.newBuilder()
                        .setDate(DateDifference.newBuilder()
                                .setAccount("2021-03-03")
                                .setRegister("2021-03-01"))
                        .build()),
                account.getAgreement().getDifferencesList());
        assertEquals(
                List.of(AnswerPart.newBuilder()
                        .setField("agreement")
                        .setValue("new")
                        .build()),
                account.getKeptList());
        Flag flag = account.getChanges(0);
        assertEquals(entry, flag.getEntry());
        assertEquals("new", flag.getWas());
        assertEquals("contradicts", flag.getNow());
        ClaimCheck claim = now.getClaims(0);
        assertEquals(
                VerdictOutcome.VERDICT_OUTCOME_HOLDS,
                claim.getClaim().getVerdicts(0).getOutcome());
        assertTrue(claim.getKeptList().stream().anyMatch(part -> part.getValue().equals("undecided")));
        assertTrue(claim.getChangesList().stream()
                .anyMatch(change -> change.getField().equals("un-members")
                        && change.getWas().equals("undecided")
                        && change.getNow().equals("holds")
                        && change.getEntry() == entry));
        // What was answered at a revision stays so; another question is not compared with what was kept.
        assertEquals(
                first,
                check(CheckReadingRequest.newBuilder().setId(reading.getId()).setKnown(first.getKnown())));
        CheckReadingResponse other = check(ask.setAsOf("2021-02-01"));
        assertFalse(other.hasKept());
        assertEquals("2021-02-01", other.getAsOf());
        assertEquals(List.of(), other.getAccounts(0).getKeptList());
    }

    @Test
    void aReportIsCheckedWithoutBeingKept() {
        append("NER", "XBF", "2021-03-03");
        CheckReadingResponse checked = check(CheckReadingRequest.newBuilder().setReport(claiming("Biafra")));
        assertEquals("2021-04-01", checked.getAsOf());
        assertFalse(checked.hasKept());
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_AGREES,
                checked.getAccounts(0).getAgreement().getOutcome());
        refusedField("id", () -> check(CheckReadingRequest.newBuilder()));
        refusedField("id", () -> check(CheckReadingRequest.newBuilder().setId("seven")));
        refusedField("report.text", () -> check(CheckReadingRequest.newBuilder().setReport(Report.newBuilder())));
        refusedField(
                "known",
                () -> check(CheckReadingRequest.newBuilder()
                        .setReport(claiming("Biafra"))
                        .setKnown(-1)));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> check(
                        CheckReadingRequest.newBuilder().setId(UUID.randomUUID().toString())));
    }

    private ProposalServiceGrpc.ProposalServiceBlockingStub proposals() {
        return ProposalServiceGrpc.newBlockingStub(client.channel);
    }

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
