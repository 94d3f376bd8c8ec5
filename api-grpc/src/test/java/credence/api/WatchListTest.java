package credence.api;

import static credence.api.Client.refused;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.FieldMask;
import credence.act.ActKind;
import credence.persistence.test.PostgresResource;
import credence.v1.CreateWatchRequest;
import credence.v1.EndWatchRequest;
import credence.v1.GetWatchRequest;
import credence.v1.ListWatchesRequest;
import credence.v1.ListWatchesResponse;
import credence.v1.Watch;
import credence.v1.WatchServiceGrpc;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WatchListTest extends Watched {
    @Test
    void watchesComeInPagesTheLatestFirstAndOnlyOnesOwn() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-pages");
        List<String> ids = Stream.of("FJI", "TON", "WSM")
                .map(actor -> mine.createWatch(stance(actor, "XBG").build())
                        .getWatch()
                        .getId())
                .toList();
        ListWatchesRequest two = ListWatchesRequest.newBuilder()
                .setPageSize(2)
                .setReadMask(FieldMask.newBuilder().addPaths("id"))
                .build();
        ListWatchesResponse first = mine.listWatches(two);
        ListWatchesResponse second = mine.listWatches(
                two.toBuilder().setPageToken(first.getNextPageToken()).build());
        assertEquals(
                ids.reversed(),
                Stream.concat(first.getWatchesList().stream(), second.getWatchesList().stream())
                        .map(Watch::getId)
                        .toList());
        assertFalse(first.getWatches(0).hasMatter());
        assertEquals("", second.getNextPageToken());
        refusedField(
                "page_token",
                () -> mine.listWatches(two.toBuilder()
                        .setAtLeast(1)
                        .setPageToken(first.getNextPageToken())
                        .build()));
        WatchServiceGrpc.WatchServiceBlockingStub other = as("watch-others");
        assertEquals(
                0, other.listWatches(ListWatchesRequest.getDefaultInstance()).getWatchesCount());
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> other.getWatch(
                        GetWatchRequest.newBuilder().setId(ids.getFirst()).build()));
        refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> other.endWatch(
                        EndWatchRequest.newBuilder().setId(ids.getFirst()).build()));
    }

    @Test
    void anEndedWatchIsListedNoMoreAndStaysAsItWas() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-ended");
        Watch begun = mine.createWatch(stance("KIR", "XBG").build()).getWatch();
        EndWatchRequest end = EndWatchRequest.newBuilder()
                .setId(begun.getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        Watch ended = mine.endWatch(end).getWatch();
        assertTrue(ended.hasEndedAt());
        assertEquals(ended, mine.endWatch(end).getWatch());
        assertEquals(
                ended, mine.endWatch(end.toBuilder().clearRequestId().build()).getWatch());
        assertEquals(
                ended,
                mine.getWatch(GetWatchRequest.newBuilder().setId(begun.getId()).build())
                        .getWatch());
        assertEquals(
                0, mine.listWatches(ListWatchesRequest.getDefaultInstance()).getWatchesCount());
        assertFalse(mine.createWatch(stance("KIR", "XBG").build())
                .getWatch()
                .getId()
                .equals(begun.getId()));
    }

    @Test
    void aRequestSentAgainIsTheSameWatchThoughTheLedgerHasGrown() {
        WatchServiceGrpc.WatchServiceBlockingStub mine = as("watch-again");
        CreateWatchRequest request =
                stance("PLW", "XKH").setRequestId(UUID.randomUUID().toString()).build();
        Watch first = mine.createWatch(request).getWatch();
        append(ActKind.RECOGNITION, "PLW", "XBG", "2001-01-01");
        Watch again = mine.createWatch(request).getWatch();
        assertEquals(first.getId(), again.getId());
        assertEquals(first.getKnown(), again.getKnown());
        assertFalse(mine.createWatch(request.toBuilder().clearRequestId().build())
                .getWatch()
                .getId()
                .equals(first.getId()));
        refusedField(
                "request_id",
                () -> mine.createWatch(request.toBuilder().setAsOf("2021-01-01").build()));
    }
}
