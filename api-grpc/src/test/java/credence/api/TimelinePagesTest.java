package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Evidence;
import credence.persistence.Register;
import credence.persistence.test.PostgresResource;
import credence.polity.PolityKey;
import credence.review.Editor;
import credence.time.Edtf;
import credence.v1.GetTimelineRequest;
import credence.v1.GetTimelineResponse;
import credence.v1.HistoryServiceGrpc;
import credence.v1.Moment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TimelinePagesTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Register register;

    private void act(int year) {
        Act act = new Act(
                year % 2 == 0 ? ActKind.RELATIONS_ESTABLISHED : ActKind.RELATIONS_SEVERED,
                Party.of(new PolityKey("LIE")),
                Party.of(new PolityKey("AND")),
                Status.DONE,
                Edtf.parse(year + "-03-01"),
                true);
        register.append(
                        List.of(new Content.Recorded(
                                act,
                                new Evidence.Stated("A note", null, null),
                                new Attribution(List.of(), true, null, null))),
                        new Editor("editor"),
                        null)
                .await()
                .indefinitely();
    }

    @Test
    void pagesAreOfOneRevisionAndWhoAsksForNoneHasAllOnOne() throws Exception {
        for (int year = 1990; year < 1997; year++) {
            act(year);
        }
        try (Client client = new Client(server)) {
            HistoryServiceGrpc.HistoryServiceBlockingStub history = HistoryServiceGrpc.newBlockingStub(client.channel);
            GetTimelineRequest all = GetTimelineRequest.newBuilder()
                    .setPolity("LIE")
                    .setOther("AND")
                    .build();
            GetTimelineResponse whole = history.getTimeline(all);
            assertEquals(7, whole.getMomentsCount());
            assertEquals("", whole.getNextPageToken());

            List<Moment> paged = new ArrayList<>();
            GetTimelineRequest.Builder pages = all.toBuilder().setPageSize(3);
            GetTimelineResponse first = history.getTimeline(pages.build());
            act(1989);
            GetTimelineResponse page = first;
            paged.addAll(page.getMomentsList());
            while (!page.getNextPageToken().isEmpty()) {
                page = history.getTimeline(
                        pages.setPageToken(page.getNextPageToken()).build());
                paged.addAll(page.getMomentsList());
                assertEquals(whole.getKnown(), page.getKnown());
                assertTrue(page.getMomentsCount() <= 3);
            }
            assertEquals(whole.getMomentsList(), paged);
            assertEquals(8, history.getTimeline(all).getMomentsCount());

            GetTimelineRequest rest =
                    all.toBuilder().setPageToken(first.getNextPageToken()).build();
            assertEquals(
                    whole.getMomentsList().subList(3, 7),
                    history.getTimeline(rest).getMomentsList());
            Client.refusedField(
                    "page_token",
                    () -> history.getTimeline(rest.toBuilder().clearOther().build()));
            Client.refusedField(
                    "page_size",
                    () -> history.getTimeline(all.toBuilder().setPageSize(-1).build()));
        }
    }
}
