package credence.persistence;

import io.quarkus.arc.ClientProxy;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pool that gives no connection while the database is known to be away: whoever asks hears it at once, and is not held for as long as a
 * stopped one would hold them. What asks the pool itself, without a connection, is work of the app's own that may wait. A host that is gone
 * without a word keeps its connections busy for a quarter of an hour; {@link #renew} has others in their place.
 */
@SuppressWarnings("deprecation") // Quarkus takes no other
final class GuardedPool implements PgPool {
    /** Longer than a system waits for a peer that is gone, and than a connection may be idle. */
    private static final Duration DRAINED = Duration.ofMinutes(20);

    private final Supplier<Pool> maker;
    private final Vertx vertx;
    private final Pulse pulse;
    private final Turns turns;
    private volatile Pool pool;
    private @Nullable Pool draining;
    private volatile Consumer<Pool> settings = made -> {};

    /** @param writes that may be under way at a time */
    GuardedPool(Supplier<Pool> maker, Vertx vertx, Pulse pulse, int writes) {
        this.maker = maker;
        this.vertx = vertx;
        this.pulse = pulse;
        this.turns = new Turns(writes, pulse);
        this.pool = maker.get();
    }

    /** The one behind what Quarkus injects; null where a test has one of its own. */
    static @Nullable GuardedPool behind(io.vertx.mutiny.sqlclient.Pool injected) {
        return ClientProxy.unwrap(injected.getDelegate()) instanceof GuardedPool guarded ? guarded : null;
    }

    Pulse pulse() {
        return pulse;
    }

    Turns turns() {
        return turns;
    }

    /**
     * Connections anew. Those that are out may end their work: a database that only stood still answers them after all. Of the pools before
     * it only the last is left to that, so that no more than twice as many connections are open, however often a database stands still.
     */
    void renew() {
        renewConnections();
        turns.renew();
    }

    private synchronized void renewConnections() {
        @Nullable Pool longBefore = draining;
        if (longBefore != null) {
            longBefore.close();
        }
        Pool before = pool;
        Pool made = maker.get();
        settings.accept(made);
        pool = made;
        draining = before;
        vertx.setTimer(DRAINED.toMillis(), late -> before.close());
    }

    @Override
    public Future<SqlConnection> getConnection() {
        return pulse.isAway() ? Future.failedFuture(new KnownAway()) : pool.getConnection();
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        return pool.preparedQuery(sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        return pool.preparedQuery(sql, options);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        set(each -> each.connectHandler(handler));
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        set(each -> each.connectionProvider(provider));
        return this;
    }

    private void set(Consumer<Pool> setting) {
        settings = settings.andThen(setting);
        setting.accept(pool);
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        pool.close(handler);
    }
}
