package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that waits for a lock, for as long as somebody waits for what comes of it. Whatever it wrote so far, it is far from its end:
 * nothing of it is kept, and whoever asks again with the same request_id finds nothing begun. Past its locks it is not cut.
 */
final class LockWait {
    private final SqlConnection connection;
    private final Presence presence;
    private final UniEmitter<? super Void> taken;
    private final Runnable leaving = this::leave;
    private boolean isOver;
    private boolean isCancelled;

    private LockWait(SqlConnection connection, Presence presence, UniEmitter<? super Void> taken) {
        this.connection = connection;
        this.presence = presence;
        this.taken = taken;
    }

    /** Takes a lock of the database by its number. Fails where nobody waits any more, with which the transaction ends. */
    static Uni<Void> on(SqlConnection connection, long number) {
        return of(
                connection,
                connection
                        .query("select 1 from (select pg_advisory_xact_lock(" + number + ")) locked")
                        .execute());
    }

    /**
     * The same for one of many locks of a kind.
     *
     * @param key which one
     * @param kind the number of all of them
     */
    static Uni<Void> on(SqlConnection connection, String key, long kind) {
        return of(
                connection,
                connection
                        .preparedQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended($1, " + kind
                                + "))) locked")
                        .execute(Tuple.of(key)));
    }

    private static Uni<Void> of(SqlConnection connection, Uni<?> lock) {
        @Nullable Presence presence = Presence.current();
        return presence == null
                ? lock.replaceWithVoid()
                : Uni.createFrom().emitter(taken -> new LockWait(connection, presence, taken).takes(lock));
    }

    private void takes(Uni<?> lock) {
        if (presence.isGone()) {
            taken.fail(nobody());
            return;
        }
        lock.subscribe().with(given -> over(null), this::over);
        presence.whenGone(leaving);
    }

    private void over(@Nullable Throwable failure) {
        boolean isUnderWay;
        synchronized (this) {
            isOver = true;
            isUnderWay = isCancelled && !Patience.isOfCancel(failure);
        }
        presence.forget(leaving);
        if (isUnderWay) {
            // Whoever had the connection next would meet the cancel.
            connection
                    .query(Patience.WAIT)
                    .execute()
                    .subscribe()
                    .with(late -> taken.fail(nobody()), cancelled -> taken.fail(nobody()));
        } else if (failure != null) {
            taken.fail(failure);
        } else {
            taken.complete(null);
        }
    }

    private void leave() {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isCancelled = true;
        }
        if (connection.getDelegate() instanceof PgConnection postgres) {
            postgres.cancelRequest(sent -> {});
        }
    }

    private static CancellationException nobody() {
        return new CancellationException("nobody waits for the answer");
    }
}
