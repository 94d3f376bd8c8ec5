package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Role;
import credence.persistence.Heartbeat;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.LogLines;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.GetStanceRequest;
import credence.v1.ListEntriesRequest;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.WatchEntriesRequest;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ObservingGrpcTest.Traced.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class ObservingGrpcTest {
    /** Traces end in the test's own memory. */
    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
        }
    }

    private static final String NAME = "grpc_server_processing_duration_seconds";
    /** As Prometheus asks, and not by an upgrade to HTTP/2 with each question. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Metadata.Key<String> ID = Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    ServiceTokens tokens;

    @Inject
    KeptSpans spans;

    @Inject
    Heartbeat heartbeat;

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

    /** The ids in the answer's headers. */
    private String id(@Nullable String sent) throws Exception {
        try (Client client = new Client(server)) {
            AtomicReference<@Nullable Metadata> headers = new AtomicReference<>();
            AtomicReference<@Nullable Metadata> trailers = new AtomicReference<>();
            Metadata metadata = new Metadata();
            if (sent != null) {
                metadata.put(ID, sent);
            }
            client.ledger()
                    .withInterceptors(
                            MetadataUtils.newAttachHeadersInterceptor(metadata),
                            MetadataUtils.newCaptureMetadataInterceptor(headers, trailers))
                    .listEntries(ListEntriesRequest.getDefaultInstance());
            @Nullable Metadata found = headers.get();
            return String.valueOf(found == null ? null : found.get(ID));
        }
    }

    @Test
    void theRequestsIdComesBackWhenItIsWellFormedAndElseOneIsMade() throws Exception {
        assertEquals("desk-7:42", id("desk-7:42"));
        assertTrue(id(null).matches("[0-9a-f]{32}"));
        assertTrue(id("has a blank").matches("[0-9a-f]{32}"));
        assertTrue(id("x".repeat(129)).matches("[0-9a-f]{32}"));
    }

    /** The reader works on another thread, and the database answers on another; all write the id. */
    @Test
    void everyLineOfACallsWorkHasItsIdAndNoneTheReportOrTheToken() throws Exception {
        String secret = tokens.make(
                        new TokenOrder("desk", new Editor("news-desk"), Role.ANALYST, null), new Editor("editor"))
                .await()
                .indefinitely()
                .secret();
        Metadata metadata = new Metadata();
        metadata.put(ID, "submit-1");
        try (LogLines log = new LogLines();
                Client client = new Client(server)) {
            String text = "Ukraine severed diplomatic relations with North Korea on Wednesday, zanzibaristically.";
            client.reports("Bearer " + secret)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                    .readReport(ReadReportRequest.newBuilder()
                            .setReport(Report.newBuilder().setText(text).setPublished("2022-07-14"))
                            .build());
            String line = log.line("ReportService/ReadReport");
            assertTrue(line.contains("[submit-1]") && line.contains(" OK ") && line.contains("news-desk"), line);
            Client.refused(
                    Status.Code.UNAUTHENTICATED,
                    "TOKEN_NEEDED",
                    () -> client.reports("Bearer guess-of-zanzibar")
                            .listReadings(credence.v1.ListReadingsRequest.getDefaultInstance()));
            log.line("ListReadings UNAUTHENTICATED");
            for (String one : log.lines()) {
                assertFalse(one.contains("zanzibar") || one.contains(secret), one);
            }
        }
    }

    @Test
    void aTraceGoesFromTheCallersThroughTheCallToItsStatements() throws Exception {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Metadata metadata = new Metadata();
        metadata.put(
                Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER),
                "00-" + trace + "-b7ad6b7169203331-01");
        try (Client client = new Client(server)) {
            client.ledger()
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                    .listEntries(ListEntriesRequest.getDefaultInstance());
        }
        // The call's own span ends after those of its statements.
        for (int i = 0; i < 100 && spans.of(trace).stream().noneMatch(span -> isCall(span)); i++) {
            Thread.sleep(20);
        }
        List<SpanData> all = spans.of(trace);
        SpanData call =
                all.stream().filter(span -> isCall(span)).findFirst().orElseThrow(() -> new AssertionError(all));
        List<SpanData> statements =
                all.stream().filter(span -> isStatement(span)).toList();
        assertFalse(statements.isEmpty(), all.toString());
        for (SpanData statement : statements) {
            assertEquals(call.getSpanId(), statement.getParentSpanId(), all.toString());
            assertEquals("postgresql", statement.getAttributes().get(AttributeKey.stringKey("db.system")));
        }
        assertEquals(
                List.of(call),
                all.stream().filter(span -> span.getKind() == SpanKind.SERVER).toList());
        assertEquals("b7ad6b7169203331", call.getParentSpanId());
        Attributes told = call.getAttributes();
        assertEquals("grpc", told.get(AttributeKey.stringKey("rpc.system")));
        assertEquals("credence.v1.LedgerService", told.get(AttributeKey.stringKey("rpc.service")));
        assertEquals("ListEntries", told.get(AttributeKey.stringKey("rpc.method")));
        assertEquals(0L, told.get(AttributeKey.longKey("rpc.grpc.status_code")));
    }

    @Test
    void whatTheAppAsksByItselfIsNotTraced() {
        assertTrue(heartbeat.beats().await().indefinitely());
        List<SpanData> own = spans.all().stream()
                .filter(span -> span.getKind() == SpanKind.CLIENT)
                .filter(span -> !span.getParentSpanContext().isValid())
                .toList();
        assertEquals(List.of(), own);
    }

    private static boolean isCall(SpanData span) {
        return span.getName().equals("credence.v1.LedgerService/ListEntries");
    }

    private static boolean isStatement(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .anyMatch(one -> one.getKey().getKey().matches("db\\.(statement|query\\.text)")
                        && one.getValue().toString().contains("credence.entry"));
    }

    private static Status.Code status(org.junit.jupiter.api.function.Executable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(StatusRuntimeException.class, call)
                .getStatus()
                .getCode();
    }
}
