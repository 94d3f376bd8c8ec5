package credence.persistence;

import credence.polity.Polities;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Report;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The polities and the reader made from them, at hand. Polities change only when a newer Credence starts on the same database; whether
 * they did is looked at once a minute, beside the answers, which go on with what is at hand. What nobody could look at for two is not
 * answered from.
 */
@ApplicationScoped
public class Library {
    private static final Logger LOG = Logger.getLogger(Library.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration[] BUCKETS = IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Register register;
    private final long fresh;
    private final long longest;
    private final Timer readings;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile @Nullable Shelf shelf;

    @Inject
    Library(Register register, MeterRegistry registry) {
        this(register, registry, FRESH, LONGEST);
    }

    /**
     * @param fresh for how long nobody looks anew
     * @param longest for how long what is at hand is answered from
     */
    Library(Register register, MeterRegistry registry, Duration fresh, Duration longest) {
        this.register = register;
        this.fresh = fresh.toNanos();
        this.longest = longest.toNanos();
        this.readings = Timer.builder("credence.reading")
                .description("How long reports took to be read.")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /**
     * What is at hand.
     *
     * @param load of the polities
     * @param seen when that was last seen to be so, by the clock of the process
     */
    private record Shelf(Polities polities, Reader reader, long load, long seen) {
        boolean isYounger(long nanos) {
            return System.nanoTime() - seen < nanos;
        }

        Shelf seenNow() {
            return new Shelf(polities, reader, load, System.nanoTime());
        }
    }

    public Uni<Polities> polities() {
        return shelf().map(Shelf::polities);
    }

    /** The polities, where they need not be waited for; else null. */
    public @Nullable Polities politiesAtHand() {
        @Nullable Shelf found = atHand();
        return found == null ? null : found.polities();
    }

    /** Reads on the worker pool: it takes the processor for as long as the report is long. */
    public Uni<Reading> read(Report report) {
        return shelf().emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> readings.record(() -> found.reader().read(report)));
    }

    private Uni<Shelf> shelf() {
        return Uni.createFrom().deferred(() -> {
            @Nullable Shelf found = atHand();
            return found == null ? looked(shelf) : Uni.createFrom().item(found);
        });
    }

    /** One of those who ask when a minute is over looks anew; neither that one nor the others wait for it. */
    private @Nullable Shelf atHand() {
        @Nullable Shelf old = shelf;
        if (old == null || !old.isYounger(longest)) {
            return null;
        }
        if (!old.isYounger(fresh) && isLooking.compareAndSet(false, true)) {
            looked(old)
                    .onTermination()
                    .invoke(() -> isLooking.set(false))
                    .subscribe()
                    .with(found -> {}, failure -> LOG.debugf(failure, "the polities could not be looked at"));
        }
        return old;
    }

    /** A failure is not kept: the next one who asks tries again. */
    private Uni<Shelf> looked(@Nullable Shelf old) {
        // The number before the rows: what comes between the two is seen the next time.
        return register.politiesLoad()
                .chain(load -> old != null && old.load == load
                        ? Uni.createFrom().item(old.seenNow())
                        : register.polities()
                                .map(polities -> new Shelf(polities, new Reader(polities), load, System.nanoTime())))
                .invoke(found -> shelf = found);
    }
}
