package credence.api;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import credence.InvalidInput;
import credence.access.NotAllowed;
import credence.access.TooOften;
import credence.access.Unauthenticated;
import credence.persistence.IssuerAway;
import credence.persistence.Presence;
import credence.persistence.RegisterException;
import credence.persistence.TooManyOperations;
import credence.report.Report;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every failure as a status with google.rpc details, mapped once. Each carries an ErrorInfo with a stable reason. */
@ApplicationScoped
@RegisterForReflection(
        targets = {
            Any.class,
            Any.Builder.class,
            BadRequest.class,
            BadRequest.Builder.class,
            BadRequest.FieldViolation.class,
            BadRequest.FieldViolation.Builder.class,
            Duration.class,
            Duration.Builder.class,
            ErrorInfo.class,
            ErrorInfo.Builder.class,
            PreconditionFailure.class,
            PreconditionFailure.Builder.class,
            PreconditionFailure.Violation.class,
            PreconditionFailure.Violation.Builder.class,
            ResourceInfo.class,
            ResourceInfo.Builder.class,
            RetryInfo.class,
            RetryInfo.Builder.class,
            Status.class,
            Status.Builder.class
        })
public class GrpcErrors implements ExceptionHandlerProvider {
    static final String DOMAIN = "credence";
    static final String TOO_LONG = ". Send at most 5 MiB of UTF-8 a report.";
    private static final int LONGEST_NAME = 120;
    private static final Logger LOG = Logger.getLogger(GrpcErrors.class);
    private static final java.time.Duration RETRY = java.time.Duration.ofSeconds(1);
    private static final java.time.Duration LATER = java.time.Duration.ofSeconds(10);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new ExceptionHandler<>(listener, call, metadata) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata headers) {
                StatusRuntimeException told = told(failure);
                Metadata trailers = told.getTrailers();
                failed.close(told.getStatus(), trailers == null ? new Metadata() : trailers);
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        return told(failure);
    }

    /** The status of a failure; one that is a status already stays as it is. */
    static StatusRuntimeException told(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException status -> status;
            case StatusException status -> status.getStatus().asRuntimeException(status.getTrailers());
            case InvalidInput wrong ->
                status(
                        wrong.getMessage() + ". " + wrong.mend(),
                        Reason.INVALID_FIELD,
                        violation(wrong.field(), wrong.getMessage() + ". " + wrong.mend()));
            case Report.TooLong wrong ->
                status(
                        wrong.getMessage() + TOO_LONG,
                        Reason.TOO_LONG,
                        violation(wrong.field(), wrong.getMessage() + TOO_LONG));
            case NotFound missing ->
                status(
                        String.valueOf(missing.getMessage()),
                        Reason.NOT_FOUND,
                        resource(missing.type(), missing.name(), missing),
                        violation(missing.field(), String.valueOf(missing.getMessage())));
            case NameTaken taken ->
                status(
                        String.valueOf(taken.getMessage()),
                        Reason.NAME_TAKEN,
                        resource("editor", taken.name(), taken),
                        violation("name", taken.getMessage() + " Choose another name."));
            case Refused refused ->
                status(
                        refused.getMessage() + " Nothing was written.",
                        refused.reason(),
                        PreconditionFailure.newBuilder()
                                .addViolations(PreconditionFailure.Violation.newBuilder()
                                        .setType(refused.reason().name())
                                        .setSubject(refused.subject())
                                        .setDescription(String.valueOf(refused.getMessage())))
                                .build());
            case NotSigned none -> {
                if (none.reason() == Reason.LEDGER_CHANGED) {
                    LOG.error(none.getMessage());
                }
                yield status(
                        none.getMessage() + " " + none.reason().mend(),
                        none.reason(),
                        PreconditionFailure.newBuilder()
                                .addViolations(PreconditionFailure.Violation.newBuilder()
                                        .setType(none.reason().name())
                                        .setSubject("checkpoint")
                                        .setDescription(String.valueOf(none.getMessage())))
                                .build());
            }
            case Unauthenticated nobody ->
                status(
                        nobody.getMessage() + " Send the metadata \"authorization: Bearer TOKEN\".",
                        Reason.TOKEN_NEEDED);
            case NotAllowed denied -> status(String.valueOf(denied.getMessage()), Reason.ROLE_NEEDED);
            case TooOften often ->
                status(
                        often.getMessage() + " Try again when RetryInfo says.",
                        Reason.RATE_LIMITED,
                        retry(often.delay()));
            case TooManyOperations many ->
                status(
                        many.getMessage() + ". Try again when RetryInfo says.",
                        Reason.TOO_MANY_OPERATIONS,
                        retry(LATER));
            case RegisterException away -> {
                Presence caller = Presence.current();
                // What was ended because nobody waits for it is no fault of the database.
                if (!away.isKnown() && (caller == null || !caller.isGone())) {
                    LOG.error(away.getMessage(), away);
                }
                yield status(
                        away.isFull()
                                ? "The register's database has no room left; nothing of this was kept."
                                : "The register's database does not answer. Try again shortly.",
                        away.isFull() ? Reason.DISK_FULL : Reason.REGISTER_AWAY,
                        retry(RETRY));
            }
            case IssuerAway away -> {
                LOG.error(away.getMessage(), away);
                yield status(
                        "The provider of logins does not give the keys that its tokens are checked with. Try again shortly.",
                        Reason.ISSUER_AWAY,
                        retry(RETRY));
            }
            default -> {
                LOG.error("a call failed", failure);
                yield status("Credence failed at this; it is in the log.", Reason.INTERNAL);
            }
        };
    }

    private static ResourceInfo resource(String type, String name, RuntimeException why) {
        return ResourceInfo.newBuilder()
                .setResourceType(type)
                .setResourceName(name)
                .setDescription(String.valueOf(why.getMessage()))
                .build();
    }

    /** The status of a call that the server refuses by itself. */
    static StatusRuntimeException of(Reason reason) {
        return status(reason.meaning() + " " + reason.mend(), reason);
    }

    /** The status of a call whose request could not be parsed. */
    static StatusRuntimeException broken() {
        String what =
                "request is not a valid message: a string in it is not UTF-8, or its bytes are cut off or mixed up.";
        return status(what, Reason.BROKEN_REQUEST, violation("request", what + " Send text as UTF-8."));
    }

    /** @param header whose name ends with -bin */
    static StatusRuntimeException noBase64(String header) {
        String what = "metadata " + header
                + " is no Base64. Send its bytes in Base64, as every library of gRPC does by itself for names that end with -bin.";
        return status(what, Reason.BROKEN_REQUEST, violation(header, what));
    }

    /** @param encoding by which messages are packed, and which is none of ours */
    static StatusRuntimeException packedOtherwise(String encoding) {
        String what = "grpc-encoding \"" + (encoding.length() <= 60 ? encoding : encoding.substring(0, 60) + "…")
                + "\" is not known here. Send messages gzipped (gzip), or plain (identity, or without this header).";
        return status(what, Reason.NOT_SERVED, violation(CallHeaders.ENCODING, what));
    }

    /** @param path such as /credence.v1.StanceService/Forget */
    static StatusRuntimeException notServed(String path) {
        String method = path.startsWith("/") ? path.substring(1) : path;
        return status(
                "There is no method "
                        + (method.length() <= LONGEST_NAME ? method : method.substring(0, LONGEST_NAME) + "…")
                        + " here. Reflection lists what there is, and /api/reference.html of this server tells it.",
                Reason.NOT_SERVED);
    }

    static StatusRuntimeException metadataTooLong() {
        return status(
                "The metadata of the call are longer than 16 KiB. Send less; what belongs to a request goes into its message.",
                Reason.METADATA_TOO_LONG);
    }

    /** The status of a call whose answer would be longer than a message may be. */
    static StatusRuntimeException answerTooLong(String mend) {
        return status("The answer would be longer than 16 MiB. " + mend, Reason.MESSAGE_TOO_LONG);
    }

    /** The status of a call with more requests than its method takes. */
    static StatusRuntimeException tooMany() {
        String what = "request came more than once: this method takes one.";
        return status(what, Reason.BROKEN_REQUEST, violation("request", what + " Send a call for each."));
    }

    /**
     * The status of a call that meets the end of the app.
     *
     * @param revision the last that a watch told; null for what is no watch
     */
    static StatusRuntimeException stopping(@Nullable Long revision) {
        return status(
                Reason.STOPPING,
                "The app is being stopped. Ask another, or try again shortly.",
                revision == null ? Map.of() : Map.of("revision", revision.toString()),
                retry(RETRY));
    }

    private static RetryInfo retry(java.time.Duration delay) {
        return RetryInfo.newBuilder().setRetryDelay(duration(delay)).build();
    }

    static Duration duration(java.time.Duration delay) {
        return Duration.newBuilder()
                .setSeconds(delay.getSeconds())
                .setNanos(delay.getNano())
                .build();
    }

    private static BadRequest violation(String field, String description) {
        return BadRequest.newBuilder()
                .addFieldViolations(
                        BadRequest.FieldViolation.newBuilder().setField(field).setDescription(description))
                .build();
    }

    private static StatusRuntimeException status(String message, Reason reason, Message... details) {
        return status(reason, message, Map.of(), details);
    }

    private static StatusRuntimeException status(
            Reason reason, String message, Map<String, String> metadata, Message... details) {
        List<Any> packed = new ArrayList<>();
        packed.add(Any.pack(ErrorInfo.newBuilder()
                .setReason(reason.name())
                .setDomain(DOMAIN)
                .putAllMetadata(metadata)
                .build()));
        Arrays.stream(details).map(Any::pack).forEach(packed::add);
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(reason.code().getNumber())
                .setMessage(message)
                .addAllDetails(packed)
                .build());
    }
}
