package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.ActKind;
import credence.persistence.test.PostgresResource;
import credence.v1.Aspect;
import credence.v1.DifferencePoint;
import credence.v1.GetDifferenceRequest;
import credence.v1.GetDifferenceResponse;
import credence.v1.GetTimelineRequest;
import credence.v1.HistoryServiceGrpc;
import credence.v1.Moment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HistoryGrpcTest extends AnsweredActs {
    @Test
    void aTimelineIsByDateAndEndsOnTheDay() {
        long late = act("LIE", "MCO", ActKind.RELATIONS_SEVERED, "2015-01-01");
        long early = act("LIE", "MCO", ActKind.RELATIONS_ESTABLISHED, "2010-01-01");
        GetTimelineRequest.Builder request =
                GetTimelineRequest.newBuilder().setPolity("MCO").setOther("LIE");
        assertEquals(
                List.of(early, late),
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.build())
                        .getMomentsList()
                        .stream()
                        .map(Moment::getEntry)
                        .map(credence.v1.Entry::getRevision)
                        .toList());
        assertEquals(
                1,
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.setAsOf("2012-01-01").build())
                        .getMomentsCount());
        assertEquals(
                2,
                HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.clearOther().clearAsOf().build())
                        .getMomentsCount());
        refusedField(
                "other",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getTimeline(request.setOther("MCO").build()));
    }

    @Test
    void aDifferencePartsWhatWasLearntFromWhatHappened() {
        long first = act("NRU", "XAB", ActKind.RECOGNITION, "2009-12-15");
        long second = act("NRU", "XAB", ActKind.WITHDRAWAL_OF_RECOGNITION, "2015-06-01");
        GetDifferenceResponse answer = HistoryServiceGrpc.newBlockingStub(client.channel)
                .getDifference(GetDifferenceRequest.newBuilder()
                        .setPolity("NRU")
                        .setOther("XAB")
                        .setFrom(DifferencePoint.newBuilder()
                                .setAsOf("2010-01-01")
                                .setKnown(first - 1))
                        .setTo(DifferencePoint.newBuilder()
                                .setAsOf("2016-01-01")
                                .setKnown(second))
                        .build());
        assertEquals(1, answer.getKnowledgeCount());
        assertEquals("recognised", answer.getKnowledge(0).getAfter().getValue());
        assertEquals(first, answer.getKnowledge(0).getEntries(0).getRevision());
        assertEquals(1, answer.getWorldCount());
        assertEquals(Aspect.ASPECT_RECOGNITION, answer.getWorld(0).getAspect());
        assertEquals(second, answer.getWorld(0).getEntries(0).getRevision());
        assertEquals(second, answer.getTo().getKnown());
        refusedField(
                "from",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getDifference(GetDifferenceRequest.newBuilder()
                                .setPolity("NRU")
                                .build()));
        refusedField(
                "from.as_of",
                () -> HistoryServiceGrpc.newBlockingStub(client.channel)
                        .getDifference(GetDifferenceRequest.newBuilder()
                                .setPolity("NRU")
                                .setFrom(DifferencePoint.newBuilder().setAsOf("x"))
                                .build()));
    }
}
