package credence.api;

import static credence.api.Client.refusedField;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import com.google.rpc.Code;
import credence.persistence.Access;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.CancelOperationRequest;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.GetOperationRequest;
import credence.v1.ImportOptions;
import credence.v1.ImportServiceGrpc;
import credence.v1.ListOperationsRequest;
import credence.v1.Operation;
import credence.v1.OperationServiceGrpc;
import credence.v1.OperationState;
import credence.v1.WaitOperationRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports as operations, over a socket. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationGrpcTest {
    private static final String HEAD = "kind,actor,target,when,source\n";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Access access;

    @Inject
    Pool pool;

    private Client client;
    private String token;

    @BeforeEach
    void connect() {
        client = new Client(server);
        token = "Bearer " + access.issueToken(new Editor("editor")).await().indefinitely();
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    private OperationServiceGrpc.OperationServiceBlockingStub operations() {
        return OperationServiceGrpc.newBlockingStub(client.channel).withCallCredentials(Client.credentials(token));
    }

    private static ImportOptions.Builder options(String file) {
        return ImportOptions.newBuilder().setFile(file);
    }

    private Operation begun(ImportOptions.Builder options, String list) {
        return sent(CreateImportRequest.newBuilder().setOptions(options).build(), chunk(list));
    }

    private static CreateImportRequest chunk(String text) {
        return CreateImportRequest.newBuilder()
                .setChunk(ByteString.copyFrom(text, StandardCharsets.UTF_8))
                .build();
    }

    private Operation sent(CreateImportRequest... parts) {
        CompletableFuture<Operation> begun = new CompletableFuture<>();
        StreamObserver<CreateImportRequest> upload = ImportServiceGrpc.newStub(client.channel)
                .withCallCredentials(Client.credentials(token))
                .createImport(new StreamObserver<>() {
                    @Override
                    public void onNext(CreateImportResponse response) {
                        begun.complete(response.getOperation());
                    }

                    @Override
                    public void onError(Throwable failure) {
                        begun.completeExceptionally(failure);
                    }

                    @Override
                    public void onCompleted() {
                        begun.completeExceptionally(new IllegalStateException("no answer"));
                    }
                });
        for (CreateImportRequest part : parts) {
            upload.onNext(part);
        }
        upload.onCompleted();
        try {
            return begun.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof StatusRuntimeException status) {
                throw status;
            }
            throw failure;
        }
    }

    private Operation over(Operation operation) {
        Operation done = operations()
                .waitOperation(WaitOperationRequest.newBuilder()
                        .setId(operation.getId())
                        .setTimeout(Duration.newBuilder().setSeconds(60))
                        .build())
                .getOperation();
        assertTrue(done.getDone(), done.toString());
        return done;
    }

    private static String rows(String source, int many) {
        StringBuilder list = new StringBuilder(HEAD);
        for (int i = 0; i < many; i++) {
            list.append("condemnation,FRA,DEU,")
                    .append(1900 + i % 100)
                    .append(",")
                    .append(source)
                    .append(' ')
                    .append(i)
                    .append('\n');
        }
        return list.toString();
    }

    @Test
    void anImportGoesOnByItselfAndTellsWhatCameOfIt() {
        String list = rows("An imported list", 3);
        Operation begun = sent(
                CreateImportRequest.newBuilder().setOptions(options("list.csv")).build(),
                chunk(list.substring(0, 40)),
                chunk(list.substring(40)));
        assertEquals("editor", begun.getBy());
        Operation done = over(begun);
        assertEquals(OperationState.OPERATION_STATE_SUCCEEDED, done.getState(), done.toString());
        assertEquals(3, done.getImported().getEntries());
        assertEquals(100, done.getPercent());
        Operation again = over(begun(options("other name.csv"), list));
        assertEquals(0, again.getImported().getEntries());
        assertEquals(3, again.getImported().getKnown());
        assertTrue(operations().listOperations(ListOperationsRequest.getDefaultInstance()).getOperationsList().stream()
                .anyMatch(one -> one.equals(done)));
    }

    @Test
    void aListHasOnlyWhatItsFilterAsksFor() {
        Operation done = over(begun(options("filtered.csv"), rows("A list to be filtered for", 2)));
        assertTrue(
                filtered("state = SUCCEEDED AND by = \"" + done.getBy() + "\"").contains(done));
        assertFalse(filtered("state = FAILED").contains(done));
        assertEquals(List.of(), filtered("by = nobody-at-all"));
        refusedField("filter", () -> filtered("state = GONE"));
    }

    private List<Operation> filtered(String filter) {
        return operations()
                .listOperations(
                        ListOperationsRequest.newBuilder().setFilter(filter).build())
                .getOperationsList();
    }

    @Test
    void aDryRunWritesNothing() {
        String list = rows("A list that is only tried", 2);
        assertEquals(
                2,
                over(begun(options("dry.csv").setDryRun(true), list))
                        .getImported()
                        .getEntries());
        assertEquals(2, over(begun(options("dry.csv"), list)).getImported().getEntries());
    }

    @Test
    void whatIsWrongWithAListIsToldByItsLines() {
        Operation done = over(begun(
                options("bad.csv"),
                HEAD + "recognition,UKR,XKX,2030-01-02,A source\nrecognised,UKR,XKX,soon,A source\n"));
        assertEquals(OperationState.OPERATION_STATE_FAILED, done.getState());
        assertEquals("BAD_LIST", done.getError().getReason());
        assertEquals("credence", done.getError().getDomain());
        assertEquals(Code.INVALID_ARGUMENT.getNumber(), done.getError().getCode());
        assertEquals(2, done.getError().getFound());
        assertEquals(3, done.getError().getProblems(0).getLine());
        assertEquals("kind", done.getError().getProblems(0).getField());
        assertFalse(done.getError().getProblems(0).getMend().isEmpty());
    }

    @Test
    void aRequestSentAgainBeginsNothing() {
        String id = UUID.randomUUID().toString();
        String list = rows("A list that is sent twice", 1);
        Operation first = begun(options("twice.csv").setRequestId(id), list);
        Operation second = begun(options("twice.csv").setRequestId(id), list);
        assertEquals(first.getId(), second.getId());
        Client.refusedField("request_id", () -> begun(options("twice.csv").setRequestId(id), list + "\n"));
    }

    @Test
    void anOperationWhoseAppDiedIsToldAsFailed() {
        UUID id = UUID.randomUUID();
        pool.query("insert into credence.operation (id, by, kind, file, sha256, dry_run) values ('" + id
                        + "', 'editor', 'import', 'lost.csv', repeat('a', 64), false)")
                .executeAndAwait();
        pool.query("insert into credence.operation_step (operation, state, percent, done) values ('" + id
                        + "', 'running', 40, 12)")
                .executeAndAwait();
        Operation lost = operations()
                .getOperation(
                        GetOperationRequest.newBuilder().setId(id.toString()).build())
                .getOperation();
        assertEquals(OperationState.OPERATION_STATE_FAILED, lost.getState());
        assertEquals("OPERATION_ABANDONED", lost.getError().getReason());
        assertEquals(12, lost.getLines());
        pool.query("insert into credence.operation_step (operation, state, percent, done) values ('" + id
                        + "', 'running', 50, 15)")
                .executeAndAwait();
        assertEquals(
                lost,
                operations()
                        .getOperation(GetOperationRequest.newBuilder()
                                .setId(id.toString())
                                .build())
                        .getOperation());
    }

    @Test
    void aLongImportTellsHowFarItIsAndEndsWhenItIsWanted() throws InterruptedException {
        Operation begun = begun(options("long.csv"), rows("A long list", 60_000));
        assertFalse(operations()
                .waitOperation(WaitOperationRequest.newBuilder()
                        .setId(begun.getId())
                        .setTimeout(Duration.getDefaultInstance())
                        .build())
                .getOperation()
                .getDone());
        operations()
                .cancelOperation(
                        CancelOperationRequest.newBuilder().setId(begun.getId()).build());
        Operation done = over(begun);
        assertEquals(OperationState.OPERATION_STATE_CANCELLED, done.getState(), done.toString());
        assertEquals("OPERATION_CANCELLED", done.getError().getReason());
        assertEquals(
                done,
                operations()
                        .cancelOperation(CancelOperationRequest.newBuilder()
                                .setId(begun.getId())
                                .build())
                        .getOperation());
    }

    @Test
    void whatIsCancelledBeforeItsFileIsThereIsNotCarriedOut() throws InterruptedException {
        AtomicReference<@Nullable ClientCallStreamObserver<CreateImportRequest>> call = new AtomicReference<>();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        ImportServiceGrpc.newStub(client.channel)
                .withCallCredentials(Client.credentials(token))
                .createImport(new ClientResponseObserver<CreateImportRequest, CreateImportResponse>() {
                    @Override
                    public void beforeStart(ClientCallStreamObserver<CreateImportRequest> upload) {
                        call.set(upload);
                    }

                    @Override
                    public void onNext(CreateImportResponse response) {}

                    @Override
                    public void onError(Throwable failure) {
                        ended.complete(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
        // The caller is known by now, so that the parts come as they are sent.
        operations().listOperations(ListOperationsRequest.getDefaultInstance());
        ClientCallStreamObserver<CreateImportRequest> upload = Objects.requireNonNull(call.get());
        upload.onNext(
                CreateImportRequest.newBuilder().setOptions(options("cut.csv")).build());
        upload.onNext(chunk(rows("Cut off", 1)));
        Thread.sleep(500);
        // As Node's HTTP/2 does it: the sender's side is ended first.
        upload.onCompleted();
        upload.cancel("the sender broke off", null);
        assertEquals(Status.Code.CANCELLED, Status.fromThrowable(ended.join()).getCode());
        Thread.sleep(1_000);
        assertEquals(
                List.of(),
                operations().listOperations(ListOperationsRequest.getDefaultInstance()).getOperationsList().stream()
                        .filter(one -> one.getImport().getFile().equals("cut.csv"))
                        .toList());
    }

    @Test
    void whatIsSentWronglyIsRefusedByItsField() {
        Client.refusedField("options", () -> sent(chunk(HEAD)));
        Client.refusedField("options", () -> sent());
        Client.refusedField("options.file", () -> begun(options(" "), HEAD));
        Client.refusedField(
                "chunk",
                () -> sent(CreateImportRequest.newBuilder()
                        .setOptions(options("empty.csv"))
                        .build()));
        Client.refusedField("request_id", () -> begun(options("a.csv").setRequestId("1"), HEAD));
        Client.refusedField(
                "id",
                () -> operations()
                        .getOperation(
                                GetOperationRequest.newBuilder().setId("1").build()));
        Client.refusedField(
                "timeout",
                () -> operations()
                        .waitOperation(WaitOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .setTimeout(Duration.newBuilder()
                                        .setSeconds(Long.MAX_VALUE)
                                        .setNanos(Integer.MAX_VALUE))
                                .build()));
        Client.refusedField(
                "by",
                () -> operations()
                        .listOperations(ListOperationsRequest.newBuilder()
                                .setBy("two words")
                                .build()));
        Client.refusedField(
                "timeout",
                () -> operations()
                        .waitOperation(WaitOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .setTimeout(Duration.newBuilder().setSeconds(601))
                                .build()));
        Client.refused(
                Status.Code.NOT_FOUND,
                "NOT_FOUND",
                () -> operations()
                        .getOperation(GetOperationRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .build()));
    }
}
