package credence.api;

import credence.InvalidInput;
import credence.ledger.Confidence;
import credence.persistence.LiveHistories;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Comparison;
import credence.stance.Tally;
import credence.stance.Viewpoint;
import credence.v1.CompareTalliesRequest;
import credence.v1.CompareTalliesResponse;
import credence.v1.GetTallyRequest;
import credence.v1.GetTallyResponse;
import credence.v1.TallyDifference;
import credence.v1.TallyMember;
import credence.v1.TallyService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Who recognises whom, counted. */
@GrpcService
public class TallyGrpc implements TallyService {
    private static final int LEAST = 2;
    private static final int MOST = 10;

    private final Asking asking;
    private final LiveHistories live;

    TallyGrpc(Asking asking, LiveHistories live) {
        this.asking = asking;
        this.live = live;
    }

    @Override
    public Uni<GetTallyResponse> getTally(GetTallyRequest request) {
        Tally.Direction direction = Words.of(request.getDirection());
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Tally.getDescriptor());
        return asking.ask(new Standpoint(
                        request.getAsOf(),
                        request.hasKnown() ? (Long) request.getKnown() : null,
                        request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                        request.getReportedBy(),
                        request.getViewpoint()))
                .chain(asked -> {
                    PolityKey polity = Requests.polity("polity", request.getPolity(), asked.polities());
                    Population population = asked.population("population", request.getPopulation());
                    return live.of(polity, asked.question().known())
                            .map(at -> Tally.of(
                                    polity, direction, asked.question(), population, at.histories(), Asked.MEMBERSHIPS))
                            .map(tally -> GetTallyResponse.newBuilder()
                                    .setTally(mask.of(message(tally, asked.messages())))
                                    .build());
                });
    }

    @Override
    public Uni<CompareTalliesResponse> compareTallies(CompareTalliesRequest request) {
        Tally.Direction direction = Words.of(request.getDirection());
        ReadMask mask = ReadMask.of(request.getReadMask(), credence.v1.Tally.getDescriptor());
        if (request.getViewpointsCount() < LEAST || request.getViewpointsCount() > MOST) {
            throw new InvalidInput(
                    "viewpoints",
                    "are not " + LEAST + " to " + MOST,
                    "Send register, keys of polities, or outlet: names.");
        }
        return asking.ask(new Standpoint(
                        request.getAsOf(),
                        request.hasKnown() ? (Long) request.getKnown() : null,
                        request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                        request.getReportedBy(),
                        ""))
                .chain(asked -> {
                    PolityKey polity = Requests.polity("polity", request.getPolity(), asked.polities());
                    Population population = asked.population("population", request.getPopulation());
                    List<Viewpoint> viewpoints = Asking.viewpoints(request.getViewpointsList(), asked.polities());
                    return live.of(polity, asked.question().known())
                            .map(at -> Comparison.of(
                                    polity,
                                    direction,
                                    asked.question(),
                                    viewpoints,
                                    population,
                                    at.histories(),
                                    Asked.MEMBERSHIPS))
                            .map(comparison -> message(comparison, mask, asked.messages()));
                });
    }

    private static CompareTalliesResponse message(Comparison comparison, ReadMask mask, Messages messages) {
        CompareTalliesResponse.Builder message = CompareTalliesResponse.newBuilder();
        comparison.tallies().forEach(tally -> message.addTallies(mask.of(message(tally, messages))));
        comparison.differences().forEach(difference -> {
            TallyDifference.Builder differs = TallyDifference.newBuilder().setPolity(messages.ref(difference.polity()));
            difference.positions().forEach(counted -> differs.addStatuses(Words.of(counted.status())));
            message.addDifferences(differs);
        });
        return message.build();
    }

    private static credence.v1.Tally message(Tally tally, Messages messages) {
        credence.v1.Tally.Builder message = credence.v1.Tally.newBuilder()
                .setPolity(messages.ref(tally.of()))
                .setDirection(Words.of(tally.direction()))
                .setPopulation(tally.population().word())
                .setAsOf(tally.question().day().toString())
                .setKnown(tally.question().known().value())
                .setViewpoint(tally.question().viewpoint().word())
                .setComplete(Asked.COVERAGE.isComplete(tally.of(), tally.direction()))
                .setCount(tally.count())
                .setWithoutPublication(tally.withoutPublication());
        tally.members().forEach(member -> message.addMembers(member(member, messages)));
        tally.possible().forEach(member -> message.addPossible(member(member, messages)));
        tally.disputed().forEach(member -> message.addDisputed(member(member, messages)));
        return message.build();
    }

    private static TallyMember member(Tally.Member member, Messages messages) {
        TallyMember.Builder message = TallyMember.newBuilder()
                .setPolity(messages.ref(member.polity()))
                .setSince(member.since().text())
                .setEntry(member.entry().revision().value())
                .setDisputed(member.disputed())
                .setValue(member.position().value());
        member.position().could().forEach(state -> message.addCould(Words.of(state)));
        member.entry().evidence().map(Messages::evidence).ifPresent(message::setEvidence);
        Optional.ofNullable(member.confidence()).map(Confidence::word).ifPresent(message::setConfidence);
        return message.build();
    }
}
