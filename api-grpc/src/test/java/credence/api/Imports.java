package credence.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import credence.persistence.Access;
import credence.review.Editor;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.ImportOptions;
import credence.v1.ImportServiceGrpc;
import credence.v1.Operation;
import credence.v1.OperationServiceGrpc;
import credence.v1.WaitOperationRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;

/** Lists that are imported. */
abstract class Imports extends OverASocket {
    static final String HEAD = "kind,actor,target,when,source\n";

    @Inject
    Access access;

    @Inject
    Pool pool;

    String token;

    @BeforeEach
    void prepare() {
        token = "Bearer " + access.issueToken(new Editor("editor")).await().indefinitely();
    }

    OperationServiceGrpc.OperationServiceBlockingStub operations() {
        return OperationServiceGrpc.newBlockingStub(client.channel).withCallCredentials(Client.credentials(token));
    }

    static ImportOptions.Builder options(String file) {
        return ImportOptions.newBuilder().setFile(file);
    }

    Operation begun(ImportOptions.Builder options, String list) {
        return sent(CreateImportRequest.newBuilder().setOptions(options).build(), chunk(list));
    }

    static CreateImportRequest chunk(String text) {
        return CreateImportRequest.newBuilder()
                .setChunk(ByteString.copyFrom(text, StandardCharsets.UTF_8))
                .build();
    }

    Operation sent(CreateImportRequest... parts) {
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

    Operation over(Operation operation) {
        Operation done = operations()
                .waitOperation(WaitOperationRequest.newBuilder()
                        .setId(operation.getId())
                        .setTimeout(Duration.newBuilder().setSeconds(60))
                        .build())
                .getOperation();
        assertTrue(done.getDone(), done.toString());
        return done;
    }

    static String rows(String source, int many) {
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
}
