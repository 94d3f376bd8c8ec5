package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final int MOST = 4;
    private static final Duration WAIT = Duration.ofSeconds(20);

    @AfterAll
    static void closeVertx() {
        VERTX.close().await().indefinitely();
    }

    private static Heartbeat heartbeat(Way way) {
        ListenOptions options = new ListenOptions(new Pulse());
        return heartbeat(options, pool(options, way));
    }

    private static Heartbeat heartbeat(ListenOptions options, Pool pool) {
        return new Heartbeat(options, pool, new Pulse(), VERTX, Duration.ofSeconds(4));
    }

    private static Pool pool(ListenOptions options, Way way) {
        return Pool.newInstance(options.create(new Settings(way.options())));
    }

    /** As after a host is gone without a word, and another has its place: what was open stays without an answer, what is opened has one. */
    @Test
    void aDatabaseThatHasAnotherPlaceIsFoundThere() throws Exception {
        Way way = new Way(MigratedDatabase.create().options());
        Heartbeat heartbeat = heartbeat(way);
        assertTrue(beats(heartbeat));

        way.lost.addAll(way.open);

        assertFalse(beats(heartbeat));
        awaitBeat(heartbeat);
    }

    /** All that were open, idle or asked, are as many as the pool may have. */
    @Test
    void whoAsksAfterwardsIsGivenNoConnectionThatIsLost() throws Exception {
        Way way = new Way(MigratedDatabase.create().options());
        ListenOptions options = new ListenOptions(new Pulse());
        Pool pool = pool(options, way);
        Heartbeat heartbeat = heartbeat(options, pool);
        assertTrue(beats(heartbeat));
        List<Uni<SqlConnection>> taken =
                Stream.generate(pool::getConnection).limit(MOST).toList();
        List<SqlConnection> given =
                taken.stream().map(each -> each.await().atMost(WAIT)).toList();
        given.stream().limit(MOST / 2).forEach(SqlConnection::closeAndAwait);
        assertEquals(MOST + 1, way.open.size());

        way.lost.addAll(way.open);
        given.stream().skip(MOST / 2).forEach(each -> each.query("select 1").executeAndForget());
        assertFalse(beats(heartbeat));
        awaitBeat(heartbeat);

        for (int i = 0; i < MOST; i++) {
            assertEquals(
                    1, pool.query("select 1").execute().await().atMost(WAIT).size());
        }
    }

    private static void awaitBeat(Heartbeat heartbeat) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (!beats(heartbeat)) {
            assertTrue(Instant.now().isBefore(end), "asked on the connection that is lost");
            Thread.sleep(100);
        }
    }

    @Test
    void aConnectionThatBreaksIsNoDatabaseThatIsAway() {
        Way way = new Way(MigratedDatabase.create().options());
        Heartbeat heartbeat = heartbeat(way);
        assertTrue(beats(heartbeat));

        way.breaking.addAll(way.open);

        assertTrue(beats(heartbeat));
        assertTrue(way.open.size() > way.breaking.size());
    }

    private static boolean beats(Heartbeat heartbeat) {
        return heartbeat.beats().await().atMost(WAIT);
    }

    private record Settings(PgConnectOptions options) implements PgPoolCreator.Input {
        @Override
        public io.vertx.core.Vertx vertx() {
            return VERTX.getDelegate();
        }

        @Override
        public PoolOptions poolOptions() {
            return new PoolOptions().setMaxSize(MOST);
        }

        @Override
        public List<PgConnectOptions> pgConnectOptionsList() {
            return List.of(options);
        }
    }

    /** Between an app and its database; nothing gets through where it is lost, and what breaks does so with the next question. */
    private static final class Way {
        private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
        private final Set<NetSocket> lost = ConcurrentHashMap.newKeySet();
        private final Set<NetSocket> breaking = ConcurrentHashMap.newKeySet();
        private final PgConnectOptions options;

        Way(PgConnectOptions database) {
            int port = VERTX.getDelegate()
                    .createNetServer()
                    .connectHandler(app -> {
                        app.pause();
                        open.add(app);
                        VERTX.getDelegate()
                                .createNetClient()
                                .connect(database.getPort(), database.getHost())
                                .onSuccess(there -> join(app, there));
                    })
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .actualPort();
            options = new PgConnectOptions(database).setHost("localhost").setPort(port);
        }

        private void join(NetSocket app, NetSocket there) {
            app.handler(sent -> pass(app, there, sent));
            there.handler(told -> pass(app, app, told));
            app.closeHandler(closed -> there.close());
            app.resume();
        }

        private void pass(NetSocket app, NetSocket to, Buffer what) {
            if (breaking.contains(app)) {
                app.close();
            } else if (!lost.contains(app)) {
                to.write(what);
            }
        }

        PgConnectOptions options() {
            return options;
        }
    }
}
