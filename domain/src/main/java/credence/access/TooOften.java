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
}
