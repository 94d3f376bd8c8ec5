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
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
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

/** The second reading of a file, in the transaction of a connection. */
final class ImportWriting {
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

    ImportWriting(
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
            List<Placed> lines, List<Arrival.Suggestion> suggestions, List<Observation> observations, boolean isLast) {
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
            List<ListReader.Read> some = open.next(Importer.PART);
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
