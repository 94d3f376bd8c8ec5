package credence.persistence;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether the database answered when it was last asked. {@link Heartbeat} asks, and whoever needs the database looks here first; who waits for
 * it already is told.
 */
@Singleton
class Pulse {
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isAway;

    boolean isAway() {
        return isAway;
    }

    /** True where that is news: of several who tell it at once, to one. */
    boolean tell(boolean beats) {
        boolean isNews = set(!beats);
        if (!beats) {
            waiting.forEach(Runnable::run);
        }
        return isNews;
    }

    private synchronized boolean set(boolean away) {
        boolean isNews = isAway != away;
        isAway = away;
        return isNews;
    }

    /** Told when the database is found to be away, until it is forgotten. */
    void whenAway(Runnable listener) {
        waiting.add(listener);
    }

    void forget(Runnable listener) {
        waiting.remove(listener);
    }
}
