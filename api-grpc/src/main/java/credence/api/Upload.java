package credence.api;

import credence.InvalidInput;
import credence.persistence.ListFile;
import credence.persistence.ListFormat;
import credence.review.RequestId;
import credence.v1.CreateImportRequest;
import credence.v1.CreateImportResponse;
import credence.v1.ImportOptions;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in parts, each asked for when the one before is written, so that nothing piles up here. Its calls come one after the
 * other; what is written is written on the worker pool, and nothing comes meanwhile.
 */
final class Upload implements StreamObserver<CreateImportRequest> {
    private static final long LONGEST = 1000L << 20;
    private static final int LONGEST_NAME = 200;
    private static final String REQUEST_ID = "options.request_id";
    private static final Duration GRACE = Duration.ofMillis(100);

    /** A file that is there whole. */
    record Sent(ListFile file, boolean dryRun, @Nullable RequestId request) {}

    private final ServerCallStreamObserver<CreateImportResponse> answer;
    private final Function<Sent, Uni<CreateImportResponse>> then;
    private volatile @Nullable Path path;
    private volatile @Nullable OutputStream out;
    private volatile @Nullable ImportOptions options;
    private volatile long length;
    private volatile boolean isWriting;
    private volatile boolean isComplete;
    private volatile boolean isOver;

    Upload(ServerCallStreamObserver<CreateImportResponse> answer, Function<Sent, Uni<CreateImportResponse>> then) {
        this.answer = answer;
        this.then = then;
        answer.disableAutoRequest();
        answer.setOnCancelHandler(this::dropped);
        answer.request(1);
    }

    @Override
    public void onNext(CreateImportRequest part) {
        if (isOver) {
            return;
        }
        isWriting = true;
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                take(part);
                written();
            } catch (IOException | RuntimeException failure) {
                refuse(failure);
            }
        });
    }

    private synchronized void written() {
        isWriting = false;
        if (isOver) {
            // Cut off while this part was written: the file may have been made since.
            clear();
        } else if (isComplete) {
            begin();
        } else {
            answer.request(1);
        }
    }

    private void take(CreateImportRequest part) throws IOException {
        switch (part.getPartCase()) {
            case OPTIONS -> {
                if (options != null) {
                    throw new InvalidInput("options", "came before", "Send it in the first message alone.");
                }
                options = checked(part.getOptions());
                Path made = Files.createTempFile("import-", "");
                path = made;
                out = Files.newOutputStream(made);
            }
            case CHUNK -> {
                @Nullable OutputStream open = out;
                if (open == null) {
                    throw missing();
                }
                length += part.getChunk().size();
                if (length > LONGEST) {
                    throw new InvalidInput(
                            "chunk", "makes the file longer than 1 000 MiB", "Send the list in parts, or packed.");
                }
                part.getChunk().writeTo(open);
            }
            case PART_NOT_SET ->
                throw new InvalidInput("part", "is empty", "Send options first, and then the file in chunks.");
        }
    }

    private static InvalidInput missing() {
        return new InvalidInput(
                "options", "did not come first", "Send options in the first message, and the file after it.");
    }

    private static ImportOptions checked(ImportOptions sent) {
        Requests.requestId(REQUEST_ID, sent.getRequestId());
        format(sent.getFormat());
        if (sent.getFile().isBlank() || sent.getFile().length() > LONGEST_NAME) {
            throw new InvalidInput(
                    "options.file",
                    sent.getFile().isBlank() ? "is empty" : "is longer than " + LONGEST_NAME + " characters",
                    "Send the name of the file, for the audit trail.");
        }
        return sent;
    }

    /** What finds an id used calls it as other requests do; here it stands in the options. */
    private static InvalidInput inOptions(InvalidInput wrong) {
        return wrong.field().equals("request_id") ? wrong.named(REQUEST_ID) : wrong;
    }

    private static @Nullable ListFormat format(credence.v1.ListFormat format) {
        return switch (format) {
            case LIST_FORMAT_UNSPECIFIED -> null;
            case UNRECOGNIZED ->
                throw new InvalidInput("options.format", "is no format", "Send one of ListFormat, or leave it out.");
            default -> ListFormat.valueOf(format.name().substring("LIST_FORMAT_".length()));
        };
    }

    @Override
    public void onError(Throwable cut) {
        dropped();
    }

    @Override
    public synchronized void onCompleted() {
        isComplete = true;
        if (!isWriting && !isOver) {
            begin();
        }
    }

    private void begin() {
        isOver = true;
        @Nullable ImportOptions told = options;
        @Nullable Path file = path;
        @Nullable OutputStream open = out;
        if (told == null || file == null || open == null) {
            answer.onError(GrpcErrors.told(missing()));
            return;
        }
        Uni.createFrom()
                .item(() -> {
                    close(open);
                    if (length == 0) {
                        throw new InvalidInput("chunk", "never came", "Send the file after its options.");
                    }
                    return new Sent(
                            new ListFile(file, told.getFile(), format(told.getFormat())),
                            told.getDryRun(),
                            Requests.requestId(REQUEST_ID, told.getRequestId()));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                // Some clients that break off end their side first, and say a moment later that they broke off.
                .onItem()
                .delayIt()
                .by(GRACE)
                .chain(sent -> {
                    if (answer.isCancelled()) {
                        throw new CancellationException("the sender broke off");
                    }
                    return then.apply(sent)
                            .onFailure(InvalidInput.class)
                            .transform(wrong -> inOptions((InvalidInput) wrong));
                })
                .subscribe()
                .with(
                        begun -> {
                            answer.onNext(begun);
                            answer.onCompleted();
                        },
                        failure -> {
                            delete(file);
                            if (!answer.isCancelled()) {
                                answer.onError(GrpcErrors.told(failure));
                            }
                        });
    }

    private void refuse(Throwable failure) {
        if (!isOver) {
            dropped();
            answer.onError(GrpcErrors.told(failure));
        }
    }

    /** Nothing more is to come of it; what the import has taken over is deleted there. */
    private void dropped() {
        if (isOver) {
            return;
        }
        isOver = true;
        clear();
    }

    private void clear() {
        @Nullable OutputStream open = out;
        @Nullable Path file = path;
        if (open != null) {
            close(open);
        }
        if (file != null) {
            delete(file);
        }
    }

    private static void close(OutputStream open) {
        try {
            open.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
