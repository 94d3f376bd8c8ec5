package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.Access;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.ActKind;
import credence.v1.CreateProposalRequest;
import credence.v1.DecideProposalRequest;
import credence.v1.DecideProposalResponse;
import credence.v1.DecisionOutcome;
import credence.v1.Draft;
import credence.v1.DraftAct;
import credence.v1.GetProposalRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListProposalsRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.MergeEntriesRequest;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import credence.v1.ReadReportsRequest;
import credence.v1.ReadReportsResponse;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.RetractEntryRequest;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing and watching over gRPC. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditingGrpcTest {
    private static final Editor EDITOR = new Editor("editor");

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    @Inject
    Access access;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private String token() {
        return "Bearer " + access.issueToken(EDITOR).await().indefinitely();
    }

    /** Another person. */
    private String other() {
        Editor second = new Editor("second");
        access.add(second, EDITOR).await().indefinitely();
        return "Bearer " + access.issueToken(second).await().indefinitely();
    }

    private ProposalServiceGrpc.ProposalServiceBlockingStub proposals() {
        return ProposalServiceGrpc.newBlockingStub(client.channel);
    }

    private static Draft draft(String actor) {
        return Draft.newBuilder()
                .setAct(DraftAct.newBuilder()
                        .setKind(ActKind.ACT_KIND_RECOGNITION)
                        .setActor(actor)
                        .setTarget("XSL")
                        .setWhen("2025-12-26"))
                .setSource("A note of the ministry")
                .build();
    }

    private Proposal propose(String token, String actor) {
        return proposals()
                .withCallCredentials(credentials(token))
                .createProposal(CreateProposalRequest.newBuilder()
                        .setDraft(draft(actor))
                        .build())
                .getProposal();
    }

    private DecideProposalResponse decide(String token, DecideProposalRequest.Builder request) {
        return proposals().withCallCredentials(credentials(token)).decideProposal(request.build());
    }

    private static DecideProposalRequest.Builder accept(Proposal proposal) {
        return DecideProposalRequest.newBuilder()
                .setId(proposal.getId())
                .setOutcome(DecisionOutcome.DECISION_OUTCOME_ACCEPTED);
    }

    @Test
    void whatOnePersonProposesAnotherAcceptsAndItIsInTheLedger() {
        String token = token();
        Proposal proposal = propose(token, "ISR");
        assertTrue(proposal.getWaiting());
        assertEquals("editor", proposal.getBy());
        assertEquals(draft("ISR").getSource(), proposal.getDraft().getSource());
        refused(Status.Code.FAILED_PRECONDITION, "NEEDS_ANOTHER_PERSON", () -> decide(token, accept(proposal)));
        String second = other();
        DecideProposalResponse decided = decide(second, accept(proposal).setWhy("Seen."));
        assertEquals("ISR", decided.getEntry().getAct().getActor().getPolity().getKey());
        assertEquals(
                decided.getEntry().getRevision(),
                decided.getProposal().getSteps(0).getEntry());
        assertFalse(decided.getProposal().getWaiting());
        refused(Status.Code.FAILED_PRECONDITION, "ALREADY_DECIDED", () -> decide(second, accept(proposal)));
        DecideProposalResponse reopened = decide(
                second,
                DecideProposalRequest.newBuilder()
                        .setId(proposal.getId())
                        .setOutcome(DecisionOutcome.DECISION_OUTCOME_REOPENED)
                        .setWhy("A slip."));
        assertTrue(reopened.getProposal().getWaiting());
        assertFalse(reopened.hasEntry());
        assertEquals(2, reopened.getProposal().getStepsCount());
        assertEquals(
                reopened.getProposal(),
                proposals()
                        .getProposal(GetProposalRequest.newBuilder()
                                .setId(proposal.getId())
                                .build())
                        .getProposal());
        assertTrue(proposals()
                .listProposals(ListProposalsRequest.newBuilder()
                        .setWaiting(true)
                        .setPolity("ISR")
                        .setBy("editor")
                        .build())
                .getProposalsList()
                .contains(reopened.getProposal()));
    }

    @Test
    void aRequestSentAgainIsAnsweredAndNotDoneAgain() {
        String token = token();
        CreateProposalRequest request = CreateProposalRequest.newBuilder()
                .setDraft(draft("KEN"))
                .setRequestId(UUID.randomUUID().toString())
                .build();
        ProposalServiceGrpc.ProposalServiceBlockingStub stub = proposals().withCallCredentials(credentials(token));
        assertEquals(stub.createProposal(request), stub.createProposal(request));
        refusedField(
                "request_id",
                () -> stub.createProposal(
                        request.toBuilder().setDraft(draft("UGA")).build()));
    }

    @Test
    void mistakesNameTheFieldAndStrangersAreTurnedAway() {
        String token = token();
        ProposalServiceGrpc.ProposalServiceBlockingStub stub = proposals().withCallCredentials(credentials(token));
        refused(
                Status.Code.UNAUTHENTICATED,
                "TOKEN_NEEDED",
                () -> proposals()
                        .createProposal(CreateProposalRequest.newBuilder()
                                .setDraft(draft("ISR"))
                                .build()));
        List<Draft> wrong = List.of(
                draft("???"),
                draft("ISR").toBuilder().clearSource().build(),
                draft("ISR").toBuilder().setUrl("ftp://x").build(),
                draft("ISR").toBuilder().setNotHeld(true).build(),
                draft("ISR").toBuilder().addTellers("q").build(),
                draft("ISR").toBuilder()
                        .setAct(draft("ISR").getAct().toBuilder().clearKind())
                        .build(),
                draft("ISR").toBuilder()
                        .setAct(draft("ISR").getAct().toBuilder().setTargetText("Crimea"))
                        .build());
        List<String> fields = List.of(
                "draft.act.actor",
                "draft.source",
                "draft.url",
                "draft.tellers",
                "draft.tellers[0]",
                "draft.act.kind",
                "draft.act.target_text");
        for (int i = 0; i < wrong.size(); i++) {
            Draft one = wrong.get(i);
            refusedField(
                    fields.get(i),
                    () -> stub.createProposal(
                            CreateProposalRequest.newBuilder().setDraft(one).build()));
        }
        refusedField(
                "id",
                () -> stub.getProposal(
                        GetProposalRequest.newBuilder().setId("1").build()));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> stub.getProposal(GetProposalRequest.newBuilder()
                        .setId(UUID.randomUUID().toString())
                        .build()));
        refusedField(
                "outcome",
                () -> stub.decideProposal(DecideProposalRequest.newBuilder()
                        .setId(UUID.randomUUID().toString())
                        .build()));
    }

    private long recorded(String token, String second, String actor) {
        return decide(second, accept(propose(token, actor)).setSameAs(0))
                .getEntry()
                .getRevision();
    }

    @Test
    void entriesAreMergedPartedAndRetracted() {
        String token = token();
        String second = other();
        long into = recorded(token, second, "ETH");
        long account = recorded(token, second, "ETH");
        LedgerServiceGrpc.LedgerServiceBlockingStub ledger = client.ledger().withCallCredentials(credentials(token));
        MergeEntriesRequest merge = MergeEntriesRequest.newBuilder()
                .setAccount(account)
                .setInto(into)
                .build();
        long merged = ledger.mergeEntries(merge).getEntry().getRevision();
        refused(Status.Code.FAILED_PRECONDITION, "ALREADY_MERGED", () -> ledger.mergeEntries(merge));
        RetractEntryRequest part = RetractEntryRequest.newBuilder()
                .setRevision(merged)
                .setWhy("Two acts.")
                .build();
        assertEquals(merged, ledger.retractEntry(part).getEntry().getSupersedes());
        refused(Status.Code.FAILED_PRECONDITION, "NO_LONGER_STANDS", () -> ledger.retractEntry(part));
        refusedField(
                "why", () -> ledger.retractEntry(part.toBuilder().clearWhy().build()));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> ledger.retractEntry(part.toBuilder().setRevision(900_000).build()));
        refused(
                Status.Code.UNAUTHENTICATED,
                "TOKEN_NEEDED",
                () -> client.ledger().retractEntry(part));
    }

    @Test
    void whoWatchesSeesEachCommitOnceAndInOrder() {
        String token = token();
        String second = other();
        long first = recorded(token, second, "DJI");
        Iterator<WatchEntriesResponse> watch = client.ledger()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .watchEntries(
                        WatchEntriesRequest.newBuilder().setAfter(first - 1).build());
        assertEquals(first, watch.next().getEntry().getRevision());
        List<Long> written = new ArrayList<>();
        for (String actor : List.of("DJI", "SOM", "ERI")) {
            written.add(recorded(token, second, actor));
        }
        List<Long> seen = new ArrayList<>();
        while (seen.size() < written.size()) {
            WatchEntriesResponse message = watch.next();
            if (message.hasEntry()) {
                seen.add(message.getEntry().getRevision());
            }
        }
        assertEquals(written, seen);
    }

    @Test
    void aFilteredWatchTellsHowFarItIs() {
        String token = token();
        String second = other();
        long hidden = recorded(token, second, "BDI");
        long shown = recorded(token, second, "RWA");
        Iterator<WatchEntriesResponse> watch = client.ledger()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .watchEntries(WatchEntriesRequest.newBuilder()
                        .setAfter(hidden - 1)
                        .setPolity("RWA")
                        .setOther("XSL")
                        .build());
        assertEquals(shown, watch.next().getEntry().getRevision());
        long later = recorded(token, second, "BDI");
        WatchEntriesResponse told = watch.next();
        while (told.getRevision() < later) {
            told = watch.next();
        }
        assertFalse(told.hasEntry());
        refusedField(
                "after",
                () -> client.ledger()
                        .watchEntries(WatchEntriesRequest.newBuilder()
                                .setAfter(900_000)
                                .build())
                        .next());
        refusedField(
                "other",
                () -> client.ledger()
                        .watchEntries(
                                WatchEntriesRequest.newBuilder().setOther("XSL").build())
                        .next());
    }

    @Test
    void aStreamOfReportsAnswersEachAndGoesOnAfterAMistake() throws Exception {
        List<ReadReportsResponse> answers = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> done = new CompletableFuture<>();
        StreamObserver<ReadReportsRequest> reports = ReportServiceGrpc.newStub(client.channel)
                .withCallCredentials(credentials(token()))
                .readReports(new StreamObserver<>() {
                    @Override
                    public void onNext(ReadReportsResponse answer) {
                        answers.add(answer);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        done.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        done.complete(null);
                    }
                });
        for (String text : List.of("Bhutan recognised Kosovo on Monday.", " ", "Bhutan recognised Kosovo on Monday.")) {
            reports.onNext(ReadReportsRequest.newBuilder()
                    .setReport(Report.newBuilder().setText(text).setPublished("2022-07-14"))
                    .build());
        }
        reports.onCompleted();
        done.get(60, TimeUnit.SECONDS);
        assertEquals(
                List.of(0L, 1L, 2L),
                answers.stream().map(ReadReportsResponse::getIndex).toList());
        assertEquals(1, answers.getFirst().getAccounts());
        assertTrue(answers.getFirst().getStored());
        assertEquals("report.text", answers.get(1).getError().getField());
        assertFalse(answers.getLast().getStored());
        assertEquals(answers.getFirst().getReadingId(), answers.getLast().getReadingId());
        assertTrue(client.reports().listReadings(ListReadingsRequest.getDefaultInstance()).getReadingsList().stream()
                .anyMatch(reading -> reading.getId().equals(answers.getFirst().getReadingId())));
    }
}
