package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedTest {
    /** Mutiny's memoize() failed at about one of 30 000. */
    private static final int MANY = 60_000;

    /** What is asked has its answer from another thread in the same moment, again and again, each time a little later. */
    @Test
    void whoAsksInTheMomentOfTheAnswerHearsIt() throws Exception {
        List<CompletableFuture<Integer>> asked =
                Stream.generate(CompletableFuture<Integer>::new).limit(MANY).toList();
        AtomicInteger turn = new AtomicInteger(-1);
        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < MANY; i++) {
                while (turn.get() < i) {
                    Thread.onSpinWait();
                }
                for (int later = 0; later < i % 60 * 4; later++) {
                    Thread.onSpinWait();
                }
                asked.get(i).complete(1);
            }
        });
        for (int i = 0; i < MANY; i++) {
            Uni<Integer> shared = Shared.of(answer(asked.get(i)));
            List<CompletableFuture<Integer>> heard = new ArrayList<>();
            heard.add(shared.subscribeAsCompletionStage());
            turn.set(i);
            heard.add(shared.chain(item -> Uni.createFrom().item(item + 1)).subscribeAsCompletionStage());
            heard.add(shared.subscribeAsCompletionStage());
            List<Integer> all = new ArrayList<>();
            for (CompletableFuture<Integer> one : heard) {
                all.add(one.get(10, TimeUnit.SECONDS));
            }
            assertEquals(List.of(1, 2, 1), all);
        }
        answering.get(10, TimeUnit.SECONDS);
    }

    private static Uni<Integer> answer(CompletableFuture<Integer> one) {
        return Uni.createFrom().emitter(waiting -> one.whenComplete((item, failure) -> waiting.complete(item)));
    }

    @Test
    void itIsAskedOnceAndAFailureIsEverybodys() {
        AtomicInteger asked = new AtomicInteger();
        Uni<Integer> shared = Shared.of(Uni.createFrom().item(() -> {
            asked.incrementAndGet();
            throw new IllegalStateException("no");
        }));
        assertEquals(0, asked.get());
        for (int i = 0; i < 3; i++) {
            ExecutionException failed = assertThrows(
                    ExecutionException.class,
                    () -> shared.subscribeAsCompletionStage().get(1, TimeUnit.SECONDS));
            assertEquals("no", Objects.requireNonNull(failed.getCause()).getMessage());
        }
        assertEquals(1, asked.get());
    }

    @Test
    void whoGoesAwayLeavesItToTheOthers() throws Exception {
        CompletableFuture<Integer> later = new CompletableFuture<>();
        Uni<Integer> shared = Shared.of(answer(later));
        shared.subscribe().with(item -> {}).cancel();
        CompletableFuture<Integer> other = shared.subscribeAsCompletionStage();
        later.complete(7);
        assertEquals(7, other.get(1, TimeUnit.SECONDS));
    }
}
