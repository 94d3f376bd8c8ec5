package credence.persistence;

import credence.ledger.Revision;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PoolOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the register answers, within three seconds; asked every second, on a connection of its own, which is there however busy the pool
 * is. One question is under way at a time, and whoever asks meanwhile hears its answer: a database that has stopped must not take a
 * connection for each who looks.
 */
@ApplicationScoped
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final long EVERY_MILLIS = 1_000;
    /** After which one without an answer is given up: a host that is gone says nothing of it for a quarter of an hour, and another has its place long before. */
    private static final Duration AGAIN = Duration.ofSeconds(15);
    /** Less than that, so that a database that is there ends the question by itself: none that was given up goes on in it. */
    private static final String ENDS = "set statement_timeout = '12s'";

    /** For the pool to put the one away that was lost. */
    private static final Duration AFTER = Duration.ofMillis(100);

    private static final String ENDED = "57014";

    private final ListenOptions options;
    private final Pool shared;
    private final Pulse pulse;
    private final Vertx vertx;
    private final Duration again;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Pool own;
    private @Nullable Beat beat;
    private boolean isLost;
    private long timer = -1;

    @Inject
    Heartbeat(ListenOptions options, Pool shared, Pulse pulse, Vertx vertx) {
        this(options, shared, pulse, vertx, AGAIN);
    }

    /** @param again after which a question without an answer is asked anew, on a connection that is */
    Heartbeat(ListenOptions options, Pool shared, Pulse pulse, Vertx vertx, Duration again) {
        this.options = options;
        this.shared = shared;
        this.pulse = pulse;
        this.vertx = vertx;
        this.again = again;
    }

    /** A question that has no answer yet. */
    private record Beat(Uni<Boolean> answer, long asked) {}

    void onStart(@Observes @Priority(StarterLoad.PRIORITY + 300) StartupEvent start) {
        timer = vertx.setPeriodic(EVERY_MILLIS, tick -> beats().subscribe().with(this::tell));
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    /** Told every second, from whatever thread. */
    public void whenTold(Consumer<Boolean> listener) {
        listeners.add(listener);
    }

    private void tell(boolean beats) {
        if (pulse.tell(beats)) {
            LOG.warn(
                    beats
                            ? "The register answers again"
                            : "The register does not answer: nothing is asked of it until it does");
        }
        listeners.forEach(listener -> listener.accept(beats));
    }

    /** Never fails. */
    public Uni<Boolean> beats() {
        return Uni.createFrom().deferred(() -> {
            Beat mine = beat();
            long left = LONGEST.toNanos() - (System.nanoTime() - mine.asked());
            return left <= 0
                    ? Uni.createFrom().item(false)
                    : mine.answer().ifNoItem().after(Duration.ofNanos(left)).recoverWithItem(false);
        });
    }

    /** The one that is under way. One without an answer stays so for a while: its answer is the first to tell that the database is back. */
    private synchronized Beat beat() {
        @Nullable Beat before = beat;
        long now = System.nanoTime();
        if (before != null && now - before.asked() < again.toNanos()) {
            return before;
        }
        if (before != null) {
            giveUp();
        }
        Beat begun = new Beat(
                Shared.of(Uni.createFrom()
                        .deferred(this::head)
                        // That one connection was lost says nothing of the database: it is asked on another.
                        .onFailure(failure -> !isEnded(failure))
                        .retry()
                        .withBackOff(AFTER)
                        .atMost(1)
                        .map(head -> true)
                        .invoke(this::found)
                        .onFailure()
                        .recoverWithItem(false)
                        .onTermination()
                        .invoke(() -> answered(now))),
                now);
        beat = begun;
        return begun;
    }

    private void giveUp() {
        @Nullable Pool lost = own;
        own = null;
        isLost = true;
        if (lost != null) {
            lost.closeAndForget();
        }
    }

    /** It answers: after a question that had none, most likely from another place, and whatever is open to the one before is lost with it. */
    private synchronized void found() {
        @Nullable GuardedPool guarded = isLost ? GuardedPool.behind(shared) : null;
        isLost = false;
        if (guarded != null) {
            guarded.renew();
        }
    }

    /** Where it is still the one that is waited for. */
    private synchronized void answered(long asked) {
        @Nullable Beat now = beat;
        if (now != null && now.asked() == asked) {
            beat = null;
        }
    }

    /** By the database, since it took too long. */
    private static boolean isEnded(Throwable failure) {
        return failure instanceof PgException told && ENDED.equals(told.getSqlState());
    }

    private Uni<Revision> head() {
        return Ledger.head(pool());
    }

    private synchronized Pool pool() {
        @Nullable Pool before = own;
        @Nullable PgConnectOptions found = options.options();
        if (before != null) {
            return before;
        }
        if (found == null) {
            // Its first use makes the options known.
            return shared;
        }
        Pool alone = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(found)
                .using(vertx.getDelegate())
                .withConnectHandler(made -> made.query(ENDS).execute().onComplete(set -> made.close()))
                .build());
        own = alone;
        return alone;
    }
}
