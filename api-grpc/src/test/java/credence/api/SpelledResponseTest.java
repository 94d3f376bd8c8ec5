package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.access.Role;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** By a client that sees what is on the wire: those of gRPC decode it. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class SpelledResponseTest {
    private static final Editor EDITOR = new Editor("editor");
    /** A message of no bytes, with its head. */
    private static final Buffer EMPTY = Buffer.buffer(new byte[5]);

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    ServiceTokens tokens;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private HttpClientRequest request(String method, @Nullable String authorization) throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        HttpClientRequest request = client.request(
                        HttpMethod.POST, server.getPort(), server.getHost(), "/credence.v1." + method)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        request.putHeader("content-type", "application/grpc");
        return authorization == null ? request : request.putHeader("authorization", authorization);
    }

    @Test
    void aRefusalIsSpelledAsGrpcHasIt() throws Exception {
        HttpClientResponse answer = request("LedgerService/ListEntries", "Bearer of-nobody")
                .send(EMPTY)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertEquals("16", answer.getHeader("grpc-status"));
        String message = answer.getHeader("grpc-message");
        assertTrue(message.endsWith("Send the metadata \"authorization: Bearer TOKEN\"."), message);
    }

    @Test
    void bytesInMetadataMayBeSeveralAndMustBeBase64() throws Exception {
        assertEquals("200 0", status("aGk=,dGhlcmU="));
        assertEquals("200 0", status("aGk, dGhlcmU"));
        assertEquals("200 3", status("no base64!"));
    }

    private String status(String bytes) throws Exception {
        HttpClientRequest request = request("TermService/ListActKinds", null).putHeader("x-bin", bytes);
        // Asked for before it is sent: an answer that is there before anybody looks has no end for who comes late.
        Future<String> status = request.response()
                .compose(answer -> answer.body()
                        .map(body -> answer.statusCode() + " "
                                + Objects.requireNonNullElseGet(
                                        answer.getHeader("grpc-status"), () -> answer.getTrailer("grpc-status"))));
        request.end(EMPTY);
        return status.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void soIsTheEndOfAStreamThatHadBegun() throws Exception {
        TokenOrder order = new TokenOrder("watching", new Editor("spelling-watcher"), Role.READER, null);
        var token = tokens.make(order, EDITOR).await().indefinitely();
        HttpClientRequest request = request("LedgerService/WatchEntries", "Bearer " + token.secret());
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        CompletableFuture<String> ended = new CompletableFuture<>();
        request.response()
                .onFailure(ended::completeExceptionally)
                .onSuccess(answer -> answer.handler(part -> begun.complete(true))
                        .endHandler(end -> ended.complete(answer.getTrailer("grpc-message"))));
        request.end(EMPTY);
        assertTrue(begun.get(20, TimeUnit.SECONDS));
        tokens.revoke(token.token().id(), EDITOR).await().indefinitely();
        String message = ended.get(20, TimeUnit.SECONDS);
        assertTrue(message.endsWith("Send the metadata \"authorization: Bearer TOKEN\"."), message);
    }
}
