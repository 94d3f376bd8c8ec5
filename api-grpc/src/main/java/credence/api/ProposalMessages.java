package credence.api;

import credence.act.Party;
import credence.answer.ComparedProposal;
import credence.persistence.StoredReading;
import credence.report.Wording;
import credence.review.Decision;
import credence.review.Origin;
import credence.review.Outcome;
import credence.review.Proposal;
import credence.v1.Draft;
import credence.v1.DraftAct;
import credence.v1.GetProposalResponse;
import credence.v1.ReadOrigin;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Proposals as messages. */
record ProposalMessages(Messages messages) {
    GetProposalResponse compared(ComparedProposal compared) {
        @Nullable StoredReading from = compared.from();
        Proposal proposal = compared.proposal();
        GetProposalResponse.Builder message = GetProposalResponse.newBuilder()
                .setProposal(proposal(proposal, from))
                .setKnown(compared.known().value());
        Optional.ofNullable(compared.agreement())
                .ifPresent(agreement ->
                        message.setAgreement(new CheckMessages(messages).agreement(proposal.act(), agreement)));
        compared.similar().forEach(entry -> message.addSimilar(messages.entry(entry)));
        Optional.ofNullable(compared.sameAs()).ifPresent(entry -> message.setSameAs(entry.value()));
        Optional.ofNullable(from == null ? null : from.origin())
                .map(ReadingMessages::ref)
                .ifPresent(message::setCopyOf);
        return message.build();
    }

    /** @param from the reading it was found in; null where a person put it */
    credence.v1.Proposal proposal(Proposal proposal, @Nullable StoredReading from) {
        credence.v1.Proposal.Builder message = credence.v1.Proposal.newBuilder()
                .setId(proposal.id().toString())
                .setAct(messages.act(proposal.act()))
                .setWaiting(proposal.isWaiting());
        switch (proposal.origin()) {
            case Origin.Read read -> read(message, read, Objects.requireNonNull(from));
            case Origin.Manual manual ->
                message.setDraft(draft(manual)).setBy(manual.by().name()).setPutAt(Messages.timestamp(manual.at()));
        }
        proposal.steps().forEach(step -> message.addSteps(step(step)));
        return message.build();
    }

    private void read(credence.v1.Proposal.Builder message, Origin.Read read, StoredReading from) {
        message.setRead(ReadOrigin.newBuilder()
                        .setReadingId(read.reading().toString())
                        .setPosition(read.position())
                        .setAccount(new ReadingMessages(messages)
                                .account(
                                        read.account(), Wording.of(from.report().text()))))
                .setPutAt(Messages.timestamp(from.at()));
    }

    private Draft draft(Origin.Manual manual) {
        Draft.Builder message = Draft.newBuilder()
                .setAct(act(manual))
                .setSource(manual.source())
                .addAllTellers(manual.tellers())
                .setNotHeld(!manual.held());
        Optional.ofNullable(manual.url()).ifPresent(message::setUrl);
        Optional.ofNullable(manual.published()).map(Object::toString).ifPresent(message::setPublished);
        Optional.ofNullable(manual.corrects()).ifPresent(message::setCorrects);
        Optional.ofNullable(manual.note()).ifPresent(message::setNote);
        return message.build();
    }

    private static DraftAct act(Origin.Manual manual) {
        DraftAct.Builder message = DraftAct.newBuilder()
                .setKind(Words.of(manual.act().kind()))
                .setStatus(Words.of(manual.act().status()))
                .setSymmetric(manual.act().symmetric());
        side(manual.act().actor(), message::setActor, message::setActorText);
        Optional.ofNullable(manual.act().target())
                .ifPresent(target -> side(target, message::setTarget, message::setTargetText));
        Optional.ofNullable(manual.act().when()).map(Object::toString).ifPresent(message::setWhen);
        return message.build();
    }

    private static void side(Party party, Consumer<String> key, Consumer<String> text) {
        switch (party) {
            case Party.Known known -> key.accept(known.key().value());
            case Party.Named named -> text.accept(named.text());
        }
    }

    private credence.v1.Decision step(Decision step) {
        credence.v1.Decision.Builder message = credence.v1.Decision.newBuilder()
                .setStep(step.step())
                .setOutcome(Words.of(step.outcome()))
                .setCloses(step.closes())
                .setBy(step.by().name())
                .setAt(Messages.timestamp(step.at()));
        if (step.outcome() instanceof Outcome.Amended(var act)) {
            message.setAct(messages.act(act));
        }
        Optional.ofNullable(step.entry()).ifPresent(message::setEntry);
        Optional.ofNullable(step.sameAs()).ifPresent(message::setSameAs);
        Optional.ofNullable(step.why()).ifPresent(message::setWhy);
        return message.build();
    }
}
