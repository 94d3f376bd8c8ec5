package credence.api;

import credence.persistence.ImportOperations;
import credence.persistence.Operation;
import credence.review.Editor;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.ImportServiceGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Lists that come in. */
@GrpcService
public class ImportGrpc extends ImportServiceGrpc.ImportServiceImplBase {
    private final ImportOperations imports;
    private final Callers callers;

    ImportGrpc(ImportOperations imports, Callers callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @Override
    public StreamObserver<CreateImportRequest> createImport(StreamObserver<CreateImportResponse> answer) {
        Uni<Editor> editor = callers.editor();
        return new Upload(
                (ServerCallStreamObserver<CreateImportResponse>) answer,
                sent -> editor.chain(by -> imports.begin(sent.file(), sent.dryRun(), by, sent.request()))
                        .map(ImportGrpc::response));
    }

    private static CreateImportResponse response(Operation operation) {
        return CreateImportResponse.newBuilder()
                .setOperation(OperationMessages.operation(operation))
                .build();
    }
}
