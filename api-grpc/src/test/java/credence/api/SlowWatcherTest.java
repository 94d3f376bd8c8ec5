package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.persistence.ImportResult;
import credence.persistence.Importer;
import credence.persistence.ListFile;
import credence.persistence.test.PostgresResource;
import credence.review.Editor;
import credence.v1.GetStanceRequest;
import credence.v1.LedgerServiceGrpc;
import credence.v1.StanceView;
import credence.v1.WatchEntriesRequest;
import credence.v1.WatchEntriesResponse;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watcher that takes nothing while the ledger grows, and then all of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SlowWatcherTest {
    private static final int ENTRIES = 40_000;
    /** An entry takes more than half a kilobyte on the wire, so all of them would take more than this. */
    private static final long MOST_BYTES = 15L << 20;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URL server;

    @Inject
    Importer importer;

    @TempDir
    Path folder;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(server);
    }

    @AfterEach
    void close() throws InterruptedException {
        client.close();
    }

    @Test
    void whatASlowWatcherDoesNotTakeIsNotKeptForItAndNothingIsLost() throws Exception {
        long before = imported(1);
        long first = imported(ENTRIES);
        // What the histories at hand take of it is there before anybody watches.
        client.stances()
                .getStance(GetStanceRequest.newBuilder()
                        .setActor("FRA")
                        .setTarget("DEU")
                        .setAtLeast(first)
                        .setView(StanceView.STANCE_VIEW_BASIC)
                        .build());
        long used = used();
        Watcher watcher = new Watcher(before + 1);
        LedgerServiceGrpc.newStub(client.channel)
                .watchEntries(WatchEntriesRequest.newBuilder().setAfter(before).build(), watcher);
        Thread.sleep(3_000);
        long grown = used() - used;
        assertTrue(grown < MOST_BYTES, grown + " bytes are kept for a watcher that takes nothing");
        watcher.takeAll(first);
        assertEquals(first + 1, watcher.next.get());
    }

    /** The last revision. */
    private long imported(int many) throws IOException {
        StringBuilder list = new StringBuilder("kind,actor,target,when,source,url\n");
        for (int i = 0; i < many; i++) {
            list.append("condemnation,FRA,DEU,")
                    .append(1800 + i % 200)
                    .append(",\"A long enough name of a source that no other line has, number ")
                    .append(many)
                    .append('.')
                    .append(i)
                    .append("\",https://example.org/a/path/of/some/length/")
                    .append(i)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve(many + ".csv"), list);
        ImportResult result = importer.run(
                        new ListFile(file, many + ".csv", null), false, new Editor("editor"), progress -> {})
                .await()
                .indefinitely();
        if (result instanceof ImportResult.Done done) {
            assertEquals(many, done.entries());
            return done.revision().value();
        }
        throw new AssertionError(result.toString());
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(200);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static final class Watcher implements ClientResponseObserver<WatchEntriesRequest, WatchEntriesResponse> {
        private final AtomicLong next;
        private final CountDownLatch over = new CountDownLatch(1);

        @SuppressWarnings("NullAway.Init")
        private volatile ClientCallStreamObserver<WatchEntriesRequest> call;

        private volatile long last = Long.MAX_VALUE;

        Watcher(long first) {
            next = new AtomicLong(first);
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<WatchEntriesRequest> begun) {
            begun.disableAutoRequestWithInitial(1);
            call = begun;
        }

        void takeAll(long revision) throws InterruptedException {
            last = revision;
            call.request(Integer.MAX_VALUE);
            assertTrue(over.await(120, TimeUnit.SECONDS), "only up to revision " + next.get());
        }

        @Override
        public void onNext(WatchEntriesResponse message) {
            if (message.hasEntry() && !next.compareAndSet(message.getRevision(), message.getRevision() + 1)) {
                over.countDown();
            }
            if (next.get() > last) {
                over.countDown();
            }
        }

        @Override
        public void onError(Throwable failure) {
            over.countDown();
        }

        @Override
        public void onCompleted() {
            over.countDown();
        }
    }
}
