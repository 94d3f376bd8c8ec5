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

    void tell(boolean beats) {
        isAway = !beats;
        if (isAway) {
            waiting.forEach(Runnable::run);
        }
    }

    /** Told when the database is found to be away, until it is forgotten. */
    void whenAway(Runnable listener) {
        waiting.add(listener);
    }

    void forget(Runnable listener) {
        waiting.remove(listener);
    }
}
