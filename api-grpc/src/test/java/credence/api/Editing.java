package credence.api;

import static credence.api.Client.credentials;

import credence.persistence.Access;
import credence.persistence.Register;
import credence.review.Editor;
import credence.v1.ActKind;
import credence.v1.CreateProposalRequest;
import credence.v1.DecideProposalRequest;
import credence.v1.DecideProposalResponse;
import credence.v1.DecisionOutcome;
import credence.v1.Draft;
import credence.v1.DraftAct;
import credence.v1.Proposal;
import credence.v1.ProposalServiceGrpc;
import jakarta.inject.Inject;

/** Two editors, and what they put. */
abstract class Editing extends OverASocket {
    static final Editor EDITOR = new Editor("editor");

    @Inject
    Register register;

    @Inject
    Access access;

    String token() {
        return "Bearer " + access.issueToken(EDITOR).await().indefinitely();
    }

    /** Another person. */
    String other() {
        Editor second = new Editor("second");
        access.add(second, EDITOR).await().indefinitely();
        return "Bearer " + access.issueToken(second).await().indefinitely();
    }

    ProposalServiceGrpc.ProposalServiceBlockingStub proposals() {
        return ProposalServiceGrpc.newBlockingStub(client.channel);
    }

    static Draft draft(String actor) {
        return Draft.newBuilder()
                .setAct(DraftAct.newBuilder()
                        .setKind(ActKind.ACT_KIND_RECOGNITION)
                        .setActor(actor)
                        .setTarget("XSL")
                        .setWhen("2025-12-26"))
                .setSource("A note of the ministry")
                .build();
    }

    Proposal propose(String token, String actor) {
        return proposals()
                .withCallCredentials(credentials(token))
                .createProposal(CreateProposalRequest.newBuilder()
                        .setDraft(draft(actor))
                        .build())
                .getProposal();
    }

    DecideProposalResponse decide(String token, DecideProposalRequest.Builder request) {
        return proposals().withCallCredentials(credentials(token)).decideProposal(request.build());
    }

    static DecideProposalRequest.Builder accept(Proposal proposal) {
        return DecideProposalRequest.newBuilder()
                .setId(proposal.getId())
                .setOutcome(DecisionOutcome.DECISION_OUTCOME_ACCEPTED);
    }

    long recorded(String token, String second, String actor) {
        return decide(second, accept(propose(token, actor)).setSameAs(0))
                .getEntry()
                .getRevision();
    }
}
