package credence.persistence;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One answer for all who ask, asked for by the first of them. Mutiny's own {@code memoize()} (3.1) lists who asks before it tells them that it does:
 * where the answer comes between the two on another thread, what is behind takes it for something else, and where that throws, none of the
 * others hears anything.
 */
public final class Shared {
    private Shared() {}

    /**
     * Who goes away leaves it to the others.
     *
     * @param question asked once
     */
    public static <T> Uni<T> of(Uni<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        AtomicBoolean isAsked = new AtomicBoolean();
        return Uni.createFrom().emitter(waiting -> {
            answer.whenComplete((item, failure) -> {
                if (failure == null) {
                    waiting.complete(item);
                } else {
                    waiting.fail(failure);
                }
            });
            if (isAsked.compareAndSet(false, true)) {
                question.subscribe().with(answer::complete, answer::completeExceptionally);
            }
        });
    }
}
