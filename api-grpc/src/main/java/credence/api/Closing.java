package credence.api;

import credence.observe.CallMetrics;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The end of the app, as its callers are told of it: no call begins any more, those that stay open for long are ended, and the others are
 * waited for, but not for long. The server by itself would cut them all without a word; it closes before what observes a
 * {@code ShutdownEvent} hears of it, so that this goes by the event before.
 */
@Singleton
public class Closing {
    private static final long LOOK_MILLIS = 20;
    /** For what was told last to arrive, before the connection goes. */
    private static final Duration LAST = Duration.ofMillis(200);

    private final CallMetrics metrics;
    private final Duration longest;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private volatile boolean hasBegun;

    Closing(CallMetrics metrics, @ConfigProperty(name = "credence.stop-wait", defaultValue = "PT5S") Duration longest) {
        this.metrics = metrics;
        this.longest = longest;
    }

    /** A call that is not answered yet. */
    interface Open {
        /** Whether it is ended at once, since it would go on for as long as its caller likes. */
        boolean isLong();

        /** Ends it with the reason. Does nothing where it has an end. */
        void stop();
    }

    boolean hasBegun() {
        return hasBegun;
    }

    /** Whoever comes while the app ends is ended too. */
    void add(Open call) {
        open.add(call);
        if (hasBegun && call.isLong()) {
            call.stop();
        }
    }

    void remove(Open call) {
        open.remove(call);
    }

    /** After {@link Serving}, so that who looks at health hears of it first. */
    void onStop(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
        hasBegun = true;
        List.copyOf(open).stream().filter(Open::isLong).forEach(Open::stop);
        await(longest);
        List.copyOf(open).forEach(Open::stop);
        await(LAST);
        TimeUnit.MILLISECONDS.sleep(LAST.toMillis());
    }

    /** Pages are waited for too. */
    private void await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (metrics.underWay() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }
}
