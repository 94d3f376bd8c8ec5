package credence.persistence;

import credence.ledger.Revision;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private final ListenOptions options;
    private final Pool shared;
    private final Pulse pulse;
    private final Vertx vertx;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Pool own;
    private @Nullable Beat beat;
    private long timer = -1;

    Heartbeat(ListenOptions options, Pool shared, Pulse pulse, Vertx vertx) {
        this.options = options;
        this.shared = shared;
        this.pulse = pulse;
        this.vertx = vertx;
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
        if (beats == pulse.isAway()) {
            LOG.warn(
                    beats
                            ? "The register answers again"
                            : "The register does not answer: nothing is asked of it until it does");
        }
        pulse.tell(beats);
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

    /** The one that is under way. One without an answer stays so: the first answer tells that the database is back. */
    private synchronized Beat beat() {
        @Nullable Beat before = beat;
        if (before != null) {
            return before;
        }
        Beat begun = new Beat(
                Uni.createFrom()
                        .deferred(this::head)
                        .map(head -> true)
                        .onFailure()
                        .recoverWithItem(false)
                        .onTermination()
                        .invoke(this::answered)
                        .memoize()
                        .indefinitely(),
                System.nanoTime());
        beat = begun;
        return begun;
    }

    private synchronized void answered() {
        beat = null;
    }

    private Uni<Revision> head() {
        return Ledger.head(pool());
    }

    private synchronized Pool pool() {
        @Nullable Pool made = own;
        @Nullable PgConnectOptions found = options.options();
        if (made != null) {
            return made;
        }
        if (found == null) {
            // Its first use makes the options known.
            return shared;
        }
        Pool alone = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(found)
                .using(vertx.getDelegate())
                .build());
        own = alone;
        return alone;
    }
}
