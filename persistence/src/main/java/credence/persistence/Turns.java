package credence.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets few write at a time, and the others wait here. Writes wait for one another in the database, behind an import for minutes, and are not
 * cut: if each held a connection meanwhile, none would be left for who only reads. Who waits here has begun nothing, and may go away.
 */
final class Turns {
    private final int most;
    private final Pulse pulse;
    private final Queue<Waiting<?>> waiting = new ArrayDeque<>();
    private int taken;
    private int round;

    Turns(int most, Pulse pulse) {
        this.most = most;
        this.pulse = pulse;
    }

    /** A transaction, in its turn where the pool has turns. */
    static <T> Uni<T> write(Pool pool, Function<SqlConnection, Uni<T>> work) {
        @Nullable GuardedPool guarded = GuardedPool.behind(pool);
        Supplier<Uni<? extends T>> transaction = () -> pool.withTransaction(work);
        return guarded == null
                ? Uni.createFrom().deferred(transaction)
                : guarded.turns().take(transaction);
    }

    <T> Uni<T> take(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().emitter(answer -> new Waiting<T>(answer, work).begin());
    }

    /** All turns anew: those under way hang on connections that may say nothing for a quarter of an hour. */
    void renew() {
        List<Waiting<?>> next = new ArrayList<>();
        synchronized (this) {
            round++;
            taken = 0;
            while (taken < most && !waiting.isEmpty()) {
                next.add(given(waiting.remove()));
            }
        }
        next.forEach(Waiting::goOn);
    }

    private synchronized boolean enter(Waiting<?> one) {
        if (taken < most) {
            given(one);
            return true;
        }
        waiting.add(one);
        return false;
    }

    private Waiting<?> given(Waiting<?> one) {
        taken++;
        one.given = round;
        return one;
    }

    private synchronized boolean remove(Waiting<?> one) {
        return waiting.remove(one);
    }

    private void over(Waiting<?> one) {
        @Nullable Waiting<?> next;
        synchronized (this) {
            if (one.given != round) {
                return;
            }
            taken--;
            next = waiting.poll();
            if (next != null) {
                given(next);
            }
        }
        if (next != null) {
            next.goOn();
        }
    }

    private final class Waiting<T> {
        private final UniEmitter<? super T> answer;
        private final Supplier<Uni<? extends T>> work;
        private final @Nullable Presence presence = Presence.current();
        private final @Nullable Context context = Vertx.currentContext();
        private final Runnable leaving = () -> leave(new CancellationException("nobody waits for the answer"));
        private final Runnable knowing = () -> leave(new KnownAway());

        /** The round in which it has its turn. */
        private int given;

        Waiting(UniEmitter<? super T> answer, Supplier<Uni<? extends T>> work) {
            this.answer = answer;
            this.work = work;
        }

        void begin() {
            answer.onTermination(leaving);
            pulse.whenAway(knowing);
            if (presence != null) {
                presence.whenGone(leaving);
            }
            if (enter(this)) {
                work();
            }
        }

        /** On the caller's own context, whoever's end gave the turn. */
        void goOn() {
            if (context == null) {
                work();
            } else {
                context.runOnContext(here -> work());
            }
        }

        private void work() {
            forget();
            if (presence != null && presence.isGone()) {
                over(this);
                answer.fail(new CancellationException("nobody waits for the answer"));
                return;
            }
            Uni.createFrom()
                    .deferred(work)
                    .subscribe()
                    .with(
                            item -> {
                                over(this);
                                answer.complete(item);
                            },
                            failure -> {
                                over(this);
                                answer.fail(failure);
                            });
        }

        /** Of no effect on what has its turn: whether it is written must not depend on who hears of it. */
        private void leave(Throwable why) {
            forget();
            if (remove(this)) {
                answer.fail(why);
            }
        }

        private void forget() {
            pulse.forget(knowing);
            if (presence != null) {
                presence.forget(leaving);
            }
        }
    }
}
