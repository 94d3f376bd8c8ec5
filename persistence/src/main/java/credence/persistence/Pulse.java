package credence.persistence;

import jakarta.inject.Singleton;

/** Whether the database answered when it was last asked. {@link Heartbeat} asks, and whoever needs the database looks here first. */
@Singleton
class Pulse {
    private volatile boolean isAway;

    boolean isAway() {
        return isAway;
    }

    void tell(boolean beats) {
        isAway = !beats;
    }
}
