package credence.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How often each may ask: a bucket of tokens for everyone, which fills at a steady rate up to its burst; who finds it empty waits.
 *
 * <p>A full bucket is as good as none, so those are dropped when there are many.
 */
public final class Allowance {
    private static final int MOST = 20_000;

    private final double perNano;
    private final double burst;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perSecond how many a second; 0 for as many as one likes
     * @param burst how many at once after a pause; at least one
     */
    public Allowance(double perSecond, int burst) {
        this.perNano = perSecond / 1e9;
        this.burst = Math.max(1, burst);
    }

    private record Bucket(double left, long at) {}

    /**
     * Takes one; answers how long to wait where there is none, null where there was.
     *
     * @param nanos the time, as {@link System#nanoTime} counts it
     */
    public @Nullable Duration take(String who, long nanos) {
        return perNano <= 0 ? null : draw(who, nanos);
    }

    /** Gives back one that was taken. */
    public void give(String who) {
        buckets.computeIfPresent(who, (name, before) -> new Bucket(Math.min(burst, before.left() + 1), before.at()));
    }

    private @Nullable Duration draw(String who, long nanos) {
        AtomicReference<Duration> wait = new AtomicReference<>();
        buckets.compute(who, (name, before) -> {
            double left = before == null
                    ? burst
                    : Math.min(burst, before.left() + Math.max(0, nanos - before.at()) * perNano);
            if (left < 1) {
                wait.set(Duration.ofNanos((long) Math.ceil((1 - left) / perNano)));
                return new Bucket(left, nanos);
            }
            return new Bucket(left - 1, nanos);
        });
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> bucket.left() + (nanos - bucket.at()) * perNano >= burst);
        }
        return wait.get();
    }

    int size() {
        return buckets.size();
    }
}
