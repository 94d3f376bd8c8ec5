package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Wakes who waits for commits, of this process or another. It may wake for nothing; what was committed is in the table. */
@ApplicationScoped
public class Commits {
    private final AtomicLong count = new AtomicLong();
    private final Set<UniEmitter<? super Boolean>> waiting = ConcurrentHashMap.newKeySet();

    /** How often it woke; to be asked before the table is read. */
    public long count() {
        return count.get();
    }

    /** True as soon as it woke more often than that, false when it did not for so long. */
    public Uni<Boolean> after(long seen, Duration longest) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    waiting.add(emitter);
                    emitter.onTermination(() -> waiting.remove(emitter));
                    if (count.get() > seen) {
                        wake(emitter);
                    }
                })
                .ifNoItem()
                .after(longest)
                .recoverWithItem(false);
    }

    void committed() {
        count.incrementAndGet();
        waiting.forEach(this::wake);
    }

    private void wake(UniEmitter<? super Boolean> emitter) {
        if (waiting.remove(emitter)) {
            emitter.complete(true);
        }
    }
}
