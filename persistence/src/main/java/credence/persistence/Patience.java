package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long a short question is waited for: a database that has stopped must not hold whoever asks for as long as that. What nobody waits for
 * any more, because its caller went away or was out of time, is ended in the database too.
 */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration FOR_MUCH = Duration.ofMinutes(2);

    /** Longer than a cancel is on its way; cut short by it where it arrives now. */
    static final String WAIT = "select pg_sleep(1)";

    private static final String CANCELLED = "57014";

    private Patience() {}

    /**
     * Asks on a connection of the pool. Fails where there is no answer in fifteen seconds.
     *
     * @param question all of it on the one connection
     */
    static <T> Uni<T> with(Pool pool, Function<SqlClient, Uni<T>> question) {
        return of(asked(pool, question, pulse(pool)));
    }

    /** Whether the database is known to be away, so that what would wait for it need not. */
    static boolean isInVain(Pool pool) {
        @Nullable Pulse pulse = pulse(pool);
        return pulse != null && pulse.isAway();
    }

    /** What asks for long may do so while short questions have no answer. */
    private static @Nullable Pulse pulse(Pool pool) {
        @Nullable GuardedPool guarded = GuardedPool.behind(pool);
        return guarded == null ? null : guarded.pulse();
    }

    /** The same for what takes its time even where the database is well, such as all that ever was between many. Fails after two minutes. */
    static <T> Uni<T> forMuch(Pool pool, Function<SqlClient, Uni<T>> question) {
        return asked(pool, question, null).ifNoItem().after(FOR_MUCH).fail();
    }

    private static <T> Uni<T> asked(Pool pool, Function<SqlClient, Uni<T>> question, @Nullable Pulse pulse) {
        return Uni.createFrom().emitter(answer -> new Asked<>(answer, question, Presence.current(), pulse).on(pool));
    }

    /** The same for what others wait for too: it goes on when the one that happened to ask goes away. */
    static <T> Uni<T> forAll(Pool pool, Function<SqlClient, Uni<T>> question) {
        return of(Uni.createFrom().emitter(answer -> new Asked<>(answer, question, null, pulse(pool)).on(pool)));
    }

    /** The same for what is asked on a connection that whoever asks keeps. */
    static <T> Uni<T> of(Uni<T> question) {
        return question.ifNoItem().after(LONGEST).fail();
    }

    /**
     * A question under way. A cancel is of whatever its connection is at when it arrives, and PostgreSQL does not say when that is: the connection
     * goes back to the pool only when the cancel was seen to arrive, or has had the time to.
     */
    private static final class Asked<T> {
        private final UniEmitter<? super T> answer;
        private final Function<SqlClient, Uni<T>> question;
        private final @Nullable Presence presence;
        private final @Nullable Pulse pulse;
        private final Runnable leaving = this::leave;
        private final Runnable knowing = this::know;
        private @Nullable SqlConnection connection;
        private boolean isLeft;
        private boolean isOver;
        private boolean isCancelled;

        Asked(
                UniEmitter<? super T> answer,
                Function<SqlClient, Uni<T>> question,
                @Nullable Presence presence,
                @Nullable Pulse pulse) {
            this.pulse = pulse;
            this.answer = answer;
            this.question = question;
            this.presence = presence;
        }

        void on(Pool pool) {
            answer.onTermination(leaving);
            if (pulse != null) {
                pulse.whenAway(knowing);
            }
            if (presence != null) {
                presence.whenGone(leaving);
            }
            pool.getConnection().subscribe().with(this::ask, answer::fail);
        }

        private void ask(SqlConnection given) {
            boolean isLate;
            synchronized (this) {
                connection = given;
                isOver = isLeft;
                isLate = isLeft;
            }
            if (isLate) {
                given.closeAndForget();
                answer.fail(new CancellationException("nobody waits for the answer"));
                return;
            }
            Uni.createFrom()
                    .deferred(() -> question.apply(given))
                    .subscribe()
                    .with(
                            item -> {
                                over(given, null);
                                answer.complete(item);
                            },
                            failure -> {
                                over(given, failure);
                                answer.fail(failure);
                            });
        }

        private void over(SqlConnection given, @Nullable Throwable failure) {
            boolean isUnderWay;
            synchronized (this) {
                isOver = true;
                isUnderWay = isCancelled && !isOfCancel(failure);
            }
            if (isUnderWay) {
                given.query(WAIT)
                        .execute()
                        .subscribe()
                        .with(rows -> given.closeAndForget(), cancelled -> given.closeAndForget());
            } else {
                given.closeAndForget();
            }
        }

        /** The database was found to be away: whoever waits need not find it out once more. */
        private void know() {
            answer.fail(new KnownAway());
        }

        /** Told at the end too, when there is nothing to end. */
        private void leave() {
            if (pulse != null) {
                pulse.forget(knowing);
            }
            if (presence != null) {
                presence.forget(leaving);
            }
            @Nullable SqlConnection left;
            synchronized (this) {
                left = isLeft || isOver ? null : connection;
                isLeft = true;
                isCancelled |= left != null;
            }
            if (left != null && left.getDelegate() instanceof PgConnection postgres) {
                postgres.cancelRequest(sent -> {});
            }
        }
    }

    static boolean isOfCancel(@Nullable Throwable failure) {
        return failure instanceof PgException told && CANCELLED.equals(told.getSqlState());
    }
}
