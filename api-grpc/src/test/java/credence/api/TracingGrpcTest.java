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
import credence.v1.ListEntriesRequest;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tells one call from another: its id, in the answer and in the log, and its trace. */
@QuarkusTest
@TestProfile(Traced.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class TracingGrpcTest {
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
}
