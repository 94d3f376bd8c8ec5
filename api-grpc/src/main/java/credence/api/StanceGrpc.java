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
import credence.v1.StanceServiceGrpc;
import credence.v1.StanceView;
import credence.verdict.Grounds;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.quarkus.grpc.stubs.ServerCalls;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one polity stands toward another. What is at hand is answered at once, on the thread that read the request; a Uni for it would
 * cost more than the answer.
 */
@GrpcService
public class StanceGrpc extends StanceServiceGrpc.StanceServiceImplBase {
    private static final int MOST = 1000;

    private final Asking asking;
    private final LiveHistories live;

    StanceGrpc(Asking asking, LiveHistories live) {
        this.asking = asking;
        this.live = live;
    }

    /** A request whose pair and question were checked. */
    private record Checked(PolityKey actor, PolityKey target, Asked asked, StanceView view, ReadMask mask) {
        credence.v1.Stance stance(Histories histories) {
            return mask.of(new StanceMessages(asked.messages())
                    .stance(histories.of(actor, target).stance(actor, asked.question()), view));
        }
    }

    @Override
    public void getStance(GetStanceRequest request, StreamObserver<GetStanceResponse> answer) {
        answer(request, answer, this::atHand, this::looked);
    }

    /** What is wrong is told and not thrown, which traces would keep with what was sent. */
    private static <Q, A> void answer(
            Q request, StreamObserver<A> answer, Function<Q, @Nullable A> atHand, Function<Q, Uni<A>> looked) {
        @Nullable A now;
        try {
            now = atHand.apply(request);
        } catch (RuntimeException wrong) {
            answer.onError(GrpcErrors.told(wrong));
            return;
        }
        if (now == null) {
            ServerCalls.oneToOne(request, answer, null, looked);
        } else {
            answer.onNext(now);
            answer.onCompleted();
        }
    }

    /** Null where something must be waited for. */
    private @Nullable GetStanceResponse atHand(GetStanceRequest request) {
        Standpoint standpoint = standpoint(request);
        LiveHistories.@Nullable At at = asking.now(standpoint);
        @Nullable Asked asked = at == null ? null : asking.atHand(standpoint, at.revision());
        return at == null || asked == null
                ? null
                : response(checked(request, asked, StanceView.STANCE_VIEW_FULL).stance(at.histories()));
    }

    private Uni<GetStanceResponse> looked(GetStanceRequest request) {
        return asking.ask(standpoint(request))
                .map(asked -> checked(request, asked, StanceView.STANCE_VIEW_FULL))
                .chain(one -> live.between(
                                one.actor(),
                                one.target(),
                                one.asked().question().known())
                        .map(at -> response(one.stance(at.histories()))));
    }

    private static GetStanceResponse response(credence.v1.Stance stance) {
        return GetStanceResponse.newBuilder().setStance(stance).build();
    }

    @Override
    public void batchGetStances(BatchGetStancesRequest batch, StreamObserver<BatchGetStancesResponse> answer) {
        answer(batch, answer, this::atHand, this::looked);
    }

    /** From one state of the histories. Null where something must be waited for. */
    private @Nullable BatchGetStancesResponse atHand(BatchGetStancesRequest sent) {
        int size = sent.getRequestsCount();
        if (size == 0 || size > MOST) {
            throw new InvalidInput(
                    "requests",
                    size == 0 ? "is empty" : "has more than " + MOST,
                    "Send 1 to " + MOST + " in one batch.");
        }
        List<GetStanceRequest> requests = sent.getRequestsList();
        LiveHistories.@Nullable At head = live.now(null);
        if (head == null) {
            return null;
        }
        StanceBatch batch = new StanceBatch();
        @Nullable Standpoint last = null;
        @Nullable Asked asked = null;
        for (int index = 0; index < requests.size(); index++) {
            GetStanceRequest request = requests.get(index);
            try {
                Standpoint standpoint = standpoint(request);
                // Most ask for the same day, and differ in the pair.
                if (!standpoint.equals(last)) {
                    last = standpoint;
                    @Nullable Revision revision = Asking.within(standpoint, head.revision());
                    asked = revision == null ? null : asking.atHand(standpoint, revision);
                }
                if (asked == null) {
                    return null;
                }
                batch.add(checked(request, asked, StanceView.STANCE_VIEW_BASIC).stance(head.histories()));
            } catch (InvalidInput wrong) {
                throw named(wrong, index);
            }
        }
        return batch.response();
    }

    private Uni<BatchGetStancesResponse> looked(BatchGetStancesRequest batch) {
        List<GetStanceRequest> requests = batch.getRequestsList();
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
                .transform(wrong -> named((InvalidInput) wrong, index));
    }

    private static InvalidInput named(InvalidInput wrong, int index) {
        return wrong.named("requests[" + index + "]." + wrong.field());
    }

    /** Answered from one state of the histories, which has the last of the revisions asked for. */
    private Uni<BatchGetStancesResponse> stances(List<Checked> checked) {
        Set<Grounds.Pair> pairs = new HashSet<>();
        checked.forEach(one -> pairs.add(new Grounds.Pair(one.actor(), one.target())));
        Revision last = checked.stream()
                .map(one -> one.asked().question().known())
                .max(Revision::compareTo)
                .orElse(Revision.NONE);
        return live.of(new Grounds(Set.of(), pairs), last).map(at -> {
            StanceBatch batch = new StanceBatch();
            checked.forEach(one -> batch.add(one.stance(at.histories())));
            return batch.response();
        });
    }

    private static Checked checked(GetStanceRequest request, Asked asked, StanceView usual) {
        Polities polities = asked.polities();
        PolityKey actor = Requests.polity("actor", request.getActor(), polities);
        PolityKey target = Requests.polity("target", request.getTarget(), polities);
        if (actor.equals(target)) {
            throw new InvalidInput("target", "is the actor itself", "Send two polities.");
        }
        if (request.getView() == StanceView.UNRECOGNIZED) {
            throw new InvalidInput("view", "is none that is known", "Send STANCE_VIEW_BASIC or STANCE_VIEW_FULL.");
        }
        return new Checked(
                actor,
                target,
                asked,
                request.getView() == StanceView.STANCE_VIEW_UNSPECIFIED ? usual : request.getView(),
                ReadMask.of(request.getReadMask(), credence.v1.Stance.getDescriptor()));
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
