package credence.api;

import credence.InvalidInput;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.ledger.Revision;
import credence.persistence.Library;
import credence.persistence.LiveHistories;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.report.Report;
import credence.stance.Histories;
import credence.stance.Question;
import credence.time.Edtf;
import credence.v1.CheckClaimsRequest;
import credence.v1.CheckClaimsResponse;
import credence.v1.CheckedClaim;
import credence.v1.ClaimService;
import credence.v1.Placed;
import credence.verdict.Assertion;
import credence.verdict.Told;
import credence.verdict.Verdict;
import credence.verdict.Verdicts;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                                List.of(new Asserted("", Told.of(assertion(request.getAssertion(), asked)))), asked));
            }
            case CLAIM_NOT_SET ->
                throw new InvalidInput("text", "is not set, and neither is assertion", "Send one of the two.");
        };
    }

    private Uni<CheckClaimsResponse> text(CheckClaimsRequest request) {
        @Nullable String published = request.getPublished().isEmpty() ? null : request.getPublished();
        Report report =
                Report.of(request.getText(), null, published, null, null, LocalDate.now(ZoneOffset.ofHours(14)));
        String day = request.getAsOf().isEmpty() ? request.getPublished() : request.getAsOf();
        return library.read(report)
                .chain(reading -> asking.ask(standpoint(request, day))
                        .chain(asked -> answer(told(reading.claims(), report.text()), asked)));
    }

    private static List<Asserted> told(List<Claim> claims, String text) {
        return Told.of(claims, Asked.MEMBERSHIPS).stream()
                .map(told -> new Asserted(told.claims().getFirst().evidence().in(text), told))
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

    private static Assertion assertion(credence.v1.Assertion sent, Asked asked) {
        try {
            ClaimForm form = Words.of(sent.getForm());
            return new Assertion(
                    form,
                    Words.kind("kind", sent.getKind()),
                    sent.getActor().isEmpty() ? null : Requests.polity("actor", sent.getActor(), asked.polities()),
                    keys("targets", sent.getTargetsList(), asked),
                    sent.hasRank() ? (Integer) sent.getRank() : form == ClaimForm.FIRST ? (Integer) 1 : null,
                    sent.hasCount() ? (Integer) sent.getCount() : null,
                    Words.of(sent.getComparison()),
                    populations(sent.getPopulationsList(), asked),
                    sent.getSince().isEmpty() ? null : Edtf.parse(sent.getSince()),
                    keys("after", sent.getAfterList(), asked));
        } catch (InvalidInput wrong) {
            throw wrong.named("assertion."
                    + switch (wrong.field()) {
                        case "target" -> "targets";
                        case "population" -> "populations";
                        case "date", "when" -> "since";
                        default -> wrong.field();
                    });
        }
    }

    private static List<PolityKey> keys(String field, List<String> sent, Asked asked) {
        List<PolityKey> keys = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            keys.add(Requests.polity(field + "[" + i + "]", sent.get(i), asked.polities()));
        }
        return keys;
    }

    private static List<Population> populations(List<String> sent, Asked asked) {
        return sent.isEmpty()
                ? List.of(Population.UN_MEMBERS, Population.UN_MEMBERS_AND_OBSERVERS, Population.ALL)
                : sent.stream()
                        .map(word -> asked.population("populations", word))
                        .toList();
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
        CheckedClaim.Builder message = CheckedClaim.newBuilder().setWords(one.words());
        Optional.ofNullable(one.told().assertion()).ifPresent(assertion -> message.setAssertion(message(assertion)));
        Optional.ofNullable(one.told().lacks()).ifPresent(message::setReason);
        new Verdicts(histories, Asked.MEMBERSHIPS, Asked.COVERAGE, asked.question())
                .check(one.told())
                .forEach(verdict -> message.addVerdicts(message(verdict, asked.messages())));
        return message.build();
    }

    private static credence.v1.Assertion message(Assertion assertion) {
        credence.v1.Assertion.Builder message = credence.v1.Assertion.newBuilder()
                .setForm(Words.of(assertion.form()))
                .setKind(Words.of(assertion.kind()));
        Optional.ofNullable(assertion.actor()).ifPresent(key -> message.setActor(key.value()));
        assertion.targets().forEach(key -> message.addTargets(key.value()));
        Optional.ofNullable(assertion.rank()).ifPresent(message::setRank);
        Optional.ofNullable(assertion.count()).ifPresent(message::setCount);
        Optional.ofNullable(assertion.comparison()).map(Words::of).ifPresent(message::setComparison);
        assertion.populations().forEach(population -> message.addPopulations(population.word()));
        Optional.ofNullable(assertion.since()).map(Edtf::text).ifPresent(message::setSince);
        assertion.after().forEach(key -> message.addAfter(key.value()));
        return message.build();
    }

    private static credence.v1.Verdict message(Verdict verdict, Messages messages) {
        credence.v1.Verdict.Builder message = credence.v1.Verdict.newBuilder()
                .setPopulation(verdict.population().word())
                .setOutcome(Words.of(verdict.outcome()))
                .setCount(verdict.count())
                .setReason(verdict.told(key -> messages.ref(key).getName()))
                .setAsOf(verdict.question().day().toString())
                .setKnown(verdict.question().known().value());
        Optional.ofNullable(verdict.rank()).ifPresent(message::setRank);
        verdict.list().forEach(placed -> {
            Placed.Builder one = Placed.newBuilder()
                    .setPolity(messages.ref(placed.polity()))
                    .setSince(placed.since().text())
                    .setPossible(placed.possible());
            placed.entries().forEach(entry -> one.addEntries(entry.revision().value()));
            message.addList(one);
        });
        return message.build();
    }
}
