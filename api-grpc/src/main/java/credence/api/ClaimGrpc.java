package credence.api;

import credence.InvalidInput;
import credence.claim.Claim;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.polity.PolityKey;
import credence.report.Report;
import credence.report.Wording;
import credence.stance.Histories;
import credence.stance.Question;
import credence.v1.CheckClaimsRequest;
import credence.v1.CheckClaimsResponse;
import credence.v1.CheckedClaim;
import credence.v1.ClaimService;
import credence.verdict.Told;
import credence.verdict.Verdicts;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims put to the register. */
@GrpcService
public class ClaimGrpc implements ClaimService {
    private final Asking asking;
    private final LiveHistories live;
    private final Library library;

    ClaimGrpc(Asking asking, LiveHistories live, Library library) {
        this.asking = asking;
        this.live = live;
        this.library = library;
    }

    /** @param words those that make it; empty where it came in parts */
    private record Asserted(String words, Told told) {}

    @Override
    public Uni<CheckClaimsResponse> checkClaims(CheckClaimsRequest request) {
        return switch (request.getClaimCase()) {
            case TEXT -> text(request);
            case ASSERTION -> {
                if (!request.getPublished().isEmpty()) {
                    throw new InvalidInput("published", "goes with text only", "Send the day as as_of.");
                }
                yield asking.ask(standpoint(request, request.getAsOf()))
                        .chain(asked -> answer(
                                List.of(new Asserted(
                                        "",
                                        Told.of(ClaimMessages.assertion("assertion", request.getAssertion(), asked)))),
                                asked));
            }
            case CLAIM_NOT_SET ->
                throw new InvalidInput("text", "is not set, and neither is assertion", "Send one of the two.");
        };
    }

    private Uni<CheckClaimsResponse> text(CheckClaimsRequest request) {
        @Nullable String published = request.getPublished().isEmpty() ? null : request.getPublished();
        Report report =
                Report.of(request.getText(), null, published, null, null, LocalDate.now(ZoneOffset.ofHours(14)));
        // As the report has it: one that is blank is not told.
        String day = request.getAsOf().isEmpty() ? Objects.toString(report.published(), "") : request.getAsOf();
        return library.read(report)
                .chain(reading -> asking.ask(standpoint(request, day))
                        .chain(asked -> answer(told(reading.claims(), report.text()), asked)));
    }

    private static List<Asserted> told(List<Claim> claims, String text) {
        Wording words = Wording.of(text);
        return Told.of(claims, Asked.MEMBERSHIPS).stream()
                .map(told -> new Asserted(words.at(told.claims().getFirst().evidence()), told))
                .toList();
    }

    private static Standpoint standpoint(CheckClaimsRequest request, String day) {
        return new Standpoint(
                day,
                request.hasKnown() ? (Long) request.getKnown() : null,
                request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                request.getReportedBy(),
                request.getViewpoint());
    }

    private Uni<CheckClaimsResponse> answer(List<Asserted> told, Asked asked) {
        Set<PolityKey> targets = told.stream()
                .flatMap(one -> Stream.ofNullable(one.told().assertion()))
                .flatMap(assertion -> assertion.targets().stream())
                .collect(Collectors.toUnmodifiableSet());
        Question question = asked.question();
        Revision known = question.known();
        return live.of(targets, known).map(at -> {
            CheckClaimsResponse.Builder message = CheckClaimsResponse.newBuilder()
                    .setAsOf(question.day().toString())
                    .setKnown(known.value());
            if (told.isEmpty()) {
                message.setReason(Told.NOTHING);
            }
            told.forEach(one -> message.addClaims(checked(one, at.histories(), asked)));
            return message.build();
        });
    }

    private static CheckedClaim checked(Asserted one, Histories histories, Asked asked) {
        return ClaimMessages.checked(
                one.words(),
                one.told(),
                new Verdicts(histories, Asked.MEMBERSHIPS, Asked.COVERAGE, asked.question()).check(one.told()),
                asked.messages());
    }
}
