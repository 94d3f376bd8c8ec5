package credence.deploy.load;

import credence.v1.LedgerServiceGrpc;
import credence.v1.RetractEntryRequest;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long a commit takes to reach each of many who watch, each on a connection of its own. */
final class WatchLoad {
    private static final long PAUSE_MILLIS = 50;

    private WatchLoad() {}

    static void run(PackagedApp app, int subscribers, int commits) throws IOException, InterruptedException {
        ManagedChannel writer = app.channel();
        Register register = Register.of(writer);
        // Counted from when the request was sent, which is before the commit, so that the figure is no smaller than what was asked.
        Map<Long, Long> sent = new ConcurrentHashMap<>();
        Map<Long, Long> answered = new ConcurrentHashMap<>();
        List<Subscriber> all = new ArrayList<>();
        for (int i = 0; i < subscribers; i++) {
            all.add(new Subscriber(app.channel(), register.head()));
        }
        Thread.sleep(2_000);
        LedgerServiceGrpc.LedgerServiceBlockingStub stub = LedgerServiceGrpc.newBlockingStub(writer)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(app.token())));
        long last = register.head();
        for (long entry = 1; entry <= commits; entry++) {
            long at = System.nanoTime();
            last = stub.retractEntry(RetractEntryRequest.newBuilder()
                            .setRevision(entry)
                            .setWhy("A commit to watch for.")
                            .build())
                    .getEntry()
                    .getRevision();
            sent.put(last, at);
            answered.put(last, System.nanoTime());
            Thread.sleep(PAUSE_MILLIS);
        }
        Thread.sleep(2_000);
        Histogram fromSent = new ConcurrentHistogram(3);
        Histogram fromAnswer = new ConcurrentHistogram(3);
        double slowest = 0;
        for (Subscriber one : all) {
            Histogram own = new ConcurrentHistogram(3);
            for (Map.Entry<Long, Long> commit : sent.entrySet()) {
                Long came = one.came.get(commit.getKey());
                if (came == null) {
                    throw new IllegalStateException("revision " + commit.getKey() + " did not come");
                }
                own.recordValue(came - commit.getValue());
                fromAnswer.recordValue(Math.max(0, came - Objects.requireNonNull(answered.get(commit.getKey()))));
            }
            fromSent.add(own);
            slowest = Math.max(slowest, own.getValueAtPercentile(99) / 1e6);
            if (one.wrong.get() > 0) {
                throw new IllegalStateException(one.wrong.get() + " revisions out of order or twice");
            }
        }
        System.out.printf(
                "%d commits to %d subscribers, each all of them and in order: from the request to each subscriber p50 %.1f, p99 %.1f, max"
                        + " %.1f ms, slowest subscriber's p99 %.1f ms; from the writer's answer p50 %.1f, p99 %.1f ms; load %s%n",
                commits,
                subscribers,
                fromSent.getValueAtPercentile(50) / 1e6,
                fromSent.getValueAtPercentile(99) / 1e6,
                fromSent.getMaxValue() / 1e6,
                slowest,
                fromAnswer.getValueAtPercentile(50) / 1e6,
                fromAnswer.getValueAtPercentile(99) / 1e6,
                Usage.load());
        all.forEach(one -> one.channel.shutdownNow());
        writer.shutdownNow();
    }

    static Metadata bearer(String token) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return metadata;
    }

    private static final class Subscriber implements StreamObserver<WatchEntriesResponse> {
        private final ManagedChannel channel;
        private final Map<Long, Long> came = new ConcurrentHashMap<>();
        private final AtomicLong wrong = new AtomicLong();
        private long last;

        Subscriber(ManagedChannel channel, long after) {
            this.channel = channel;
            this.last = after;
            LedgerServiceGrpc.newStub(channel)
                    .watchEntries(WatchEntriesRequest.newBuilder().setAfter(after).build(), this);
        }

        @Override
        public void onNext(WatchEntriesResponse message) {
            if (message.hasEntry()) {
                came.put(message.getRevision(), System.nanoTime());
                if (message.getRevision() != last + 1) {
                    wrong.incrementAndGet();
                }
                last = message.getRevision();
            }
        }

        @Override
        public void onError(Throwable failure) {
            if (!channel.isShutdown()) {
                wrong.incrementAndGet();
            }
        }

        @Override
        public void onCompleted() {
            wrong.incrementAndGet();
        }
    }
}
