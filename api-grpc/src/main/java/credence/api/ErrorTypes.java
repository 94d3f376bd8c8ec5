package credence.api;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.rpc.ErrorDetailsProto;
import com.google.rpc.StatusProto;
import io.grpc.ForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.reflection.v1.FileDescriptorResponse;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets reflection tell the types of errors' details. They stand in no service's files, since they travel packed, so the server knows nothing
 * of them, and a caller without our protos would see their bytes.
 */
@Singleton
@GlobalInterceptor
public class ErrorTypes implements ServerInterceptor {
    private static final String REFLECTION = "grpc.reflection.v1.ServerReflection/ServerReflectionInfo";
    private static final List<FileDescriptor> FILES =
            List.of(ErrorDetailsProto.getDescriptor(), StatusProto.getDescriptor());

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!call.getMethodDescriptor().getFullMethodName().equals(REFLECTION)) {
            return next.startCall(call, headers);
        }
        return next.startCall(
                new ForwardingServerCall.SimpleForwardingServerCall<>(call) {
                    @Override
                    @SuppressWarnings("unchecked") // the method answers this type
                    public void sendMessage(A message) {
                        super.sendMessage((A) told((ServerReflectionResponse) message));
                    }
                },
                headers);
    }

    /** The answer itself, but where the server does not know what was asked for, and we do. */
    static ServerReflectionResponse told(ServerReflectionResponse answer) {
        @Nullable FileDescriptor file = answer.hasErrorResponse() ? file(answer.getOriginalRequest()) : null;
        if (file == null) {
            return answer;
        }
        FileDescriptorResponse.Builder files = FileDescriptorResponse.newBuilder();
        Set<FileDescriptor> all = new LinkedHashSet<>();
        gather(file, all);
        all.forEach(one -> files.addFileDescriptorProto(one.toProto().toByteString()));
        return answer.toBuilder().setFileDescriptorResponse(files).build();
    }

    private static @Nullable FileDescriptor file(ServerReflectionRequest request) {
        return FILES.stream()
                .filter(file -> switch (request.getMessageRequestCase()) {
                    case FILE_BY_FILENAME -> file.getName().equals(request.getFileByFilename());
                    case FILE_CONTAINING_SYMBOL -> has(file, request.getFileContainingSymbol());
                    default -> false;
                })
                .findFirst()
                .orElse(null);
    }

    private static boolean has(FileDescriptor file, String symbol) {
        return file.getMessageTypes().stream()
                .anyMatch(type -> symbol.equals(type.getFullName()) || symbol.startsWith(type.getFullName() + "."));
    }

    private static void gather(FileDescriptor file, Set<FileDescriptor> all) {
        if (all.add(file)) {
            file.getDependencies().forEach(dependency -> gather(dependency, all));
        }
    }
}
