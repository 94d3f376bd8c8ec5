package credence.api;

import credence.answer.WatchedAnswer;
import credence.answer.WatchedAnswers;
import credence.ledger.Revision;
import credence.persistence.Page;
import credence.persistence.WatchId;
import credence.persistence.Watches;
import credence.review.Editor;
import credence.review.RequestId;
import credence.v1.CreateWatchRequest;
import credence.v1.CreateWatchResponse;
import credence.v1.EndWatchRequest;
import credence.v1.EndWatchResponse;
import credence.v1.GetWatchRequest;
import credence.v1.GetWatchResponse;
import credence.v1.ListWatchesRequest;
import credence.v1.ListWatchesResponse;
import credence.v1.Watch;
import credence.v1.WatchService;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers that somebody keeps an eye on. */
@GrpcService
public class WatchGrpc implements WatchService {
    private static final int PAGE = 20;
    private static final int MOST = 50;

    private final Asking asking;
    private final WatchedAnswers answers;
    private final Watches watches;
    private final Callers callers;

    WatchGrpc(Asking asking, WatchedAnswers answers, Watches watches, Callers callers) {
        this.asking = asking;
        this.answers = answers;
        this.watches = watches;
        this.callers = callers;
    }

    /** A watch as it is when a revision was the last. */
    private record Seen(Watch watch, Revision head) {}

    @Override
    public Uni<CreateWatchResponse> createWatch(CreateWatchRequest request) {
        @Nullable RequestId id = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(editor -> asking.ask(standpoint(request))
                        .chain(asked -> answers.add(
                                        Matters.of(request.getMatter(), asked),
                                        asked.question(),
                                        editor,
                                        id,
                                        sent(request))
                                .chain(watch -> seen(
                                        watch, editor, asked.question().known().value()))))
                .map(seen ->
                        CreateWatchResponse.newBuilder().setWatch(seen.watch()).build());
    }

    /** By what the request is known when it is sent again. */
    private static String sent(CreateWatchRequest request) {
        return Base64.getEncoder()
                .encodeToString(request.toBuilder().clearRequestId().build().toByteArray());
    }

    private static Standpoint standpoint(CreateWatchRequest request) {
        return new Standpoint(
                request.getAsOf(),
                request.hasKnown() ? (Long) request.getKnown() : null,
                request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                request.getReportedBy(),
                request.getViewpoint());
    }

    private Uni<Seen> seen(WatchId id, Editor editor, @Nullable Long atLeast) {
        return watches.one(id, editor)
                .map(found -> found.orElseThrow(() -> new NotFound("watch", id.toString(), "id")))
                .chain(watch -> asking.known(null, atLeast)
                        .chain(head -> answers.compared(new Page<>(List.of(watch), null), head)
                                .map(page -> new Seen(message(page.items().getFirst()), head))));
    }

    @Override
    public Uni<GetWatchResponse> getWatch(GetWatchRequest request) {
        WatchId id = Requests.watch(request.getId());
        @Nullable Long atLeast = request.hasAtLeast() ? (Long) request.getAtLeast() : null;
        return callers.editor()
                .chain(editor -> seen(id, editor, atLeast))
                .map(seen -> GetWatchResponse.newBuilder()
                        .setWatch(seen.watch())
                        .setHead(seen.head().value())
                        .build());
    }

    @Override
    public Uni<ListWatchesResponse> listWatches(ListWatchesRequest request) {
        Paging paging = Paging.of(request, PAGE, MOST);
        ReadMask mask = ReadMask.of(request.getReadMask(), Watch.getDescriptor());
        return callers.editor()
                .chain(editor -> watches.of(editor, paging.page()))
                .chain(found -> asking.known(null, request.hasAtLeast() ? (Long) request.getAtLeast() : null)
                        .chain(head -> answers.compared(found, head)
                                .map(compared -> ListWatchesResponse.newBuilder()
                                        .addAllWatches(mask.of(compared.items().stream()
                                                .map(WatchGrpc::message)
                                                .toList()))
                                        .setNextPageToken(paging.next(compared.next()))
                                        .setHead(head.value())
                                        .build())));
    }

    @Override
    public Uni<EndWatchResponse> endWatch(EndWatchRequest request) {
        WatchId id = Requests.watch(request.getId());
        @Nullable RequestId once = Requests.requestId(request.getRequestId());
        return callers.editor()
                .chain(editor -> watches.end(id, editor, once).chain(() -> seen(id, editor, null)))
                .map(seen ->
                        EndWatchResponse.newBuilder().setWatch(seen.watch()).build());
    }

    private static Watch message(WatchedAnswer compared) {
        credence.persistence.Watch watch = compared.watch();
        Watch.Builder message = Watch.newBuilder()
                .setId(watch.id().toString())
                .setMatter(Matters.message(watch.matter()))
                .setAsOf(watch.question().day().toString())
                .setKnown(watch.question().known().value())
                .setViewpoint(watch.question().viewpoint().word())
                .addAllAnswer(Kept.parts(watch.answer()))
                .addAllChanges(Kept.flags(compared.found()))
                .setWatchedAt(Messages.timestamp(watch.at()));
        Optional.ofNullable(watch.question().reportedBy()).ifPresent(day -> message.setReportedBy(day.toString()));
        Optional.ofNullable(watch.ended()).map(Messages::timestamp).ifPresent(message::setEndedAt);
        return message.build();
    }
}
