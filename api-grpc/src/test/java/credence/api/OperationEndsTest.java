package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.Duration;
import credence.persistence.test.PostgresResource;
import credence.v1.CancelOperationRequest;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.GetOperationRequest;
import credence.v1.ImportServiceGrpc;
import credence.v1.ListOperationsRequest;
import credence.v1.Operation;
import credence.v1.OperationState;
import credence.v1.WaitOperationRequest;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationEndsTest extends Imports {
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
        CancelOperationRequest once = CancelOperationRequest.newBuilder()
                .setId(begun.getId())
                .setRequestId(UUID.randomUUID().toString())
                .build();
        operations().cancelOperation(once);
        Operation done = over(begun);
        assertEquals(done, operations().cancelOperation(once).getOperation());
        Operation other = over(begun(options("another.csv"), rows("Another list", 1)));
        Client.refusedField(
                "request_id",
                () -> operations()
                        .cancelOperation(once.toBuilder().setId(other.getId()).build()));
        Client.refusedField(
                "request_id",
                () -> operations()
                        .cancelOperation(once.toBuilder().setRequestId("1").build()));
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
                    public void onCompleted() {
                        ended.complete(new AssertionError("it was carried out"));
                    }
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
}
