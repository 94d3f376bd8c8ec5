package credence.persistence;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pool as Quarkus would, but guarded, and keeps with what options, for the connections that are outside it: the listening one and that of {@link Heartbeat}. */
@Singleton
class ListenOptions implements PgPoolCreator {
    /** Of the connections may write: four imports hold two each, and what is left is for who reads. */
    private static final int SHARE = 4;

    private final Pulse pulse;
    private volatile @Nullable PgConnectOptions options;

    ListenOptions(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Pool create(Input input) {
        // Whoever waits for a peer that is gone without a word hears of it.
        input.pgConnectOptionsList().forEach(each -> each.setTcpKeepAlive(true));
        options = input.pgConnectOptionsList().getFirst();
        return new GuardedPool(
                () -> PgBuilder.pool()
                        .with(input.poolOptions())
                        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                        .using(input.vertx())
                        .build(),
                input.vertx(),
                pulse,
                Math.max(1, input.poolOptions().getMaxSize() / SHARE));
    }

    /** Known once the pool was used. */
    @Nullable
    PgConnectOptions options() {
        return options;
    }
}
