package credence.persistence;

import credence.InvalidInput;
import credence.intake.Arrival;
import credence.intake.CowExchange;
import credence.intake.Line;
import credence.intake.Sides;
import credence.ledger.Content;
import credence.ledger.Observation;
import credence.ledger.ObservationDigest;
import credence.ledger.Revision;
import credence.polity.Polities;
import credence.review.Editor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in, whole or not at all: it is read once to check every line, and once more to write, a part at a time, in one transaction.
 * A dry run does the same and rolls back, so that what it says is what would be written.
 */
@ApplicationScoped
public class Importer {
    /** So many problems are told; all are counted. */
    static final int MOST_PROBLEMS = 100;

    private static final int PART = 4_000;

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
                .deferred(() -> pool.withTransaction(connection -> new Writing(
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

    /** The second reading of a file, in the transaction of a connection. */
    private static final class Writing {
        private final SqlConnection connection;
        private final ListFile file;
        private final ImportResult checked;
        private final Polities polities;
        private final boolean dryRun;
        private final Editor by;
        private final Consumer<ImportProgress> progress;
        private final ObservationDigest seen = new ObservationDigest();
        private final TreeMap<String, Long> skipped = new TreeMap<>();
        private CompletionStage<Part> next = CompletableFuture.completedStage(Part.NOTHING);
        private @Nullable ListReader reader;
        private @Nullable Intakes intakes;
        private @Nullable Observation first;
        private Revision head = Revision.NONE;
        private long lines;
        private long entries;
        private long proposals;
        private long known;

        Writing(
                SqlConnection connection,
                ListFile file,
                ImportResult checked,
                Polities polities,
                boolean dryRun,
                Editor by,
                Consumer<ImportProgress> progress) {
            this.connection = connection;
            this.file = file;
            this.checked = checked;
            this.polities = polities;
            this.dryRun = dryRun;
            this.by = by;
            this.progress = progress;
        }

        Uni<ImportResult> all() {
            next = ahead();
            return begin().chain(() -> Multi.createBy()
                            .repeating()
                            .uni(this::step)
                            .whilst(part -> !part.isLast)
                            .onItem()
                            .ignoreAsUni())
                    .chain(this::end)
                    .onTermination()
                    .invoke(this::close);
        }

        /** Writes a part while the one after it is read. */
        private Uni<Part> step() {
            return Uni.createFrom()
                    .completionStage(next)
                    .onFailure(CompletionException.class)
                    .transform(Throwable::getCause)
                    .chain(part -> {
                        if (!part.isLast) {
                            next = ahead();
                        }
                        return write(part).replaceWith(part);
                    });
        }

        private CompletionStage<Part> ahead() {
            return CompletableFuture.supplyAsync(this::part, Infrastructure.getDefaultExecutor());
        }

        private Uni<?> begin() {
            Uni<?> begun =
                    switch (checked.format()) {
                        case CSV, JSONL -> Intakes.begin(connection, by, why()).invoke(accounts -> intakes = accounts);
                        case GDELT -> Suggestions.begin(connection).chain(() -> Ledger.byKey(connection));
                        case COW -> Ledger.lock(connection).chain(() -> Ledger.byKey(connection));
                    };
            return begun.chain(() -> Ledger.head(connection)).invoke(last -> head = last);
        }

        private String why() {
            return "Imported from " + file.name() + ".";
        }

        /** What the next lines bring, each sort apart. */
        private record Part(
                List<Placed> lines,
                List<Arrival.Suggestion> suggestions,
                List<Observation> observations,
                boolean isLast) {
            static final Part NOTHING = new Part(List.of(), List.of(), List.of(), true);
        }

        private Part part() {
            List<Placed> rows = new ArrayList<>();
            List<Arrival.Suggestion> suggestions = new ArrayList<>();
            List<Observation> observations = new ArrayList<>();
            try {
                ListReader open = reader;
                if (open == null) {
                    open = file.open(new Sides(polities));
                    reader = open;
                }
                List<ListReader.Read> some = open.next(PART);
                lines += some.size();
                for (ListReader.Read read : some) {
                    if (!read.wrong().isEmpty()) {
                        throw new InvalidInput("file", "was changed while it was read", "Import it again.");
                    }
                    for (Arrival arrival : read.arrivals()) {
                        switch (arrival) {
                            case Line line -> rows.add(new Placed(read.number(), line));
                            case Arrival.Suggestion suggestion -> suggestions.add(suggestion);
                            case Arrival.Seen saw -> observations.add(saw.observation());
                            case Arrival.Skipped none -> skipped.merge(none.reason(), 1L, Long::sum);
                        }
                    }
                }
                progress.accept(new ImportProgress(2, lines, open.bytes(), file.size()));
                return new Part(rows, suggestions, observations, some.isEmpty());
            } catch (Unreadable changed) {
                throw new InvalidInput("file", "was changed while it was read", "Import it again.");
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Uni<?> write(Part part) {
            @Nullable Intakes accounts = intakes;
            Uni<?> rows =
                    part.lines.isEmpty() || accounts == null ? Uni.createFrom().voidItem() : accounts.add(part.lines);
            Uni<?> suggested = part.suggestions.isEmpty()
                    ? rows
                    : rows.chain(() -> Suggestions.takeIn(connection, part.suggestions))
                            .invoke(put -> {
                                proposals += put;
                                known += part.suggestions.size() - put;
                            });
            return part.observations.isEmpty()
                    ? suggested
                    : suggested
                            .chain(() -> Observations.takeIn(connection, part.observations, head.next()))
                            .invoke(fresh -> {
                                fresh.forEach(seen::add);
                                if (first == null && !fresh.isEmpty()) {
                                    first = fresh.getFirst();
                                }
                                known += part.observations.size() - fresh.size();
                            });
        }

        private Uni<ImportResult> end() {
            if (lines != checked.lines()) {
                throw new InvalidInput("file", "was changed while it was read", "Import it again.");
            }
            @Nullable Intakes accounts = intakes;
            Uni<?> taken = accounts == null
                    ? Uni.createFrom().voidItem()
                    : accounts.end().invoke(intake -> {
                        entries += intake.added();
                        known += intake.known();
                        head = intake.revision();
                    });
            Observation one = first;
            Uni<?> observed = one == null
                    ? taken
                    : Ledger.append(
                                    connection,
                                    new Content.Observed(one.source(), CowExchange.URL, seen.count(), seen.hash()),
                                    by,
                                    why())
                            .invoke(entry -> {
                                entries++;
                                head = entry.revision();
                            });
            return observed.map(ignored -> done())
                    .chain(done -> dryRun || done.isNothingNew()
                            ? Uni.createFrom().item(done)
                            : Uni.createFrom()
                                    .item(this::sha256)
                                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                    .chain(hash -> record(done, hash).replaceWith(done)));
        }

        private ImportResult.Done done() {
            return new ImportResult.Done(
                    checked.format(), dryRun, lines, entries, proposals, seen.count(), known, skipped, head);
        }

        private String sha256() {
            try {
                return file.sha256();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Uni<?> record(ImportResult.Done done, String sha256) {
            return connection
                    .preparedQuery("insert into credence.list (id, by, file, format, sha256, lines, entries, proposals,"
                            + " observations, known, skipped, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
                            + " $11, $12)")
                    .execute(Tuple.tuple()
                            .addUUID(UUID.randomUUID())
                            .addString(by.name())
                            .addString(file.name())
                            .addString(done.format().word())
                            .addString(sha256)
                            .addLong(done.lines())
                            .addLong(done.entries())
                            .addLong(done.proposals())
                            .addLong(done.observations())
                            .addLong(done.known())
                            .addLong(done.skippedAll())
                            .addLong(done.revision().value()));
        }

        private void close() {
            try {
                if (reader != null) {
                    reader.close();
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
