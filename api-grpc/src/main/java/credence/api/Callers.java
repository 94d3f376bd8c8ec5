package credence.api;

import credence.persistence.Access;
import credence.review.Editor;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who calls: the editor whose token the metadata carries. */
@ApplicationScoped
@GlobalInterceptor
public class Callers implements ServerInterceptor {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> AUTHORIZATION = Context.key("authorization");
    private static final String BEARER = "bearer ";

    private final Access access;

    Callers(Access access) {
        this.access = access;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        @Nullable String authorization = headers.get(HEADER);
        return authorization == null
                ? next.startCall(call, headers)
                : Contexts.interceptCall(
                        Context.current().withValue(AUTHORIZATION, authorization), call, headers, next);
    }

    /** Fails with {@link Unauthenticated} when there is no token, or it is not known. To be asked for while the call begins. */
    Uni<Editor> editor() {
        @Nullable String authorization = AUTHORIZATION.get();
        if (authorization == null) {
            return Uni.createFrom().failure(new Unauthenticated("Storing needs a token."));
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Uni.createFrom().failure(new Unauthenticated("The authorization is not a bearer token."));
        }
        return access.byToken(authorization.substring(BEARER.length()).strip())
                .map(editor -> editor.orElseThrow(
                        () -> new Unauthenticated("The bearer token is not known, or was revoked.")));
    }
}
