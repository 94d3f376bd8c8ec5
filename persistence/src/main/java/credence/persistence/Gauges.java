package credence.persistence;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/** How the register stands, for who watches over it; persistence/docs/observability.md names all metrics. */
@ApplicationScoped
public class Gauges {
    private static final long EVERY_MILLIS = 5_000;

    private final MeterRegistry registry;
    private final LiveHistories live;
    private final CallerLimits limits;
    private final Pool pool;
    private final Vertx vertx;
    private volatile double head = Double.NaN;
    private long timer;

    Gauges(MeterRegistry registry, LiveHistories live, CallerLimits limits, Pool pool, Vertx vertx) {
        this.registry = registry;
        this.live = live;
        this.limits = limits;
        this.pool = pool;
        this.vertx = vertx;
    }

    void onStart(@Observes @Priority(StarterLoad.PRIORITY + 200) StartupEvent start) {
        gauge("credence.ledger.head", "The last revision in the database, asked for every 5 s.", () -> head);
        gauge("credence.ledger.live.revision", "The last revision of the histories at hand.", live::last);
        gauge(
                "credence.ledger.live.lag",
                "Revisions in the database that the histories at hand do not have yet.",
                () -> Math.max(0, head - live.last()));
        gauge(
                "credence.ledger.live",
                "1 while answers come from the histories at hand, 0 while from the database.",
                () -> live.isLive() ? 1 : 0);
        gauge("credence.database.connections", "Connections of the pool.", pool::size);
        FunctionCounter.builder("credence.rate.limited", limits, CallerLimits::refused)
                .description("Calls and requests refused because their caller asked too often.")
                .register(registry);
        timer = vertx.setPeriodic(0, EVERY_MILLIS, tick -> ask());
    }

    void onStop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private void ask() {
        Ledger.head(pool).subscribe().with(found -> head = found.value(), away -> head = Double.NaN);
    }
}
