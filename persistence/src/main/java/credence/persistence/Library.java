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
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The polities and the reader made from them, at hand. Polities change only when a newer Credence starts on the same database, so what
 * is a minute old is never far off.
 */
@ApplicationScoped
public class Library {
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private static final Duration[] BUCKETS = IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Register register;
    private final Timer readings;
    private volatile @Nullable Shelf shelf;

    Library(Register register, MeterRegistry registry) {
        this.register = register;
        this.readings = Timer.builder("credence.reading")
                .description("How long reports took to be read.")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** What is at hand. A failure to load is not kept: the next one who asks tries again. */
    private record Shelf(Polities polities, Reader reader, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH_NANOS;
        }
    }

    public Uni<Polities> polities() {
        return shelf().map(Shelf::polities);
    }

    /** The polities, where they need not be waited for; else null. */
    public @Nullable Polities politiesAtHand() {
        @Nullable Shelf found = shelf;
        return found == null || !found.isFresh() ? null : found.polities();
    }

    /** Reads on the worker pool: it takes the processor for as long as the report is long. */
    public Uni<Reading> read(Report report) {
        return shelf().emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> readings.record(() -> found.reader().read(report)));
    }

    private Uni<Shelf> shelf() {
        @Nullable Shelf old = shelf;
        if (old != null && old.isFresh()) {
            return Uni.createFrom().item(old);
        }
        return register.polities().map(polities -> {
            Shelf found = old != null && old.polities.all().equals(polities.all())
                    ? new Shelf(old.polities, old.reader, System.nanoTime())
                    : new Shelf(polities, new Reader(polities), System.nanoTime());
            shelf = found;
            return found;
        });
    }
}
