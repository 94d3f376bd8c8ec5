package credence.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * How many calls and requests there were of each kind, how they ended and how long they took. The names are those that Micrometer gives,
 * so that dashboards made for it fit; recording is a look-up and a few additions.
 */
@ApplicationScoped
public class CallMetrics {
    static final String CALLS = "grpc.server.processing.duration";
    static final String REQUESTS = "http.server.requests";

    private static final Duration[] BUCKETS = LongStream.of(
                    250,
                    500,
                    1_000,
                    2_500,
                    5_000,
                    10_000,
                    25_000,
                    50_000,
                    100_000,
                    250_000,
                    500_000,
                    1_000_000,
                    2_500_000,
                    5_000_000,
                    10_000_000)
            .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Map<What, LongAdder> open = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Kind(What what, String status) {}

    /** How many calls and requests are not over. */
    public long underWay() {
        return open.values().stream().mapToLong(LongAdder::sum).sum();
    }

    void began(What what) {
        open.computeIfAbsent(what, this::gauge).increment();
    }

    void ended(What what, String status, long nanos) {
        open.computeIfAbsent(what, this::gauge).decrement();
        timers.computeIfAbsent(new Kind(what, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private LongAdder gauge(What what) {
        LongAdder count = new LongAdder();
        Gauge.Builder<LongAdder> gauge = what.isGrpc()
                ? Gauge.builder("grpc.server.active.calls", count, LongAdder::sum)
                        .description("Calls under way; watches among them.")
                        .tags("service", what.group(), "method", what.name())
                : Gauge.builder("http.server.active.requests", count, LongAdder::sum)
                        .description("Requests under way.")
                        .tags("method", what.group(), "uri", what.name());
        gauge.register(registry);
        return count;
    }

    private Timer timer(Kind kind) {
        What what = kind.what();
        Timer.Builder timer = what.isGrpc()
                ? Timer.builder(CALLS)
                        .description("Calls by how they ended, and how long they took; a stream until its end.")
                        .tags("service", what.group(), "method", what.name(), "statusCode", kind.status())
                : Timer.builder(REQUESTS)
                        .description("Requests by how they ended, and how long they took.")
                        .tags("method", what.group(), "uri", what.name(), "status", kind.status());
        return timer.serviceLevelObjectives(BUCKETS).register(registry);
    }
}
