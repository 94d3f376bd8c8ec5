package credence.api;

import com.google.rpc.ErrorInfo;
import credence.access.Caller;
import credence.access.Least;
import credence.access.Role;
import credence.persistence.Access;
import credence.persistence.ServiceTokens;
import credence.persistence.TokenOrder;
import credence.review.Editor;
import credence.v1.AccessServiceGrpc;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Somebody of each role, with a token. */
abstract class RolesAndTokens extends OverASocket {
    /** As every Credence is that several use. */
    public static class NobodyUnknownReads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("credence.anonymous-read", "false");
        }
    }

    static final Editor ADMIN = new Editor("editor");

    @Inject
    Access access;

    @Inject
    ServiceTokens tokens;

    @Inject
    @Any
    Instance<BindableService> services;

    final Map<Role, String> secrets = new EnumMap<>(Role.class);

    @BeforeEach
    void prepare() {
        access.grant(new Editor("service-none"), Role.READER, ADMIN).await().indefinitely();
        for (Role role : Role.values()) {
            Editor service = new Editor("service-" + role.word());
            TokenOrder order = new TokenOrder("all methods", service, role == Role.NONE ? Role.READER : role, null);
            secrets.put(role, tokens.make(order, ADMIN).await().indefinitely().secret());
        }
        access.grant(new Editor("service-none"), Role.NONE, ADMIN).await().indefinitely();
    }

    AccessServiceGrpc.AccessServiceBlockingStub admin() {
        return as(secrets.get(Role.ADMIN));
    }

    AccessServiceGrpc.AccessServiceBlockingStub as(@Nullable String secret) {
        return AccessServiceGrpc.newBlockingStub(client.channel)
                .withCallCredentials(Client.credentials("Bearer " + secret));
    }

    static String reason(Least least, @Nullable Role role) {
        return switch (least.to(role == null ? null : new Caller(ADMIN, role), false)) {
            case ALLOWED -> "";
            case LOGIN_NEEDED -> "TOKEN_NEEDED";
            case ROLE_NEEDED -> "ROLE_NEEDED";
        };
    }

    /** Why an empty request was turned away at the gate; nothing where it was let in, whatever became of it there. */
    String told(String method, @Nullable String secret) {
        Status[] status = new Status[1];
        Metadata[] trailers = new Metadata[1];
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        ClientCall<byte[], byte[]> call = client.channel.newCall(
                MethodDescriptor.<byte[], byte[]>newBuilder()
                        .setFullMethodName(method)
                        .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                        .setRequestMarshaller(RawBytes.ALL)
                        .setResponseMarshaller(RawBytes.ALL)
                        .build(),
                CallOptions.DEFAULT.withDeadlineAfter(20, TimeUnit.SECONDS));
        Metadata headers = new Metadata();
        if (secret != null) {
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + secret);
        }
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onHeaders(Metadata answered) {
                        // A watch answers when something happens; that it was let in is enough.
                        over.complete(true);
                    }

                    @Override
                    public void onClose(Status closed, Metadata told) {
                        status[0] = closed;
                        trailers[0] = told;
                        over.complete(true);
                    }
                },
                headers);
        call.request(1);
        call.sendMessage(new byte[0]);
        call.halfClose();
        over.join();
        call.cancel("enough", null);
        if (status[0] == null || status[0].isOk() || status[0].getCode() == Status.Code.CANCELLED) {
            return "";
        }
        String reason = Client.detail(status[0].asRuntimeException(trailers[0]), ErrorInfo.class)
                .map(ErrorInfo::getReason)
                .orElse("");
        if (reason.isEmpty()) {
            // The connection's end, not the service's answer.
            return status[0].toString();
        }
        return reason.equals("TOKEN_NEEDED") || reason.equals("ROLE_NEEDED") ? reason : "";
    }
}
