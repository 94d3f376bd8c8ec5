package credence.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whether the register answers, within three seconds. One question is under way at a time, and whoever asks meanwhile hears its answer: a
 * database that has stopped must not take a connection for each who looks.
 */
@ApplicationScoped
public class Heartbeat {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Register register;
    private final AtomicReference<@Nullable Uni<Boolean>> asked = new AtomicReference<>();

    Heartbeat(Register register) {
        this.register = register;
    }

    /** Never fails. */
    public Uni<Boolean> beats() {
        return Uni.createFrom().deferred(() -> {
            Uni<Boolean> mine = register.head()
                    .ifNoItem()
                    .after(LONGEST)
                    .fail()
                    .map(head -> true)
                    .onFailure()
                    .recoverWithItem(false)
                    .onTermination()
                    .invoke(() -> asked.set(null))
                    .memoize()
                    .indefinitely();
            @Nullable Uni<Boolean> before = asked.compareAndExchange(null, mine);
            return before == null ? mine : before;
        });
    }
}
