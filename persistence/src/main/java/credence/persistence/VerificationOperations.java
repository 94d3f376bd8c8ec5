package credence.persistence;

import credence.InvalidInput;
import credence.proof.Checkpoint;
import credence.proof.Note;
import credence.proof.VerifierKey;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.VertxException;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Verifications as long work: what {@code ./credence verify} does, of the register that the app is on. */
@ApplicationScoped
public class VerificationOperations {
    private final Notary notary;
    private final LongWork work;

    VerificationOperations(Notary notary, LongWork work) {
        this.notary = notary;
        this.work = work;
    }

    /**
     * Begins one. A request that was carried out before is answered with what it began.
     *
     * @param checkpoints notes that somebody kept outside the register
     * @param keys that the register signed with before
     * @throws InvalidInput naming the checkpoint that no key of the register signed
     * @throws TooManyOperations where as many run here as may
     */
    public Uni<Operation> begin(
            List<Note> checkpoints, List<VerifierKey> keys, Editor by, @Nullable RequestId request) {
        Operation.Task.Verification task = new Operation.Task.Verification(checkpoints, keys);
        return work.earlier(request, task, by)
                .chain(before ->
                        before.map(one -> Uni.createFrom().item(one)).orElseGet(() -> begun(task, by, request)));
    }

    private Uni<Operation> begun(Operation.Task.Verification task, Editor by, @Nullable RequestId request) {
        List<Note> checkpoints = task.checkpoints();
        return notary.verifier().chain(verifier -> {
            List<VerifierKey> own = new ArrayList<>(task.keys());
            verifier.ifPresent(own::add);
            List<Checkpoint> elsewhere = new ArrayList<>();
            for (int i = 0; i < checkpoints.size(); i++) {
                elsewhere.add(signed(checkpoints.get(i), "checkpoints[" + i + "]", own));
            }
            return work.begin((held, far) -> looked(held, own, elsewhere, far), task, by, request);
        });
    }

    private static Checkpoint signed(Note note, String field, List<VerifierKey> own) {
        if (own.stream().noneMatch(key -> key.signed(note))) {
            throw new InvalidInput(
                    field,
                    "is not signed by a key of this register",
                    "Send the note as it was given, and in keys the key that it is signed by.");
        }
        try {
            return Checkpoint.parse(note.text());
        } catch (InvalidInput broken) {
            throw broken.named(field);
        }
    }

    private static Uni<LongWork.Ended> looked(
            SqlConnection held, List<VerifierKey> own, List<Checkpoint> elsewhere, Consumer<LongWork.Far> far) {
        return Uni.createFrom()
                .item(() -> ended(Verification.on(
                        held, own, elsewhere, now -> far.accept(new LongWork.Far(now.percent(), now.entries())))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(VerificationOperations::isOfDatabase)
                .transform(RegisterException::of);
    }

    /** And no fault of ours: whoever is told that the database is away tries again. */
    private static boolean isOfDatabase(Throwable failure) {
        return failure instanceof DatabaseException
                || failure instanceof VertxException
                || failure instanceof CompletionException;
    }

    private static LongWork.Ended ended(VerificationResult result) {
        return switch (result) {
            case VerificationResult.Whole whole -> new LongWork.Ended.Well(whole, whole.entries());
            case VerificationResult.Bad bad -> new LongWork.Ended.Badly(Operation.Fault.of(bad), 0);
            case VerificationResult.Unready(String why) -> throw new IllegalStateException(why);
        };
    }
}
