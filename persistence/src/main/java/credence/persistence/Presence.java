package credence.persistence;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether whoever asked is still there to hear the answer. It goes with the Vert.x context of its own that each call has. */
public final class Presence {
    private static final String KEY = Presence.class.getName();

    private static final Logger LOG = Logger.getLogger(Presence.class);

    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private @Nullable Runnable last;
    private boolean hasEnded;
    private volatile boolean isGone;

    private Presence() {}

    /** For the call that begins here; null where it was begun before, or where none has a context of its own. */
    public static @Nullable Presence begin() {
        if (!VertxContext.isOnDuplicatedContext() || current() != null) {
            return null;
        }
        Presence presence = new Presence();
        ContextLocals.put(KEY, presence);
        return presence;
    }

    /** Of the call that is worked for here; null outside of any. */
    public static @Nullable Presence current() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Presence>get(KEY).orElse(null)
                : null;
    }

    public boolean isGone() {
        return isGone;
    }

    /** Tells all who listen, each once. */
    public void leave() {
        isGone = true;
        listeners.forEach(this::tell);
    }

    /** The call has its end, whoever gave it one. */
    public void end() {
        @Nullable Runnable told;
        synchronized (this) {
            hasEnded = true;
            told = last;
        }
        if (told != null) {
            told.run();
        }
    }

    /** What is to be put away at the end of the call, also by one who comes late. Each call has one of it. */
    public void whenEnded(Runnable putAway) {
        boolean isLate;
        synchronized (this) {
            last = putAway;
            isLate = hasEnded;
        }
        if (isLate) {
            putAway.run();
        }
    }

    /** Told once, also who comes late. */
    public void whenGone(Runnable listener) {
        listeners.add(listener);
        if (isGone) {
            tell(listener);
        }
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void tell(Runnable listener) {
        if (listeners.remove(listener)) {
            try {
                listener.run();
            } catch (RuntimeException fault) {
                // The others are to hear of it all the same.
                LOG.error("whoever listened for the end of a call failed", fault);
            }
        }
    }
}
