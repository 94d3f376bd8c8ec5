package credence.deploy.load;

import credence.v1.Entry;
import credence.v1.LedgerServiceGrpc;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** Watches the ledger from its first revision on, and goes on from the last one it saw whenever its watch is broken off. */
final class Subscriber {
    /** What a watch that is broken off may be told; all else is a fault. */
    private static final Set<Status.Code> RESUMABLE = Set.of(Status.Code.UNAVAILABLE, Status.Code.CANCELLED);

    private final PackagedApp app;
    private volatile ManagedChannel channel;
    private volatile long last;
    private volatile long wrong;
    private volatile long resumed;
    private volatile boolean isOver;
    private final Map<String, Long> how = new ConcurrentSkipListMap<>();
    private String hash = "0".repeat(64);

    Subscriber(PackagedApp app) {
        this.app = app;
        this.channel = app.channel();
    }

    void start() {
        Thread.ofPlatform().daemon().name("subscriber").start(() -> {
            while (!isOver) {
                try {
                    Iterator<WatchEntriesResponse> watch = LedgerServiceGrpc.newBlockingStub(channel)
                            .watchEntries(
                                    WatchEntriesRequest.newBuilder().setAfter(last).build());
                    while (watch.hasNext()) {
                        take(watch.next());
                    }
                } catch (StatusRuntimeException broken) {
                    how.merge(String.valueOf(broken.getStatus()), 1L, Long::sum);
                    if (!isOver && !RESUMABLE.contains(broken.getStatus().getCode())) {
                        tell(broken.toString());
                    }
                }
                resumed++;
                pause();
            }
        });
    }

    private void take(WatchEntriesResponse message) {
        if (!message.hasEntry()) {
            if (message.getRevision() != last) {
                tell("told to be at " + message.getRevision() + " after " + last);
            }
            return;
        }
        Entry entry = message.getEntry();
        if (entry.getRevision() != last + 1 || message.getRevision() != last + 1) {
            tell("revision " + entry.getRevision() + " after " + last);
        }
        if (!entry.getPreviousHash().equals(hash)) {
            tell("revision " + entry.getRevision() + " does not follow the one before");
        }
        last = entry.getRevision();
        hash = entry.getHash();
    }

    private void tell(String what) {
        wrong++;
        System.out.println("  " + what);
    }

    /** As if its process were gone. */
    void kill() {
        ManagedChannel before = channel;
        channel = app.channel();
        before.shutdownNow();
    }

    /** Waits until it saw a revision, a minute at the longest. */
    void reach(long revision) {
        for (int i = 0; i < 600 && last < revision; i++) {
            pause();
        }
        isOver = true;
        channel.shutdownNow();
    }

    long last() {
        return last;
    }

    long wrong() {
        return wrong;
    }

    /** By which status its watches were broken off, and how often. */
    Map<String, Long> broken() {
        return how;
    }

    long resumed() {
        return resumed;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
