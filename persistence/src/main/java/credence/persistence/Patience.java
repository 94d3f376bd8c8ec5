package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
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

    private Patience() {}

    /**
     * Asks on a connection of the pool. Fails where there is no answer in fifteen seconds.
     *
     * @param question all of it on the one connection
     */
    static <T> Uni<T> with(Pool pool, Function<SqlClient, Uni<T>> question) {
        return of(Uni.createFrom().emitter(answer -> new Asked<>(answer, question, Presence.current()).on(pool)));
    }

    /** The same for what others wait for too: it goes on when the one that happened to ask goes away. */
    static <T> Uni<T> forAll(Pool pool, Function<SqlClient, Uni<T>> question) {
        return of(Uni.createFrom().emitter(answer -> new Asked<>(answer, question, null).on(pool)));
    }

    /** The same for what is asked on a connection that whoever asks keeps. */
    static <T> Uni<T> of(Uni<T> question) {
        return question.ifNoItem().after(LONGEST).fail();
    }

    /** A question under way. The connection goes back to the pool only when the statement has ended, and the word to end it is not under way. */
    private static final class Asked<T> {
        private final UniEmitter<? super T> answer;
        private final Function<SqlClient, Uni<T>> question;
        private final @Nullable Presence presence;
        private final Runnable leaving = this::leave;
        private @Nullable SqlConnection connection;
        private boolean isLeft;
        private boolean isOver;
        private boolean isEnding;

        Asked(UniEmitter<? super T> answer, Function<SqlClient, Uni<T>> question, @Nullable Presence presence) {
            this.answer = answer;
            this.question = question;
            this.presence = presence;
        }

        void on(Pool pool) {
            answer.onTermination(leaving);
            if (presence != null) {
                presence.whenGone(leaving);
            }
            pool.getConnection().subscribe().with(this::ask, answer::fail);
        }

        private void ask(SqlConnection given) {
            synchronized (this) {
                connection = given;
                isOver = isLeft;
            }
            if (isOver) {
                given.closeAndForget();
                answer.fail(new CancellationException("nobody waits for the answer"));
                return;
            }
            Uni.createFrom()
                    .deferred(() -> question.apply(given))
                    .subscribe()
                    .with(
                            item -> {
                                over();
                                answer.complete(item);
                            },
                            failure -> {
                                over();
                                answer.fail(failure);
                            });
        }

        private void over() {
            synchronized (this) {
                isOver = true;
            }
            if (presence != null) {
                presence.forget(leaving);
            }
            giveBack();
        }

        /** Told at the end too, when there is nothing to end. */
        private void leave() {
            synchronized (this) {
                if (isLeft || isOver || connection == null) {
                    isLeft = true;
                    return;
                }
                isLeft = true;
                isEnding = true;
            }
            if (connection.getDelegate() instanceof PgConnection postgres) {
                postgres.cancelRequest(told -> ended());
            } else {
                ended();
            }
        }

        private void ended() {
            synchronized (this) {
                isEnding = false;
            }
            giveBack();
        }

        private void giveBack() {
            @Nullable SqlConnection done;
            synchronized (this) {
                done = isOver && !isEnding ? connection : null;
                connection = done == null ? connection : null;
            }
            if (done != null) {
                done.closeAndForget();
            }
        }
    }
}
