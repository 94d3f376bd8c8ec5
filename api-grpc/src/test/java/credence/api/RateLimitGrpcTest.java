package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.rpc.RetryInfo;
import credence.access.Role;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.ListEntriesRequest;
import credence.v1.ListReadingsRequest;
import credence.v1.ReadReportsRequest;
import credence.v1.ReadReportsResponse;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(RateLimitGrpcTest.Slow.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class RateLimitGrpcTest {
    /** A call in twenty seconds, five at once. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.rate-limit", "0.05", "credence.rate-burst", "5");
        }
    }

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    ServiceTokens tokens;

    @Test
    @Order(1)
    void eachCallerHasAnAllowanceAndIsToldWhenToTryAgain() throws Exception {
        try (Client client = new Client(server)) {
            for (int i = 0; i < 5; i++) {
                client.ledger().listEntries(ListEntriesRequest.getDefaultInstance());
            }
            StatusRuntimeException refused = Client.refused(
                    Status.Code.RESOURCE_EXHAUSTED,
                    "RATE_LIMITED",
                    () -> client.ledger().listEntries(ListEntriesRequest.getDefaultInstance()));
            long seconds = Client.detail(refused, RetryInfo.class)
                    .orElseThrow()
                    .getRetryDelay()
                    .getSeconds();
            assertTrue(seconds >= 1 && seconds <= 20, "" + seconds);
        }
    }

    @Test
    @Order(2)
    void eachReportOfAStreamCountsAndOneTooManyIsToldWhenToComeAgain() throws Exception {
        String secret = secret("bulk", Role.ANALYST);
        try (Client client = new Client(server)) {
            List<ReadReportsResponse> answers = new ArrayList<>();
            CompletableFuture<Boolean> end = new CompletableFuture<>();
            StreamObserver<ReadReportsRequest> stream = ReportServiceGrpc.newStub(client.channel)
                    .withCallCredentials(Client.credentials("Bearer " + secret))
                    .readReports(new StreamObserver<>() {
                        @Override
                        public void onNext(ReadReportsResponse answer) {
                            answers.add(answer);
                        }

                        @Override
                        public void onError(Throwable failure) {
                            end.completeExceptionally(failure);
                        }

                        @Override
                        public void onCompleted() {
                            end.complete(true);
                        }
                    });
            for (int i = 0; i < 8; i++) {
                stream.onNext(ReadReportsRequest.newBuilder()
                        .setReport(Report.newBuilder().setText("Nothing happened, for the time number " + i + "."))
                        .build());
            }
            stream.onCompleted();
            end.get(60, TimeUnit.SECONDS);
            assertEquals(8, answers.size());
            answers.subList(0, 5)
                    .forEach(kept -> assertFalse(kept.getReadingId().isEmpty(), kept.toString()));
            for (ReadReportsResponse refused : answers.subList(5, 8)) {
                assertEquals("RATE_LIMITED", refused.getError().getReason());
                assertEquals("", refused.getReadingId());
                long seconds = refused.getError().getRetryDelay().getSeconds();
                assertTrue(seconds >= 1 && seconds <= 20, refused.toString());
            }
            Client.refused(
                    Status.Code.RESOURCE_EXHAUSTED,
                    "RATE_LIMITED",
                    () -> client.reports("Bearer " + secret).listReadings(ListReadingsRequest.getDefaultInstance()));
        }
    }

    private String secret(String service, Role role) {
        return tokens.make(new TokenOrder("limited", new Editor(service), role, null), new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
    }

    /** Last, since whoever guesses keeps others at the address waiting too. */
    @Test
    @Order(3)
    void guessesAtTokensAreCountedByTheirAddress() throws Exception {
        try (Client client = new Client(server)) {
            // At once, so that none has failed yet when the next one comes.
            Map<Status.Code, Long> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> assertThrows(StatusRuntimeException.class, () -> guess(client))
                                    .getStatus()
                                    .getCode(),
                            runnable -> Thread.ofVirtual().start(runnable)))
                    .limit(40)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
            assertEquals(Map.of(Status.Code.UNAUTHENTICATED, 5L, Status.Code.RESOURCE_EXHAUSTED, 35L), answers);
            Client.refused(Status.Code.RESOURCE_EXHAUSTED, "RATE_LIMITED", () -> guess(client));
        }
    }

    private static void guess(Client client) {
        client.reports("Bearer a-guess").listReadings(ListReadingsRequest.getDefaultInstance());
    }

    @Test
    @Order(2)
    void oneCallersAllowanceIsNotAnothers() throws Exception {
        try (Client client = new Client(server)) {
            for (String service : new String[] {"first", "second"}) {
                String secret = secret(service, Role.READER);
                AtomicInteger answered = new AtomicInteger();
                Client.refused(Status.Code.RESOURCE_EXHAUSTED, "RATE_LIMITED", () -> {
                    for (int i = 0; i < 10; i++) {
                        client.reports("Bearer " + secret).listReadings(ListReadingsRequest.getDefaultInstance());
                        answered.incrementAndGet();
                    }
                });
                assertEquals(5, answered.get());
            }
        }
    }
}
