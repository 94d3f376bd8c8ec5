package credence.api;

import static credence.api.Client.credentials;
import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.ListReadingsRequest;
import credence.v1.ReadReportsRequest;
import credence.v1.ReadReportsResponse;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StreamsGrpcTest extends Editing {
    @Test
    void whoWatchesSeesEachCommitOnceAndInOrder() {
        String token = token();
        String second = other();
        long first = recorded(token, second, "DJI");
        Iterator<WatchEntriesResponse> watch = client.ledger()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .watchEntries(
                        WatchEntriesRequest.newBuilder().setAfter(first - 1).build());
        assertEquals(first, watch.next().getEntry().getRevision());
        List<Long> written = new ArrayList<>();
        for (String actor : List.of("DJI", "SOM", "ERI")) {
            written.add(recorded(token, second, actor));
        }
        List<Long> seen = new ArrayList<>();
        while (seen.size() < written.size()) {
            WatchEntriesResponse message = watch.next();
            if (message.hasEntry()) {
                seen.add(message.getEntry().getRevision());
            }
        }
        assertEquals(written, seen);
    }

    @Test
    void aFilteredWatchTellsHowFarItIs() {
        String token = token();
        String second = other();
        long hidden = recorded(token, second, "BDI");
        long shown = recorded(token, second, "RWA");
        Iterator<WatchEntriesResponse> watch = client.ledger()
                .withDeadlineAfter(60, TimeUnit.SECONDS)
                .watchEntries(WatchEntriesRequest.newBuilder()
                        .setAfter(hidden - 1)
                        .setPolity("RWA")
                        .setOther("XSL")
                        .build());
        assertEquals(shown, watch.next().getEntry().getRevision());
        long later = recorded(token, second, "BDI");
        WatchEntriesResponse told = watch.next();
        while (told.getRevision() < later) {
            told = watch.next();
        }
        assertFalse(told.hasEntry());
        refusedField(
                "after",
                () -> client.ledger()
                        .watchEntries(WatchEntriesRequest.newBuilder()
                                .setAfter(900_000)
                                .build())
                        .next());
        refusedField(
                "other",
                () -> client.ledger()
                        .watchEntries(
                                WatchEntriesRequest.newBuilder().setOther("XSL").build())
                        .next());
    }

    @Test
    void aStreamOfReportsAnswersEachAndGoesOnAfterAMistake() throws Exception {
        List<ReadReportsResponse> answers = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> done = new CompletableFuture<>();
        StreamObserver<ReadReportsRequest> reports = ReportServiceGrpc.newStub(client.channel)
                .withCallCredentials(credentials(token()))
                .readReports(new StreamObserver<>() {
                    @Override
                    public void onNext(ReadReportsResponse answer) {
                        answers.add(answer);
                    }

                    @Override
                    public void onError(Throwable failure) {
                        done.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        done.complete(null);
                    }
                });
        for (String text : List.of("Bhutan recognised Kosovo on Monday.", " ", "Bhutan recognised Kosovo on Monday.")) {
            reports.onNext(ReadReportsRequest.newBuilder()
                    .setReport(Report.newBuilder().setText(text).setPublished("2022-07-14"))
                    .build());
        }
        reports.onCompleted();
        done.get(60, TimeUnit.SECONDS);
        assertEquals(
                List.of(0L, 1L, 2L),
                answers.stream().map(ReadReportsResponse::getIndex).toList());
        assertEquals(1, answers.getFirst().getAccounts());
        assertTrue(answers.getFirst().getStored());
        assertEquals("report.text", answers.get(1).getError().getField());
        assertFalse(answers.getLast().getStored());
        assertEquals(answers.getFirst().getReadingId(), answers.getLast().getReadingId());
        assertTrue(client.reports().listReadings(ListReadingsRequest.getDefaultInstance()).getReadingsList().stream()
                .anyMatch(reading -> reading.getId().equals(answers.getFirst().getReadingId())));
    }
}
