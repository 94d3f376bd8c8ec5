package credence.persistence;

import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.verdict.Grounds;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's histories in this process, exact, so that a stance or a tally needs no query. PostgreSQL tells when the ledger grew; the
 * new entries are read in the order of their revisions. What this app has written it has before it answers; what another app wrote it
 * has a moment later, and whoever names the revision gets it.
 *
 * <p>A ledger larger than the bound is not kept here, and while nobody listens nothing is known to be complete: then every answer
 * comes from the database, and is the same.
 */
@ApplicationScoped
public class LiveHistories {
    static final String CHANNEL = "credence_ledger";

    private static final Logger LOG = Logger.getLogger(LiveHistories.class);
    private static final long PULSE_MILLIS = 1_000;
    /**
     * Then the database is asked as well, and whichever has the answer first gives it: behind a large import there are seconds to read here,
     * where the entries of most pairs are few; but of a pair that has all of the import, they are all.
     */
    private static final long LONGEST_BEHIND_MILLIS = 100;
    /** Measured, and rounded up: see persistence/docs/store.md. */
    private static final long BYTES_OF_AN_ENTRY = 2_000;

    /**
     * What an answer is folded from.
     *
     * @param histories of what was asked for, complete up to the revision; later entries may be in them
     * @param revision at which the answer is to be folded: the one asked for, or the last one there is
     */
    public record At(Histories histories, Revision revision) {}

    private final Pool pool;
    private final Vertx vertx;
    private final Commits commits;
    private final Supplier<@Nullable PgConnectOptions> options;
    private final LedgerTail tail;

    private volatile boolean isLive;
    private @Nullable PgSubscriber subscriber;
    private long pulse = -1;

    @Inject
    LiveHistories(
            Pool pool,
            Vertx vertx,
            Written written,
            Commits commits,
            ListenOptions options,
            @ConfigProperty(name = "credence.live-entries") Optional<Integer> most) {
        this(pool, vertx, written, commits, options::options, most.orElseGet(LiveHistories::asManyAsFit));
    }

    LiveHistories(Pool pool, Vertx vertx, Written written, Supplier<@Nullable PgConnectOptions> options, int most) {
        this(pool, vertx, written, new Commits(), options, most);
    }

    private LiveHistories(
            Pool pool,
            Vertx vertx,
            Written written,
            Commits commits,
            Supplier<@Nullable PgConnectOptions> options,
            int most) {
        this.pool = pool;
        this.vertx = vertx;
        this.commits = commits;
        this.options = options;
        this.tail = new LedgerTail(pool, written, most);
    }

    /** Unless told: what a third of the heap holds, and the rest is for answers. */
    private static int asManyAsFit() {
        return (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3 / BYTES_OF_AN_ENTRY);
    }

    /** Nobody waits for it: until it listens, answers come from the database. */
    void onStart(@Observes @Priority(StarterLoad.PRIORITY + 100) StartupEvent start) {
        begin().subscribe().with(done -> {}, failure -> LOG.warn("The ledger cannot be listened to", failure));
    }

    Uni<Void> begin() {
        return tail.pass().onFailure().recoverWithNull().chain(this::listen);
    }

    private Uni<Void> listen() {
        @Nullable PgConnectOptions found = options.get();
        if (found == null) {
            return Uni.createFrom().failure(new IllegalStateException("the pool's options are not known"));
        }
        PgSubscriber made = PgSubscriber.subscriber(vertx, found).reconnectPolicy(retries -> {
            isLive = false;
            return 500L;
        });
        subscriber = made;
        made.channel(CHANNEL)
                .getDelegate()
                .subscribeHandler(listening -> woken())
                .handler(told -> woken());
        pulse = vertx.setPeriodic(PULSE_MILLIS, tick -> refresh());
        return made.connect().chain(this::refreshed);
    }

    @PreDestroy
    void end() {
        isLive = false;
        if (pulse >= 0) {
            vertx.cancelTimer(pulse);
        }
        @Nullable PgSubscriber made = subscriber;
        if (made != null) {
            made.closeAndForget();
        }
    }

    /** Whether answers come from this process. */
    boolean isLive() {
        return isLive && !tail.isTooLarge();
    }

    /** The last revision that this process has; 0 where it keeps none. */
    long last() {
        return tail.current().last().value();
    }

    /** The last revision, as every answer has it that names none. */
    public Uni<Revision> revision() {
        return at(
                        null,
                        histories -> new At(histories, histories.last()),
                        head -> Uni.createFrom().item(new At(Histories.NONE, head)))
                .map(At::revision);
    }

    /** The histories of a polity with all others. */
    public Uni<At> of(PolityKey polity, @Nullable Revision known) {
        return of(Set.of(polity), known);
    }

    /** The histories of some polities with all others. */
    public Uni<At> of(Set<PolityKey> polities, @Nullable Revision known) {
        return of(new Grounds(polities, Set.of()), known);
    }

    /** The histories that an answer rests on. */
    public Uni<At> of(Grounds grounds, @Nullable Revision known) {
        return at(
                known,
                histories -> kept(histories, known),
                to -> Patience.forMuch(pool, client -> Gathering.of(client, grounds, to))
                        .map(histories -> new At(histories, to)));
    }

    /** The history of a pair. */
    public Uni<At> between(PolityKey one, PolityKey other, @Nullable Revision known) {
        return at(
                known,
                histories -> kept(histories, known),
                to -> Patience.with(pool, client -> Ledger.between(client, one, other, to))
                        .map(entries -> new At(Histories.of(entries), to)));
    }

    /**
     * What this process has for a revision, where nothing needs to be waited for: it has it, or nobody named one and nothing was
     * written here since.
     */
    public @Nullable At now(@Nullable Revision known) {
        return isLive() && tail.isFresh(known) ? kept(tail.current(), known) : null;
    }

    private static At kept(Histories histories, @Nullable Revision known) {
        return new At(histories, known == null ? histories.last() : min(known, histories.last()));
    }

    private Uni<At> at(@Nullable Revision known, Function<Histories, At> here, Function<Revision, Uni<At>> stored) {
        if (!isLive()) {
            return stored(known, stored);
        }
        if (tail.isFresh(known)) {
            return Uni.createFrom().item(here.apply(tail.current()));
        }
        if (Patience.isInVain(pool)) {
            // A pass that is under way has no end before the database is back.
            return stored(known, stored);
        }
        Uni<At> read = Patience.of(tail.caughtUp(known))
                .chain(() -> isLive() ? Uni.createFrom().item(here.apply(tail.current())) : stored(known, stored));
        Uni<At> asked = later().chain(() -> stored(known, stored));
        return Uni.join()
                .first(read, asked)
                .withItem()
                .onFailure(CompositeException.class)
                .transform(both -> RegisterException.of(
                        ((CompositeException) both).getCauses().getLast()));
    }

    /** Told on the context of whoever asks, so that the question behind it ends with its caller. */
    private Uni<Void> later() {
        return Uni.createFrom().emitter(told -> {
            long timer = vertx.setTimer(LONGEST_BEHIND_MILLIS, id -> told.complete(null));
            told.onTermination(() -> vertx.cancelTimer(timer));
        });
    }

    private Uni<At> stored(@Nullable Revision known, Function<Revision, Uni<At>> stored) {
        return Patience.with(pool, Ledger::head)
                .chain(head -> stored.apply(known == null ? head : min(known, head)))
                .onFailure()
                .transform(RegisterException::of);
    }

    private static Revision min(Revision one, Revision other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void woken() {
        commits.committed();
        refresh();
    }

    private void refresh() {
        refreshed().subscribe().with(done -> {}, failure -> LOG.debug("The ledger could not be read", failure));
    }

    private Uni<Void> refreshed() {
        return tail.pass()
                .chain(tail::pass)
                .invoke(() -> {
                    @Nullable PgSubscriber made = subscriber;
                    isLive = made != null && made.getDelegate().actualConnection() != null;
                })
                .onFailure()
                .invoke(() -> isLive = false);
    }
}
