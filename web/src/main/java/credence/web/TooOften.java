package credence.web;

import java.time.Duration;

/** Somebody asks more often than everybody may: 429. */
final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    TooOften(Duration delay) {
        super("You ask more often than anybody may.");
        this.delay = delay;
    }

    Duration delay() {
        return delay;
    }
}
