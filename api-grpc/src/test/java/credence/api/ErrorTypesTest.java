package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import credence.persistence.test.PostgresResource;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client without our protos learns of the details of errors, by reflection. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ErrorTypesTest {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    private ServerReflectionResponse asked(ServerReflectionRequest.Builder request) throws Exception {
        try (Client client = new Client(server)) {
            CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
            StreamObserver<ServerReflectionRequest> requests = ServerReflectionGrpc.newStub(client.channel)
                    .serverReflectionInfo(new StreamObserver<>() {
                        @Override
                        public void onNext(ServerReflectionResponse response) {
                            answer.complete(response);
                        }

                        @Override
                        public void onError(Throwable failure) {
                            answer.completeExceptionally(failure);
                        }

                        @Override
                        public void onCompleted() {}
                    });
            requests.onNext(request.build());
            ServerReflectionResponse response = answer.get(30, TimeUnit.SECONDS);
            requests.onCompleted();
            return response;
        }
    }

    private static boolean tells(ServerReflectionResponse response, String file) {
        return response.getFileDescriptorResponse().getFileDescriptorProtoList().stream()
                .anyMatch(bytes -> {
                    try {
                        return FileDescriptorProto.parseFrom(bytes).getName().equals(file);
                    } catch (InvalidProtocolBufferException broken) {
                        throw new AssertionError(broken);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google.rpc.ErrorInfo",
                "google.rpc.BadRequest",
                "google.rpc.BadRequest.FieldViolation",
                "google.rpc.PreconditionFailure",
                "google.rpc.RetryInfo",
                "google.rpc.ResourceInfo"
            })
    void theTypesOfDetailsAreKnownWithWhatTheyImport(String type) throws Exception {
        ServerReflectionResponse response =
                asked(ServerReflectionRequest.newBuilder().setFileContainingSymbol(type));
        assertTrue(tells(response, "google/rpc/error_details.proto"), response.toString());
        assertTrue(tells(response, "google/protobuf/duration.proto"), response.toString());
    }

    @Test
    void theirFileIsKnownByItsName() throws Exception {
        assertTrue(tells(
                asked(ServerReflectionRequest.newBuilder().setFileByFilename("google/rpc/error_details.proto")),
                "google/rpc/error_details.proto"));
    }

    @Test
    void whatIsNotThereStaysUnknownAndServicesStayAsTheyWere() throws Exception {
        assertTrue(asked(ServerReflectionRequest.newBuilder().setFileContainingSymbol("google.rpc.ErrorInf"))
                .hasErrorResponse());
        assertTrue(tells(
                asked(ServerReflectionRequest.newBuilder().setFileContainingSymbol("credence.v1.ProofService")),
                "credence/v1/proof_service.proto"));
        assertEquals(
                0,
                asked(ServerReflectionRequest.newBuilder().setListServices(""))
                        .getListServicesResponse()
                        .getServiceList()
                        .stream()
                        .filter(service -> service.getName().startsWith("google.rpc"))
                        .count());
    }
}
