package credence.deploy.load;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One round of calls, in one of two ways. */
final class Loop {
    private static final long LONGEST_NANOS = 120_000_000_000L;
    /** What is due within it leaves together: to wake for each call would take more of the two processors than the call. */
    private static final long TICK_NANOS = 300_000;

    private static final int DIGITS = 3;
    private static final long SECOND = 1_000_000_000L;

    private final Calls calls;
    private final Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    private Loop(Calls calls) {
        this.calls = calls;
    }

    /** So many calls are always under way: a slow answer holds up the next call, so this tells the rate and not what a caller waits. */
    static Outcome closed(Calls calls, int callers, double seconds) throws InterruptedException {
        return new Loop(calls).closed(callers, seconds);
    }

    /**
     * So many calls a second, whatever becomes of those before. A call's time counts from when it was meant to be sent, so that what had
     * to wait behind a slow one counts too.
     */
    static Outcome open(Calls calls, double perSecond, double seconds) throws InterruptedException {
        return new Loop(calls).open(perSecond, seconds);
    }

    private Outcome closed(int callers, double seconds) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * SECOND);
        Semaphore over = new Semaphore(0);
        AtomicLong number = new AtomicLong();
        for (int i = 0; i < callers; i++) {
            next(number, end, over);
        }
        over.acquire(callers);
        return outcome((System.nanoTime() - begun) / (double) SECOND);
    }

    private void next(AtomicLong number, long end, Semaphore over) {
        long sent = System.nanoTime();
        if (sent >= end) {
            over.release();
            return;
        }
        calls.call(number.getAndIncrement(), problem -> {
            took(sent, problem);
            next(number, end, over);
        });
    }

    private Outcome open(double perSecond, double seconds) throws InterruptedException {
        long all = (long) (perSecond * seconds);
        double every = SECOND / perSecond;
        Semaphore over = new Semaphore(0);
        long begun = System.nanoTime();
        for (long i = 0; i < all; i++) {
            long meant = begun + (long) (i * every);
            while (System.nanoTime() < meant) {
                LockSupport.parkNanos(TICK_NANOS);
            }
            calls.call(i, problem -> {
                took(meant, problem);
                over.release();
            });
        }
        for (long i = 0; i < all; i++) {
            over.acquire();
        }
        return outcome((System.nanoTime() - begun) / (double) SECOND);
    }

    private void took(long from, @Nullable String problem) {
        latencies.recordValue(Math.min(LONGEST_NANOS, Math.max(1, System.nanoTime() - from)));
        done.incrementAndGet();
        if (problem != null) {
            wrong.incrementAndGet();
            first.compareAndSet(null, problem);
        }
    }

    private Outcome outcome(double seconds) {
        return new Outcome(latencies, seconds, done.get() * calls.each(), wrong.get(), first.get());
    }
}
