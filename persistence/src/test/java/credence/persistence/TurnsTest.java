package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.ledger.Revision;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int MOST = 2;
    private static final int CONNECTIONS = 8;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Uni<Integer> NEVER = Uni.createFrom().nothing();

    private final Pulse pulse = new Pulse();
    private final Turns turns = new Turns(MOST, pulse);
    private final List<Integer> begun = new ArrayList<>();

    private CompletableFuture<Integer> write(int number, Uni<Integer> work) {
        return turns.take(() -> {
                    begun.add(number);
                    return work;
                })
                .subscribeAsCompletionStage();
    }

    @Test
    void theNextBeginsWhenOneIsOverHoweverItEnded() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<Integer> second = new CompletableFuture<>();
        write(1, Uni.createFrom().completionStage(first));
        write(2, Uni.createFrom().completionStage(second));
        write(3, NEVER);
        CompletableFuture<Integer> last = write(4, Uni.createFrom().item(4));
        assertEquals(List.of(1, 2), begun);

        first.complete(1);
        assertEquals(List.of(1, 2, 3), begun);
        second.completeExceptionally(new IllegalStateException("refused"));

        assertEquals(List.of(1, 2, 3, 4), begun);
        assertEquals(4, last.join());
    }

    @Test
    void whoGoesAwayWhileWaitingBeginsNothing() {
        CompletableFuture<Integer> first = new CompletableFuture<>();
        write(1, Uni.createFrom().completionStage(first));
        write(2, NEVER);
        Cancellable gone = turns.take(() -> Uni.createFrom().item(begun.add(3)))
                .subscribe()
                .with(never -> {});
        write(4, NEVER);

        gone.cancel();
        first.complete(1);

        assertEquals(List.of(1, 2, 4), begun);
    }

    @Test
    void whoWaitsHearsThatTheDatabaseIsAway() {
        write(1, NEVER);
        write(2, NEVER);
        CompletableFuture<Integer> waiting = write(3, NEVER);

        pulse.tell(false);

        assertInstanceOf(
                KnownAway.class, assertThrows(Exception.class, waiting::join).getCause());
        assertEquals(List.of(1, 2), begun);
    }

    /** As after a host is gone without a word: the end of what hangs on it gives no turn once more. */
    @Test
    void whatHangsOnLostConnectionsHoldsNobodyUp() {
        CompletableFuture<Integer> lost = new CompletableFuture<>();
        write(1, Uni.createFrom().completionStage(lost));
        write(2, NEVER);
        Stream.of(3, 4, 5).forEach(number -> write(number, NEVER));

        turns.renew();
        assertEquals(List.of(1, 2, 3, 4), begun);

        lost.completeExceptionally(new IllegalStateException("reset"));
        assertEquals(List.of(1, 2, 3, 4), begun);
    }

    /** Twice as many as there are connections, behind one that holds the ledger as an import does. */
    @Test
    void whoReadsIsAnsweredWhileWritesWaitForOneAnother() {
        Vertx vertx = Vertx.vertx();
        MigratedDatabase database = MigratedDatabase.create();
        Pool others = database.pool(vertx);
        Pool pool = Pool.newInstance(
                new ListenOptions(pulse).create(new Settings(vertx.getDelegate(), database.options())));
        try {
            PostgresRegister register = new PostgresRegister(pool);
            SqlConnection importing = others.getConnection().await().atMost(WAIT);
            importing.begin().chain(begun -> Ledger.lock(importing)).await().atMost(WAIT);
            List<CompletableFuture<RetractionResult>> writes = Stream.generate(
                            () -> register.retract(new Revision(1), LedgerSamples.EDITOR, "why")
                                    .subscribeAsCompletionStage())
                    .limit(2 * CONNECTIONS)
                    .toList();

            register.head().await().atMost(Duration.ofSeconds(5));

            assertEquals(0, writes.stream().filter(CompletableFuture::isDone).count());
            importing.closeAndAwait();
            writes.forEach(CompletableFuture::join);
        } finally {
            others.closeAndAwait();
            pool.closeAndAwait();
            vertx.closeAndAwait();
        }
    }

    private record Settings(io.vertx.core.Vertx vertx, PgConnectOptions options) implements PgPoolCreator.Input {
        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(CONNECTIONS);
        }

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(options);
        }
    }
}
