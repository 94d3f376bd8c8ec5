package credence.access;

import java.time.Duration;

/** Somebody asks more often than everybody may. */
public final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    /** @param delay how long to wait before the next */
    public TooOften(Duration delay) {
        super("The caller asks more often than anybody may.");
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }

    /** A delay in whole seconds, at least one, as Retry-After has it. */
    public static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }
}
