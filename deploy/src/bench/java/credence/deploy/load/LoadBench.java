package credence.deploy.load;

import credence.v1.StanceView;
import io.grpc.ManagedChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How fast the packaged app answers over gRPC; {@code api-grpc/docs/load.md} has the figures.
 *
 * <p>{@code ./mvnw -q -Pload-bench -pl deploy -am -DskipTests package exec:exec -Dbench=stance} (or batch, steady, watch, kills)
 */
final class LoadBench {
    private static final int CALLERS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int SECONDS = Integer.getInteger("seconds", 4);
    private static final int WARM = Integer.getInteger("warm", 20);

    private LoadBench() {}

    public static void main(String... arguments) throws Exception {
        System.out.println(Usage.machine());
        List<String> options = new ArrayList<>();
        String recording = System.getProperty("recording", "");
        if (!recording.isEmpty()) {
            options.add("-XX:StartFlightRecording=filename=" + recording + ",settings=profile");
        }
        // Such as app.options="-Xmx256m -Dcredence.rate-limit=100": of the app's own Java.
        options.addAll(List.of(System.getProperty("app.options", "").split(" ")));
        options.removeIf(String::isBlank);
        String what = arguments.length > 0 ? arguments[0] : "stance";
        try (PackagedApp app = new PackagedApp(!what.equals("kills"), options)) {
            switch (what) {
                case "kills" ->
                    WatchKills.run(
                            app,
                            Long.getLong("commits", 1_000_000),
                            Integer.getInteger("kills", 100),
                            Integer.getInteger("minutes", 6));
                case "batch" -> batch(app);
                case "steady" -> Steady.run(app, Integer.getInteger("minutes", 5), WARM);
                case "watch" -> WatchLoad.run(app, 50, Integer.getInteger("commits", 300));
                default -> stance(app);
            }
        }
        System.exit(0);
    }

    private static void stance(PackagedApp app) throws IOException, InterruptedException {
        ManagedChannel channel = app.channel();
        Register register = Register.of(channel);
        register.compareWithHttp(app, channel);
        for (StanceView view : List.of(StanceView.STANCE_VIEW_BASIC, StanceView.STANCE_VIEW_FULL)) {
            Calls calls = register.stances(channel, view);
            Loop.closed(calls, CALLERS, WARM);
            List<Outcome> ours = new ArrayList<>();
            List<Outcome> theirs = new ArrayList<>();
            List<Outcome> most = new ArrayList<>();
            try (Bare bare = new Bare(calls)) {
                Loop.closed(bare.calls(), CALLERS, WARM / 2.0);
                for (int round = 0; round < ROUNDS; round++) {
                    theirs.add(PgBench.run(app, register.head(), CALLERS, SECONDS));
                    most.add(Loop.closed(bare.calls(), CALLERS, SECONDS));
                    double server = Usage.cpu(app.pid());
                    double client = Usage.cpu(ProcessHandle.current().pid());
                    Outcome outcome = Loop.closed(calls, CALLERS, SECONDS);
                    ours.add(outcome);
                    share(app, outcome, server, client);
                }
            }
            Outcome peer = median(theirs);
            Outcome bare = median(most);
            Outcome median = median(ours);
            System.out.println("pgbench, prepared point lookup, " + CALLERS + " clients: " + peer.told());
            System.out.println(
                    "GetStance, " + view + ", one connection, " + CALLERS + " concurrent calls: " + median.told());
            System.out.println("a server of grpc-java that does nothing, asked in the same way: " + bare.told());
            System.out.printf(
                    "in this run: %.2f times pgbench's rate, p99 %.2f times pgbench's; %.2f and %.2f times the bare server's%n",
                    median.rate() / peer.rate(),
                    median.millis(99) / peer.millis(99),
                    median.rate() / bare.rate(),
                    median.millis(99) / bare.millis(99));
        }
        channel.shutdownNow();
        System.out.println("load at the end " + Usage.load());
    }

    private static void batch(PackagedApp app) throws IOException, InterruptedException {
        ManagedChannel channel = app.channel();
        Register register = Register.of(channel);
        register.compareWithHttp(app, channel);
        Calls calls = register.batches(channel, Integer.getInteger("size", 1_000));
        Loop.closed(calls, CALLERS, WARM);
        List<Outcome> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double server = Usage.cpu(app.pid());
            double client = Usage.cpu(ProcessHandle.current().pid());
            Outcome outcome = Loop.closed(calls, 2, SECONDS);
            rounds.add(outcome);
            share(app, outcome, server, client);
        }
        System.out.println("BatchGetStances of " + calls.each() + ", stances: " + median(rounds).told());
        channel.shutdownNow();
        System.out.println("load at the end " + Usage.load());
    }

    /** What the app and this driver, which share the processors, took of them for one answer. */
    static void share(PackagedApp app, Outcome outcome, double server, double client) throws IOException {
        double app1 = Usage.cpu(app.pid()) - server;
        double own = Usage.cpu(ProcessHandle.current().pid()) - client;
        System.out.printf(
                "  %s%n  processor time for each answer: app %.1f us, driver %.1f us (%.0f %% of both)%n",
                outcome.told(), app1 * 1e6 / outcome.answers(), own * 1e6 / outcome.answers(), 100 * own / (own + app1));
    }

    private static Outcome median(List<Outcome> outcomes) {
        return outcomes.stream()
                .sorted(Comparator.comparingDouble(Outcome::rate))
                .toList()
                .get(outcomes.size() / 2);
    }
}
