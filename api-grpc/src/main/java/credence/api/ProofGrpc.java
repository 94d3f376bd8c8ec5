package credence.api;

import credence.InvalidInput;
import credence.answer.Certificates;
import credence.answer.CertifiedQuestion;
import credence.answer.Inquiry;
import credence.ledger.Revision;
import credence.persistence.Notary;
import credence.persistence.Register;
import credence.persistence.VerificationOperations;
import credence.polity.Population;
import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.review.RequestId;
import credence.stance.Viewpoint;
import credence.v1.GetCheckpointRequest;
import credence.v1.GetCheckpointResponse;
import credence.v1.GetConsistencyProofRequest;
import credence.v1.GetConsistencyProofResponse;
import credence.v1.GetInclusionProofRequest;
import credence.v1.GetInclusionProofResponse;
import credence.v1.IssueCertificateRequest;
import credence.v1.IssueCertificateResponse;
import credence.v1.ListCheckpointsRequest;
import credence.v1.ListCheckpointsResponse;
import credence.v1.ProofService;
import credence.v1.VerifyRegisterRequest;
import credence.v1.VerifyRegisterResponse;
import credence.verdict.Matter;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checkpoints of the ledger, proofs of it, and certificates of what it answers. */
@GrpcService
public class ProofGrpc implements ProofService {
    private static final int MOST_VIEWPOINTS = 10;
    private static final int MOST_NOTES = 100;
    private static final int LONGEST_NOTE = 10_000;

    private final Notary notary;
    private final Certificates certificates;
    private final Register register;
    private final Asking asking;
    private final VerificationOperations verifications;
    private final Callers callers;

    ProofGrpc(
            Notary notary,
            Certificates certificates,
            Register register,
            Asking asking,
            VerificationOperations verifications,
            Callers callers) {
        this.notary = notary;
        this.certificates = certificates;
        this.register = register;
        this.asking = asking;
        this.verifications = verifications;
        this.callers = callers;
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
    public Uni<ListCheckpointsResponse> listCheckpoints(ListCheckpointsRequest request) {
        Paging paging = Paging.of(request);
        return notary.signed(paging.page())
                .map(page -> ListCheckpointsResponse.newBuilder()
                        .addAllCheckpoints(page.items().stream()
                                .map(ProofMessages::checkpoint)
                                .toList())
                        .setNextPageToken(paging.next(page.next()))
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
                .chain(asked -> issued(question(request, asked), inquiry(request, asked)));
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

    @Override
    public Uni<VerifyRegisterResponse> verifyRegister(VerifyRegisterRequest request) {
        List<Note> checkpoints = each("checkpoints", request.getCheckpointsList(), Note::parse);
        List<VerifierKey> keys = each("keys", request.getKeysList(), VerifierKey::parse);
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(by -> verifications.begin(checkpoints, keys, by, id))
                .map(begun -> VerifyRegisterResponse.newBuilder()
                        .setOperation(OperationMessages.operation(begun))
                        .build());
    }

    private static <T> List<T> each(String field, List<String> sent, Function<String, T> parse) {
        if (sent.size() > MOST_NOTES) {
            throw new InvalidInput(field, "are more than " + MOST_NOTES, "Send at most so many.");
        }
        List<T> parsed = new ArrayList<>();
        for (String one : sent) {
            if (one.length() > LONGEST_NOTE) {
                throw new InvalidInput(
                        field + "[" + parsed.size() + "]",
                        "is longer than " + LONGEST_NOTE + " characters",
                        "Send one note, as it was given.");
            }
            try {
                parsed.add(parse.apply(one));
            } catch (InvalidInput broken) {
                throw broken.named(field + "[" + parsed.size() + "]");
            }
        }
        return parsed;
    }

    private static Inquiry inquiry(IssueCertificateRequest request, Asked asked) {
        List<Viewpoint> viewpoints = request.getViewpointsCount() == 0
                ? List.of(Viewpoint.REGISTER)
                : Asking.viewpoints(request.getViewpointsList(), asked.polities()).stream()
                        .distinct()
                        .toList();
        Population population = request.hasTally()
                ? Matters.of("tally", request.getTally(), asked).population()
                : Population.ALL;
        return new Inquiry(
                asked.polities(), asked.question().withViewpoint(viewpoints.getFirst()), viewpoints, population);
    }

    private static CertifiedQuestion question(IssueCertificateRequest request, Asked asked) {
        return switch (request.getAboutCase()) {
            case STANCE -> {
                Matter.OfStance pair = Matters.of("stance", request.getStance(), asked.polities());
                yield new CertifiedQuestion.OfPair(pair.actor(), pair.target());
            }
            case TALLY -> {
                Matter.OfTally tally = Matters.of("tally", request.getTally(), asked);
                yield new CertifiedQuestion.OfTally(tally.polity(), tally.direction());
            }
            case ABOUT_NOT_SET ->
                throw new InvalidInput("about", "is not set", "Send stance with two polities, or tally with one.");
        };
    }
}
