package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.GetStanceRequest;
import credence.v1.WatchEntriesRequest;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the metrics tell of calls and of the register. */
@QuarkusTest
@TestProfile(ObservingGrpcTest.Alone.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ObservingGrpcTest {
    /** An app that no other was before: gauges and counts go on from one of the same profile to the next. */
    public static class Alone extends Traced {}

    private static final String NAME = "grpc_server_processing_duration_seconds";
    /** As Prometheus asks, and not by an upgrade to HTTP/2 with each question. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    private String metrics() throws Exception {
        return get("metrics").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private double value(String series, String... tags) throws Exception {
        String found = metrics()
                .lines()
                .filter(line -> line.startsWith(series + "{") || line.startsWith(series + " "))
                .filter(line -> List.of(tags).stream().allMatch(line::contains))
                .findFirst()
                .orElse("none 0");
        // OpenMetrics may add an example behind a #.
        String told = found.split(" # ")[0];
        return Double.parseDouble(told.substring(told.lastIndexOf(' ')));
    }

    /** A call is counted once it was answered, a moment after the answer is here. */
    private void await(double wanted, String series, String... tags) throws Exception {
        for (int i = 0; i < 100 && value(series, tags) != wanted; i++) {
            Thread.sleep(20);
        }
        assertEquals(wanted, value(series, tags), metrics());
    }

    @Test
    void callsAreCountedByHowTheyEndedWithHowLongTheyTook() throws Exception {
        String ok = "statusCode=\"OK\"";
        String method = "method=\"GetStance\"";
        double before = value(NAME + "_count", method, ok);
        try (Client client = new Client(server)) {
            client.stances()
                    .getStance(GetStanceRequest.newBuilder()
                            .setActor("UKR")
                            .setTarget("PRK")
                            .build());
            assertTrue(status(() -> client.stances()
                            .getStance(GetStanceRequest.newBuilder()
                                    .setActor("nobody")
                                    .build()))
                    .equals(Status.Code.INVALID_ARGUMENT));
            await(before + 1, NAME + "_count", method, ok);
            await(before + 1, NAME + "_bucket", method, ok, "le=\"+Inf\"");
            await(before + 1, NAME + "_bucket", method, ok, "le=\"10.0\"");
            assertTrue(value(NAME + "_sum", method, ok) > 0);
            await(1, NAME + "_count", method, "statusCode=\"INVALID_ARGUMENT\"");
        }
    }

    /** It was counted as a call that its caller had cancelled. */
    @Test
    void whatIsNoCallIsCountedAsARequest() throws Exception {
        HttpRequest web = HttpRequest.newBuilder(URI.create(server + "credence.v1.StanceService/GetStance"))
                .timeout(Duration.ofSeconds(20))
                .header("content-type", "application/grpc-web+proto")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5]))
                .build();
        assertEquals(415, HTTP.send(web, HttpResponse.BodyHandlers.ofString()).statusCode());
        await(1, "http_server_requests_seconds_count", "method=\"POST\"", "uri=\"other\"", "status=\"415\"");
    }

    @Test
    void whatTheServerRefusesBeforeAnyServiceIsCountedAsOneOther() throws Exception {
        try (Client client = new Client(server)) {
            MethodDescriptor<byte[], byte[]> none = MethodDescriptor.<byte[], byte[]>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName("credence.v1.StanceService/Forget")
                    .setRequestMarshaller(RawBytes.ALL)
                    .setResponseMarshaller(RawBytes.ALL)
                    .build();
            assertEquals(
                    Status.Code.UNIMPLEMENTED,
                    status(() ->
                            ClientCalls.blockingUnaryCall(client.channel, none, CallOptions.DEFAULT, new byte[0])));
            await(1, NAME + "_count", "method=\"other\"", "statusCode=\"UNIMPLEMENTED\"");
        }
    }

    @Test
    void aWatchIsUnderWayUntilItsCallerGoes() throws Exception {
        try (Client client = new Client(server)) {
            ClientCall<WatchEntriesRequest, credence.v1.WatchEntriesResponse> watch =
                    client.channel.newCall(credence.v1.LedgerServiceGrpc.getWatchEntriesMethod(), CallOptions.DEFAULT);
            watch.start(new ClientCall.Listener<>() {}, new Metadata());
            watch.request(10);
            watch.sendMessage(WatchEntriesRequest.getDefaultInstance());
            watch.halfClose();
            await(1, "grpc_server_active_calls", "method=\"WatchEntries\"");
            watch.cancel("seen enough", null);
            await(0, "grpc_server_active_calls", "method=\"WatchEntries\"");
            await(1, NAME + "_count", "method=\"WatchEntries\"", "statusCode=\"CANCELLED\"");
        }
    }

    @Test
    void theRegistersStateIsTold() throws Exception {
        await(0, "credence_ledger_live_lag");
        await(1, "credence_ledger_live");
        assertTrue(value("credence_database_connections") >= 1);
        assertEquals(200, get("q/metrics").statusCode());
    }

    private static Status.Code status(org.junit.jupiter.api.function.Executable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(StatusRuntimeException.class, call)
                .getStatus()
                .getCode();
    }
}
