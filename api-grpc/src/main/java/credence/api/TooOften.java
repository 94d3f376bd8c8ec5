package credence.api;

import java.time.Duration;

/** Somebody asks more often than everybody may. */
final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    TooOften(Duration delay) {
        super("The caller asks more often than it may.");
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
