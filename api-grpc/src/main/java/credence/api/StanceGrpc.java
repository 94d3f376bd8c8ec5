package credence.api;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.v1.BatchGetStancesRequest;
import credence.v1.BatchGetStancesResponse;
import credence.v1.GetStanceRequest;
import credence.v1.GetStanceResponse;
import credence.v1.Stance;
import credence.v1.StanceService;
import credence.v1.StanceView;
import credence.verdict.Grounds;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where one polity stands toward another. */
@GrpcService
public class StanceGrpc implements StanceService {
    private static final int MOST = 1000;

    private final Asking asking;
    private final LiveHistories live;

    StanceGrpc(Asking asking, LiveHistories live) {
        this.asking = asking;
        this.live = live;
    }

    /** A request whose pair and question were checked. */
    private record Checked(PolityKey actor, PolityKey target, Asked asked, StanceView view) {
        Stance stance(Histories histories) {
            return new StanceMessages(asked.messages())
                    .stance(histories.of(actor, target).stance(actor, asked.question()), view);
        }
    }

    @Override
    public Uni<GetStanceResponse> getStance(GetStanceRequest request) {
        return asking.ask(standpoint(request))
                .map(asked -> checked(request, asked, StanceView.STANCE_VIEW_FULL))
                .chain(one -> live.between(
                                one.actor(),
                                one.target(),
                                one.asked().question().known())
                        .map(at -> GetStanceResponse.newBuilder()
                                .setStance(one.stance(at.histories()))
                                .build()));
    }

    @Override
    public Uni<BatchGetStancesResponse> batchGetStances(BatchGetStancesRequest batch) {
        List<GetStanceRequest> requests = batch.getRequestsList();
        if (requests.isEmpty() || requests.size() > MOST) {
            throw new InvalidInput(
                    "requests",
                    requests.isEmpty() ? "is empty" : "has more than " + MOST,
                    "Send 1 to " + MOST + " in one batch.");
        }
        return asking.known(null, null)
                .chain(head -> Multi.createFrom()
                        .range(0, requests.size())
                        .onItem()
                        .transformToUniAndConcatenate(index -> asked(requests.get(index), index, head))
                        .collect()
                        .asList())
                .chain(this::stances);
    }

    private Uni<Checked> asked(GetStanceRequest request, int index, Revision head) {
        return Uni.createFrom()
                .deferred(() -> asking.ask(
                        request.hasKnown() || request.hasAtLeast()
                                ? standpoint(request)
                                : standpoint(request.toBuilder()
                                        .setKnown(head.value())
                                        .build())))
                .map(asked -> checked(request, asked, StanceView.STANCE_VIEW_BASIC))
                .onFailure(InvalidInput.class)
                .transform(wrong ->
                        ((InvalidInput) wrong).named("requests[" + index + "]." + ((InvalidInput) wrong).field()));
    }

    /** Answered from one state of the histories, which has the last of the revisions asked for. */
    private Uni<BatchGetStancesResponse> stances(List<Checked> checked) {
        Set<Grounds.Pair> pairs = new HashSet<>();
        checked.forEach(one -> pairs.add(new Grounds.Pair(one.actor(), one.target())));
        Revision last = checked.stream()
                .map(one -> one.asked().question().known())
                .max(Revision::compareTo)
                .orElse(Revision.NONE);
        return live.of(new Grounds(Set.of(), pairs), last)
                .map(at -> BatchGetStancesResponse.newBuilder()
                        .addAllStances(IntStream.range(0, checked.size())
                                .mapToObj(index -> checked.get(index).stance(at.histories()))
                                .toList())
                        .build());
    }

    private static Checked checked(GetStanceRequest request, Asked asked, StanceView usual) {
        Polities polities = asked.polities();
        PolityKey actor = Requests.polity("actor", request.getActor(), polities);
        PolityKey target = Requests.polity("target", request.getTarget(), polities);
        if (actor.equals(target)) {
            throw new InvalidInput("target", "is the actor itself", "Send two polities.");
        }
        return new Checked(
                actor,
                target,
                asked,
                request.getView() == StanceView.STANCE_VIEW_UNSPECIFIED ? usual : request.getView());
    }

    private static Standpoint standpoint(GetStanceRequest request) {
        return new Standpoint(
                request.getAsOf(),
                request.hasKnown() ? (Long) request.getKnown() : null,
                request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                request.getReportedBy(),
                request.getViewpoint());
    }
}
