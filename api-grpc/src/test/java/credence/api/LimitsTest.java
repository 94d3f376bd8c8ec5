package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.test.PostgresResource;
import credence.v1.ReadReportRequest;
import credence.v1.Report;
import credence.v1.ReportServiceGrpc;
import credence.v1.SearchPolitiesRequest;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too much costs the call or the connection, and never the process. */
@QuarkusTest
@TestProfile(LimitsTest.FewConnections.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
class LimitsTest {
    /** Fewer than anybody would set, so that a test reaches the end of them. */
    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-connections", "12");
        }
    }

    private static final int MOST = 16 << 20;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    /** Whatever a test did, who comes after it is served, on the same connection and on a new one. */
    @AfterEach
    void everybodyElseIsServed() throws Exception {
        assertServed(client);
        client.close();
        try (Client other = new Client(server)) {
            assertServed(other);
        }
    }

    private static void assertServed(Client client) {
        assertTrue(client.polities()
                        .withWaitForReady()
                        .withDeadlineAfter(30, TimeUnit.SECONDS)
                        .searchPolities(SearchPolitiesRequest.newBuilder()
                                .setQuery("Ukraine")
                                .build())
                        .getPolitiesCount()
                > 0);
    }

    private static ReadReportRequest report(String text) {
        return ReadReportRequest.newBuilder()
                .setReport(Report.newBuilder().setText(text))
                .setDryRun(true)
                .build();
    }

    /** A field that this version does not know, of so many zeros. */
    private static byte[] padded(int zeros) {
        byte[] message = new byte[zeros + 6];
        // Field 2000, length-delimited, as varints.
        message[0] = (byte) 0x82;
        message[1] = 0x7d;
        int left = zeros;
        for (int i = 2; i < 6; i++) {
            message[i] = (byte) (left & 0x7f | (i < 5 ? 0x80 : 0));
            left >>>= 7;
        }
        return message;
    }

    private void call(byte[] message, CallOptions options) {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setFullMethodName("credence.v1.LedgerService/ListEntries")
                .setType(MethodDescriptor.MethodType.UNARY)
                .setRequestMarshaller(RawBytes.ALL)
                .setResponseMarshaller(RawBytes.ALL)
                .build();
        ClientCalls.blockingUnaryCall(client.channel, method, options.withDeadlineAfter(60, TimeUnit.SECONDS), message);
    }

    @Test
    void aMessageThatIsTooLongCostsTheCall() {
        call(padded(MOST - 100), CallOptions.DEFAULT);
        Client.refused(
                Status.Code.RESOURCE_EXHAUSTED, "MESSAGE_TOO_LONG", () -> call(padded(MOST + 1), CallOptions.DEFAULT));
    }

    @Test
    void aMessageThatUnpacksToTooMuchCostsTheCall() {
        CallOptions gzip = CallOptions.DEFAULT.withCompression("gzip");
        call(padded(MOST - 100), gzip);
        Client.refused(Status.Code.RESOURCE_EXHAUSTED, "MESSAGE_TOO_LONG", () -> call(padded(MOST + 1), gzip));
        Client.refused(Status.Code.RESOURCE_EXHAUSTED, "MESSAGE_TOO_LONG", () -> call(padded(200 << 20), gzip));
    }

    @Test
    void aReportMayBeSentGzipped() {
        String text = "Ukraine severed relations with North Korea. " + "Nothing else happened there. ".repeat(100);
        ReportServiceGrpc.ReportServiceBlockingStub stub =
                ReportServiceGrpc.newBlockingStub(client.channel).withCompression("gzip");
        assertEquals(1, stub.readReport(report(text)).getReading().getAccountsCount());
    }

    @Test
    void aMethodThatIsNotThereIsToldSo() {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setFullMethodName("credence.v1.LedgerService/Forget")
                .setType(MethodDescriptor.MethodType.UNARY)
                .setRequestMarshaller(RawBytes.ALL)
                .setResponseMarshaller(RawBytes.ALL)
                .build();
        String told = String.valueOf(Client.refused(
                        Status.Code.UNIMPLEMENTED,
                        "NOT_SERVED",
                        () -> ClientCalls.blockingUnaryCall(
                                client.channel,
                                method,
                                CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS),
                                new byte[0]))
                .getMessage());
        assertTrue(told.contains("credence.v1.LedgerService/Forget") && told.contains("/api/reference.html"), told);
    }

    @Test
    void twoRequestsToAMethodThatTakesOneAreToldSo() {
        MethodDescriptor<byte[], byte[]> method = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setFullMethodName("credence.v1.LedgerService/ListEntries")
                .setType(MethodDescriptor.MethodType.CLIENT_STREAMING)
                .setRequestMarshaller(RawBytes.ALL)
                .setResponseMarshaller(RawBytes.ALL)
                .build();
        Client.refused(Status.Code.INVALID_ARGUMENT, "BROKEN_REQUEST", () -> {
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            StreamObserver<byte[]> requests = ClientCalls.asyncClientStreamingCall(
                    client.channel.newCall(method, CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS)),
                    new StreamObserver<>() {
                        @Override
                        public void onNext(byte[] message) {
                            answer.complete(message);
                        }

                        @Override
                        public void onError(Throwable failure) {
                            answer.completeExceptionally(failure);
                        }

                        @Override
                        public void onCompleted() {
                            answer.completeExceptionally(new AssertionError("no answer"));
                        }
                    });
            requests.onNext(new byte[0]);
            requests.onNext(new byte[0]);
            requests.onCompleted();
            try {
                answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause();
            }
        });
    }

    @Test
    void callsThatAreResetAsSoonAsTheyBeginCostTheConnection() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            HttpClient flood = vertx.createHttpClient(new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false)
                    .setHttp2MaxPoolSize(1));
            CompletableFuture<Boolean> closed = new CompletableFuture<>();
            for (int i = 0; i < 2000 && !closed.isDone(); i++) {
                HttpClientRequest request = flood.request(
                                HttpMethod.POST,
                                server.getPort(),
                                server.getHost(),
                                "/credence.v1.LedgerService/ListEntries")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
                HttpConnection connection = request.connection();
                if (i == 0) {
                    assertEquals(100, connection.remoteSettings().getMaxConcurrentStreams());
                    connection.goAwayHandler(told -> closed.complete(true));
                    connection.closeHandler(gone -> closed.complete(true));
                }
                request.exceptionHandler(reset -> {});
                request.putHeader("content-type", "application/grpc").sendHead();
                request.reset(8);
            }
            assertTrue(closed.get(20, TimeUnit.SECONDS));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void connectionsBeyondTheMostAreClosedAndOthersGoOn() throws Exception {
        assertServed(client);
        List<Socket> sockets = new ArrayList<>();
        try {
            boolean refused = false;
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                socket.setSoTimeout(2000);
                sockets.add(socket);
                socket.getOutputStream()
                        .write("GET /q/health HTTP/1.1\r\nHost: x\r\n\r\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                refused |= !answers(socket);
            }
            assertTrue(refused);
            assertServed(client);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static boolean answers(Socket socket) {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (IOException closed) {
            return false;
        }
    }
}
