package credence.persistence;

import credence.InvalidInput;
import credence.intake.Line;
import credence.intake.Sides;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes a file in, whole or not at all: it is read once to check every line, and once more to write, a part at a time, in one transaction.
 * A dry run does the same and rolls back, so that what it says is what would be written.
 */
@ApplicationScoped
public class Importer {
    /** So many problems are told; all are counted. */
    static final int MOST_PROBLEMS = 100;

    static final int PART = 4_000;

    private final Pool pool;
    private final Written written;

    @Inject
    Importer(Pool pool, Written written) {
        this.pool = pool;
        this.written = written;
    }

    /** @param progress is told now and then, on another thread */
    public Uni<ImportResult> run(ListFile file, boolean dryRun, Editor by, Consumer<ImportProgress> progress) {
        return PolityRows.all(pool)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(polities -> {
                    ImportResult checked = check(file, polities, progress);
                    return checked instanceof ImportResult.Refused
                            ? Uni.createFrom().item(checked)
                            : write(file, checked, polities, dryRun, by, progress);
                })
                .onFailure(failure -> !(failure instanceof InvalidInput) && !(failure instanceof UncheckedIOException))
                .transform(RegisterException::of);
    }

    private static ImportResult check(ListFile file, Polities polities, Consumer<ImportProgress> progress) {
        ListCheck check = new ListCheck();
        List<ImportResult.ImportProblem> problems = new ArrayList<>();
        long found = 0;
        long lines = 0;
        ListFormat format = file.format() == null ? ListFormat.CSV : file.format();
        try (ListReader reader = file.open(new Sides(polities))) {
            format = reader.format();
            for (List<ListReader.Read> some = reader.next(PART); !some.isEmpty(); some = reader.next(PART)) {
                lines += some.size();
                for (ListReader.Read read : some) {
                    List<InvalidInput> wrong = new ArrayList<>(read.wrong());
                    read.arrivals().forEach(arrival -> {
                        if (arrival instanceof Line line) {
                            wrong.addAll(check.of(line));
                        }
                    });
                    found += wrong.size();
                    for (InvalidInput one : wrong.subList(0, Math.min(wrong.size(), MOST_PROBLEMS - problems.size()))) {
                        problems.add(new ImportResult.ImportProblem(read.number(), one));
                    }
                }
                progress.accept(new ImportProgress(1, lines, reader.bytes(), file.size()));
            }
            if (lines == 0) {
                throw new InvalidInput("file", "has no row", "Send at least one row.");
            }
        } catch (Unreadable end) {
            found++;
            problems.add(end.problem());
        } catch (InvalidInput end) {
            found++;
            problems.add(new ImportResult.ImportProblem(0, end));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found > 0
                ? new ImportResult.Refused(format, lines, List.copyOf(problems), found)
                : new ImportResult.Done(format, false, lines, 0, 0, 0, 0, new TreeMap<>(), Revision.NONE);
    }

    private Uni<ImportResult> write(
            ListFile file,
            ImportResult checked,
            Polities polities,
            boolean dryRun,
            Editor by,
            Consumer<ImportProgress> progress) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(connection -> new ImportWriting(
                                connection, file, checked, polities, dryRun, by, progress)
                        .all()
                        .invoke(done -> {
                            if (dryRun) {
                                throw new RolledBack(done);
                            }
                        })))
                .invoke(written::committed)
                .onFailure(RolledBack.class)
                .recoverWithItem(failure -> ((RolledBack) failure).done)
                .onFailure(InvalidInput.class)
                .recoverWithItem(failure -> new ImportResult.Refused(
                        checked.format(),
                        checked.lines(),
                        List.of(new ImportResult.ImportProblem(0, (InvalidInput) failure)),
                        1));
    }

    /** Ends the transaction of a dry run. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportResult done;

        RolledBack(ImportResult done) {
            super("a dry run", null, false, false);
            this.done = done;
        }
    }
}
