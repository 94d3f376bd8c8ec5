package credence.persistence;

import credence.review.Editor;
import credence.starter.StarterRegister;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the starter register in when the app starts, before it listens, where it is told to: what of it the register has is left as it
 * is. It waits on the thread of the start, which is no event loop.
 */
@ApplicationScoped
public class StarterLoad {
    /** When it runs; {@link Setup} comes before it. */
    public static final int PRIORITY = 200;

    /** By whom the entries are. Nobody logs in by that name: it has no password. */
    static final Editor EDITOR = new Editor("starter");

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Register register;
    private final Pool pool;
    private final boolean loads;

    StarterLoad(
            Register register,
            Pool pool,
            @ConfigProperty(name = "credence.starter-register", defaultValue = "false") boolean loads) {
        this.register = register;
        this.pool = pool;
        this.loads = loads;
    }

    void onStart(@Observes @Priority(PRIORITY) StartupEvent start) {
        if (loads) {
            load().await().atMost(LONGEST);
        }
    }

    Uni<Intake> load() {
        return pool.preparedQuery("insert into credence.editor (name) values ($1) on conflict do nothing")
                .execute(Tuple.of(EDITOR.name()))
                .chain(() -> register.takeIn(StarterRegister.rows(), EDITOR, "The starter register."));
    }
}
