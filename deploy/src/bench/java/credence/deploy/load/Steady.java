package credence.deploy.load;

import credence.v1.StanceView;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Three fifths of the rate that one connection comes to, for minutes: what a caller waits, and whether memory stays as it is. */
final class Steady {
    private static final int CALLERS = 8;
    private static final double SHARE = 0.6;

    private Steady() {}

    static void run(PackagedApp app, int minutes, int warm) throws IOException, InterruptedException {
        ManagedChannel channel = app.channel();
        Register register = Register.of(channel);
        register.compareWithHttp(app, channel);
        String of = System.getProperty("call", "stance");
        Calls calls = of.equals("batch")
                ? register.batches(channel, Integer.getInteger("size", 1_000))
                : register.stances(channel, StanceView.STANCE_VIEW_FULL);
        Loop.closed(calls, CALLERS, warm);
        Outcome most = Loop.closed(calls, CALLERS, 10);
        double rate = SHARE * most.rate() / calls.each();
        System.out.println("closed loop, " + CALLERS + " calls: " + most.told());
        System.out.printf("open loop at %.0f %% of it, %.0f calls a second, for %d minutes%n", SHARE * 100, rate, minutes);
        double heap = Usage.liveHeap(app.pid());
        // The open loop and the heap after a full collection are to be warm too.
        Loop.open(calls, rate, warm);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        long begun = System.nanoTime();
        clock.scheduleAtFixedRate(() -> tell(app, begun), 0, 20, TimeUnit.SECONDS);
        Outcome outcome = Loop.open(calls, rate, minutes * 60.0);
        clock.shutdownNow();
        System.out.println(of + ": " + outcome.told());
        System.out.printf(
                "live heap %.1f MiB before, %.1f MiB after; load at the end %s%n",
                heap, Usage.liveHeap(app.pid()), Usage.load());
        channel.shutdownNow();
    }

    private static void tell(PackagedApp app, long begun) {
        try {
            System.out.printf(
                    "  after %3.0f s: %.0f MiB in memory, load %s%n",
                    (System.nanoTime() - begun) / 1e9, Usage.rss(app.pid()), Usage.load());
        } catch (IOException gone) {
            System.out.println("  the app is gone");
        }
    }
}
