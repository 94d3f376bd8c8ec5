package credence.persistence;

import credence.polity.Polities;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Report;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The polities and the reader made from them, at hand. Polities change only by a start of the app, so a minute's memory is never far off.
 */
@ApplicationScoped
public class Library {
    private final Uni<Polities> polities;
    private final Uni<Reader> reader;

    Library(Register register) {
        this.polities = Uni.createFrom().deferred(register::polities).memoize().atLeast(Duration.ofMinutes(1));
        this.reader = Uni.createFrom()
                .deferred(() -> polities)
                .map(Reader::new)
                .memoize()
                .atLeast(Duration.ofMinutes(10));
    }

    public Uni<Polities> polities() {
        return polities;
    }

    /** Reads on the worker pool: it takes the processor for as long as the report is long. */
    public Uni<Reading> read(Report report) {
        return reader.emitOn(Infrastructure.getDefaultWorkerPool()).map(made -> made.read(report));
    }
}
