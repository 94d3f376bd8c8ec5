package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.AgreementOutcome;
import credence.v1.CreateProposalRequest;
import credence.v1.DecideProposalRequest;
import credence.v1.DecideProposalResponse;
import credence.v1.DecisionOutcome;
import credence.v1.Draft;
import credence.v1.GetEntryRequest;
import credence.v1.GetEntryResponse;
import credence.v1.GetProposalRequest;
import credence.v1.GetProposalResponse;
import credence.v1.LedgerServiceGrpc;
import credence.v1.ListProposalsRequest;
import credence.v1.MergeEntriesRequest;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import credence.v1.RetractEntryRequest;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writing and watching over gRPC. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditingGrpcTest extends Editing {
    @Test
    void whatOnePersonProposesAnotherAcceptsAndItIsInTheLedger() {
        String token = token();
        Proposal proposal = propose(token, "ISR");
        assertTrue(proposal.getWaiting());
        assertEquals("editor", proposal.getBy());
        assertEquals(draft("ISR").getSource(), proposal.getDraft().getSource());
        refused(Status.Code.FAILED_PRECONDITION, "NEEDS_ANOTHER_PERSON", () -> decide(token, accept(proposal)));
        refused(
                Status.Code.ABORTED,
                "CHANGED_SINCE",
                () -> decide(token, accept(proposal).setSeen(1)));
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

    @Test
    void whatTheRegisterHasOfAnActAndWhatBecameOfAnEntryTellTheirRevision() {
        String token = token();
        Proposal proposal = propose(token, "GAB");
        long entry = recorded(token, other(), "GAB");
        GetProposalRequest.Builder request =
                GetProposalRequest.newBuilder().setId(proposal.getId()).setAtLeast(entry);
        GetProposalResponse answer = proposals().getProposal(request.build());
        assertTrue(answer.getKnown() >= entry);
        assertEquals(
                AgreementOutcome.AGREEMENT_OUTCOME_AGREES, answer.getAgreement().getOutcome());
        refusedField(
                "at_least",
                () -> proposals().getProposal(request.setAtLeast(900_000).build()));
        refusedField(
                "at_least", () -> proposals().getProposal(request.setAtLeast(-1).build()));
        GetEntryRequest which = GetEntryRequest.newBuilder().setRevision(entry).build();
        assertTrue(client.ledger().getEntry(which).getKnown() >= entry);
        assertFalse(client.ledger().getEntry(which).hasSupersededBy());
        long retraction = client.ledger()
                .withCallCredentials(credentials(token))
                .retractEntry(RetractEntryRequest.newBuilder()
                        .setRevision(entry)
                        .setWhy("A slip.")
                        .build())
                .getEntry()
                .getRevision();
        GetEntryResponse superseded = client.ledger().getEntry(which);
        assertEquals(retraction, superseded.getSupersededBy());
        assertTrue(superseded.getKnown() >= retraction);
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
}
