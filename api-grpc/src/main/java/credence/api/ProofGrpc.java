package credence.api;

import credence.InvalidInput;
import credence.answer.Certificates;
import credence.answer.CertifiedQuestion;
import credence.answer.Inquiry;
import credence.ledger.Revision;
import credence.persistence.Notary;
import credence.persistence.Register;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Viewpoint;
import credence.v1.GetCheckpointRequest;
import credence.v1.GetCheckpointResponse;
import credence.v1.GetConsistencyProofRequest;
import credence.v1.GetConsistencyProofResponse;
import credence.v1.GetInclusionProofRequest;
import credence.v1.GetInclusionProofResponse;
import credence.v1.IssueCertificateRequest;
import credence.v1.IssueCertificateResponse;
import credence.v1.ProofService;
import credence.v1.StanceMatter;
import credence.v1.TallyMatter;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Checkpoints of the ledger, proofs of it, and certificates of what it answers. */
@GrpcService
public class ProofGrpc implements ProofService {
    private static final int MOST_VIEWPOINTS = 10;

    private final Notary notary;
    private final Certificates certificates;
    private final Register register;
    private final Asking asking;

    ProofGrpc(Notary notary, Certificates certificates, Register register, Asking asking) {
        this.notary = notary;
        this.certificates = certificates;
        this.register = register;
        this.asking = asking;
    }

    @Override
    public Uni<GetCheckpointResponse> getCheckpoint(GetCheckpointRequest request) {
        return size("size", request.hasSize(), request.getSize())
                .chain(size -> notary.checkpoint(size.value()))
                .map(result -> GetCheckpointResponse.newBuilder()
                        .setCheckpoint(ProofMessages.checkpoint(NotSigned.signed(result)))
                        .build());
    }

    @Override
    public Uni<GetInclusionProofResponse> getInclusionProof(GetInclusionProofRequest request) {
        Revision entry = Requests.revision("entry", request.getEntry());
        return size("size", request.hasSize(), request.getSize())
                .chain(size -> notary.included(within("entry", entry, size), size.value()))
                .map(proved -> GetInclusionProofResponse.newBuilder()
                        .setProof(ProofMessages.inclusion(proved))
                        .build());
    }

    private static Revision within(String field, Revision entry, Revision size) {
        if (entry.compareTo(size) > 0) {
            throw new InvalidInput(
                    field,
                    "is not among the first " + size,
                    "Send the revision of an entry, 1 to " + size + ", or a larger size.");
        }
        return entry;
    }

    @Override
    public Uni<GetConsistencyProofResponse> getConsistencyProof(GetConsistencyProofRequest request) {
        return size("to_size", request.hasToSize(), request.getToSize())
                .chain(to -> notary.consistent(older(request.getFromSize(), to).value(), to.value()))
                .map(proved -> GetConsistencyProofResponse.newBuilder()
                        .setProof(ProofMessages.consistency(proved))
                        .build());
    }

    private static Revision older(long from, Revision to) {
        if (from > to.value()) {
            throw new InvalidInput("from_size", "lies after to_size", "Send the older size as from_size.");
        }
        return Requests.known("from_size", from, to);
    }

    /** Asked of the store, so that what another process wrote is there. */
    private Uni<Revision> size(String field, boolean isSent, long sent) {
        return register.head().map(head -> isSent ? Requests.known(field, sent, head) : head);
    }

    @Override
    public Uni<IssueCertificateResponse> issueCertificate(IssueCertificateRequest request) {
        if (request.getViewpointsCount() > MOST_VIEWPOINTS) {
            throw new InvalidInput(
                    "viewpoints",
                    "are more than " + MOST_VIEWPOINTS,
                    "Send at most so many, or none for the register's.");
        }
        return asking.ask(new Standpoint(
                        request.getAsOf(),
                        request.hasKnown() ? (Long) request.getKnown() : null,
                        request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                        request.getReportedBy(),
                        ""))
                .chain(asked -> issued(question(request, asked.polities()), inquiry(request, asked)));
    }

    private Uni<IssueCertificateResponse> issued(CertifiedQuestion question, Inquiry inquiry) {
        Revision known = inquiry.question().known();
        return notary.checkpoint(known.value())
                .map(NotSigned::signed)
                .chain(checkpoint -> certificates.issue(question, inquiry, checkpoint))
                .map(issued -> IssueCertificateResponse.newBuilder()
                        .setCertificate(ProofMessages.certificate(issued, known))
                        .build());
    }

    private static Inquiry inquiry(IssueCertificateRequest request, Asked asked) {
        List<Viewpoint> viewpoints = request.getViewpointsCount() == 0
                ? List.of(Viewpoint.REGISTER)
                : Asking.viewpoints(request.getViewpointsList(), asked.polities()).stream()
                        .distinct()
                        .toList();
        Population population = population(request, asked);
        return new Inquiry(
                asked.polities(), asked.question().withViewpoint(viewpoints.getFirst()), viewpoints, population);
    }

    private static Population population(IssueCertificateRequest request, Asked asked) {
        try {
            return asked.population("population", request.getTally().getPopulation());
        } catch (InvalidInput wrong) {
            throw wrong.named("tally." + wrong.field());
        }
    }

    private static CertifiedQuestion question(IssueCertificateRequest request, Polities polities) {
        return switch (request.getAboutCase()) {
            case STANCE -> pair(request.getStance(), polities);
            case TALLY -> tally(request.getTally(), polities);
            case ABOUT_NOT_SET ->
                throw new InvalidInput("about", "is not set", "Send stance with two polities, or tally with one.");
        };
    }

    private static CertifiedQuestion pair(StanceMatter stance, Polities polities) {
        PolityKey actor = Requests.polity("stance.actor", stance.getActor(), polities);
        PolityKey target = Requests.polity("stance.target", stance.getTarget(), polities);
        if (actor.equals(target)) {
            throw new InvalidInput("stance.target", "is the actor itself", "Send two polities.");
        }
        return new CertifiedQuestion.OfPair(actor, target);
    }

    private static CertifiedQuestion tally(TallyMatter tally, Polities polities) {
        PolityKey polity = Requests.polity("tally.polity", tally.getPolity(), polities);
        try {
            return new CertifiedQuestion.OfTally(polity, Words.of(tally.getDirection()));
        } catch (InvalidInput wrong) {
            throw wrong.named("tally." + wrong.field());
        }
    }
}
