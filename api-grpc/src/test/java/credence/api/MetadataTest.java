package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import credence.persistence.test.PostgresResource;
import credence.v1.SearchPolitiesRequest;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URL;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is wrong with the metadata of a call, told to who sent it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MetadataTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    private static void padded(Client client, int length) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("padding", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(length));
        client.polities()
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .searchPolities(
                        SearchPolitiesRequest.newBuilder().setQuery("Ukraine").build());
    }

    @Test
    void metadataThatAreTooLongCostTheCall() throws Exception {
        try (Client client = new Client(server)) {
            padded(client, 15_000);
            Client.refused(Code.RESOURCE_EXHAUSTED, "METADATA_TOO_LONG", () -> padded(client, 17_000));
            Client.refused(Code.RESOURCE_EXHAUSTED, "METADATA_TOO_LONG", () -> padded(client, 60_000));
            // The connection itself ends these, without a status of ours.
            assertThrows(StatusRuntimeException.class, () -> padded(client, 100_000));
            padded(client, 15_000);
        }
    }

    @Test
    void anEncodingThatIsNotKnownIsNamed() throws Exception {
        HttpClientResponse answer = answer("grpc-encoding", "zstd+own");
        assertEquals("gzip", answer.getHeader("grpc-accept-encoding"));
        told(answer, Code.UNIMPLEMENTED, "NOT_SERVED", "grpc-encoding", "zstd+own", "gzip");
    }

    @Test
    void aHeaderOfBytesThatIsNoBase64IsNamed() throws Exception {
        told(
                answer("x-desk-bin", "what? ever!"),
                Code.INVALID_ARGUMENT,
                "BROKEN_REQUEST",
                "x-desk-bin",
                "x-desk-bin",
                "Base64");
    }

    @Test
    void aHeaderOfBytesMayHaveSeveralValues() throws Exception {
        assertEquals("0", String.valueOf(answer("x-desk-bin", "AQI=, AwQ").getTrailer("grpc-status")));
    }

    @Test
    void whatIsForPagesIsNotTaken() throws Exception {
        for (String type : List.of("application/grpc-web", "application/grpc-web+proto", "application/grpc-web-text")) {
            HttpClientResponse answer = answer("content-type", type);
            assertEquals(415, answer.statusCode(), type);
            assertEquals("application/grpc", answer.getHeader("accept"));
            assertTrue(answer.body().result().toString().contains("/api/reference.html"));
        }
    }

    private static void told(HttpClientResponse answer, Code code, String reason, String field, String... words)
            throws Exception {
        assertEquals(Integer.toString(code.value()), answer.getHeader("grpc-status"));
        Status status = Status.parseFrom(Base64.getDecoder().decode(answer.getHeader("grpc-status-details-bin")));
        assertEquals(code.value(), status.getCode());
        assertEquals(reason, status.getDetails(0).unpack(ErrorInfo.class).getReason());
        BadRequest.FieldViolation violation =
                status.getDetails(1).unpack(BadRequest.class).getFieldViolations(0);
        assertEquals(field, violation.getField());
        assertFalse(answer.getHeader("grpc-message").isEmpty());
        for (String word : List.of(words)) {
            assertTrue(violation.getDescription().contains(word), violation.getDescription());
            assertTrue(answer.getHeader("grpc-message").contains(word), answer.getHeader("grpc-message"));
        }
    }

    /** Of a call with a header as no library would send it, and an empty message. */
    private HttpClientResponse answer(String header, String value) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            return vertx.createHttpClient(new HttpClientOptions()
                            .setProtocolVersion(HttpVersion.HTTP_2)
                            .setHttp2ClearTextUpgrade(false))
                    .request(
                            HttpMethod.POST,
                            server.getPort(),
                            server.getHost(),
                            "/credence.v1.LedgerService/ListEntries")
                    .compose(request -> request.putHeader("content-type", "application/grpc")
                            .putHeader(header, value)
                            .send(io.vertx.core.buffer.Buffer.buffer(new byte[5])))
                    .compose(response -> response.body().map(response))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }
}
