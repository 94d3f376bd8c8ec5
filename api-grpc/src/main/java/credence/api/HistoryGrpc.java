package credence.api;

import credence.InvalidInput;
import credence.ledger.Revision;
import credence.persistence.LiveHistories;
import credence.persistence.Page;
import credence.polity.PolityKey;
import credence.stance.Difference;
import credence.stance.Question;
import credence.stance.Timeline;
import credence.v1.Change;
import credence.v1.DifferencePoint;
import credence.v1.GetDifferenceRequest;
import credence.v1.GetDifferenceResponse;
import credence.v1.GetTimelineRequest;
import credence.v1.GetTimelineResponse;
import credence.v1.HistoryService;
import credence.v1.Moment;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is on record by date, and what changed. */
@GrpcService
public class HistoryGrpc implements HistoryService {
    private final Asking asking;
    private final LiveHistories live;

    HistoryGrpc(Asking asking, LiveHistories live) {
        this.asking = asking;
        this.live = live;
    }

    @Override
    public Uni<GetTimelineResponse> getTimeline(GetTimelineRequest request) {
        ReadMask mask = ReadMask.of(request.getReadMask(), Moment.getDescriptor());
        Paging paging = Paging.of(request);
        return asking.ask(standpoint(request, paging.known())).chain(asked -> {
            PolityKey polity = Requests.polity("polity", request.getPolity(), asked.polities());
            @Nullable PolityKey other = other(polity, request.getOther(), asked);
            Question question = asked.question();
            return histories(polity, other, question.known())
                    .map(at -> other == null
                            ? Timeline.of(polity, question, at.histories())
                            : Timeline.of(polity, other, question, at.histories()))
                    .map(timeline -> message(
                            timeline, page(timeline, request, paging.at(question.known())), mask, asked.messages()));
        });
    }

    /** @param first the revision of the pages before; null for the first */
    private static Standpoint standpoint(GetTimelineRequest request, @Nullable Long first) {
        return new Standpoint(
                request.getAsOf(),
                first != null ? first : request.hasKnown() ? (Long) request.getKnown() : null,
                first == null && request.hasAtLeast() ? (Long) request.getAtLeast() : null,
                request.getReportedBy(),
                request.getViewpoint());
    }

    /** Who knows of no pages asks for none, and has all on one. */
    private static Page<Timeline.Moment> page(Timeline timeline, GetTimelineRequest request, Paging paging) {
        List<Timeline.Moment> all = timeline.byDay().moments();
        Function<Timeline.Moment, String> key =
                moment -> moment.entry().revision().toString();
        return request.getPageSize() == 0 ? paging.rest(all, key) : paging.of(all, key);
    }

    @Override
    public Uni<GetDifferenceResponse> getDifference(GetDifferenceRequest request) {
        if (!request.hasFrom()) {
            throw new InvalidInput(
                    "from", "is not set", "Send the first point: a day, and the revision it was known at.");
        }
        ReadMask mask = ReadMask.of(request.getReadMask(), Change.getDescriptor());
        Uni<Asked> first = asking.ask(point(request, request.getFrom()));
        Uni<Asked> second = asking.ask(point(request, request.getTo()));
        return first.onFailure(InvalidInput.class)
                .transform(wrong -> in("from", (InvalidInput) wrong))
                .chain(from -> second.onFailure(InvalidInput.class)
                        .transform(wrong -> in("to", (InvalidInput) wrong))
                        .chain(to -> {
                            PolityKey polity = Requests.polity("polity", request.getPolity(), to.polities());
                            @Nullable PolityKey other = other(polity, request.getOther(), to);
                            return histories(polity, other, last(from, to))
                                    .map(at -> other == null
                                            ? Difference.of(polity, from.question(), to.question(), at.histories())
                                            : Difference.of(
                                                    polity, other, from.question(), to.question(), at.histories()))
                                    .map(difference -> message(difference, mask, to.messages()));
                        }));
    }

    private static Standpoint point(GetDifferenceRequest request, DifferencePoint point) {
        return new Standpoint(
                point.getAsOf(),
                point.hasKnown() ? (Long) point.getKnown() : null,
                null,
                request.getReportedBy(),
                request.getViewpoint());
    }

    private static InvalidInput in(String point, InvalidInput wrong) {
        return wrong.field().equals("as_of") || wrong.field().equals("known")
                ? wrong.named(point + "." + wrong.field())
                : wrong;
    }

    private static Revision last(Asked one, Asked other) {
        Revision known = one.question().known();
        return known.compareTo(other.question().known()) > 0
                ? known
                : other.question().known();
    }

    private Uni<LiveHistories.At> histories(PolityKey polity, @Nullable PolityKey other, Revision known) {
        return other == null ? live.of(polity, known) : live.between(polity, other, known);
    }

    private static @Nullable PolityKey other(PolityKey polity, String sent, Asked asked) {
        @Nullable PolityKey other = Requests.polityOrAny("other", sent, asked.polities());
        if (polity.equals(other)) {
            throw new InvalidInput("other", "is the polity itself", "Send two polities, or leave it out.");
        }
        return other;
    }

    /** What can have happened by the question's day. */
    private static GetTimelineResponse message(
            Timeline timeline, Page<Timeline.Moment> page, ReadMask mask, Messages messages) {
        GetTimelineResponse.Builder message = GetTimelineResponse.newBuilder()
                .setAsOf(timeline.question().day().toString())
                .setKnown(timeline.question().known().value())
                .setNextPageToken(page.next().orElse(""));
        page.items().forEach(moment -> {
            Moment.Builder told =
                    Moment.newBuilder().setWhen(moment.when().text()).setEntry(messages.entry(moment.entry()));
            moment.accounts().forEach(account -> told.addAccounts(messages.entry(account)));
            message.addMoments(mask.of(told.build()));
        });
        return message.build();
    }

    private static GetDifferenceResponse message(Difference difference, ReadMask mask, Messages messages) {
        GetDifferenceResponse.Builder message = GetDifferenceResponse.newBuilder()
                .setFrom(point(difference.from()))
                .setTo(point(difference.to()));
        difference.knowledge().forEach(change -> message.addKnowledge(mask.of(change(change, messages))));
        difference.world().forEach(change -> message.addWorld(mask.of(change(change, messages))));
        return message.build();
    }

    private static DifferencePoint point(Question question) {
        return DifferencePoint.newBuilder()
                .setAsOf(question.day().toString())
                .setKnown(question.known().value())
                .build();
    }

    private static Change change(Difference.Change change, Messages messages) {
        Change.Builder message = Change.newBuilder()
                .setActor(messages.ref(change.actor()))
                .setTarget(messages.ref(change.target()))
                .setAspect(Words.of(change.aspect()))
                .setBefore(StanceMessages.position(change.before()))
                .setAfter(StanceMessages.position(change.after()));
        change.by().forEach(entry -> message.addEntries(messages.entry(entry)));
        return message.build();
    }
}
