package credence.persistence;

import credence.InvalidInput;
import credence.review.Editor;
import credence.review.RequestId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Imports as long work. */
@ApplicationScoped
public class ImportOperations {
    private static final Logger LOG = Logger.getLogger(ImportOperations.class);

    private final Importer importer;
    private final LongWork work;

    ImportOperations(Importer importer, LongWork work) {
        this.importer = importer;
        this.work = work;
    }

    /**
     * Begins the import of a file, which is deleted when it is over. A request that was carried out before is answered with what it began.
     *
     * @throws TooManyOperations where as many run here as may
     */
    public Uni<Operation> begin(ListFile file, boolean dryRun, Editor by, @Nullable RequestId request) {
        return Uni.createFrom()
                .item(() -> new Operation.Task.Import(file.name(), sha256(file), file.format(), dryRun))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(() -> delete(file))
                .chain(task -> work.begin(new Import(file, dryRun, by), task, by, request));
    }

    private final class Import implements LongWork.Job {
        private final ListFile file;
        private final boolean dryRun;
        private final Editor by;

        Import(ListFile file, boolean dryRun, Editor by) {
            this.file = file;
            this.dryRun = dryRun;
            this.by = by;
        }

        @Override
        public Uni<LongWork.Ended> run(SqlConnection held, Consumer<LongWork.Far> far) {
            return importer.run(file, dryRun, by, now -> far.accept(new LongWork.Far(now.percent(), now.lines())))
                    .map(Import::ended)
                    .onFailure(InvalidInput.class)
                    .recoverWithItem(wrong -> new LongWork.Ended.Badly(
                            Operation.Fault.of(List.of(new ImportResult.ImportProblem(0, (InvalidInput) wrong)), 1),
                            0));
        }

        private static LongWork.Ended ended(ImportResult result) {
            return switch (result) {
                case ImportResult.Done done -> new LongWork.Ended.Well(done, done.lines());
                case ImportResult.Refused refused ->
                    new LongWork.Ended.Badly(Operation.Fault.of(refused.problems(), refused.found()), refused.lines());
            };
        }

        @Override
        public void close() {
            delete(file);
        }
    }

    private static String sha256(ListFile file) {
        try {
            return file.sha256();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(ListFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException stays) {
            LOG.warnf("the file %s of an import could not be deleted: %s", file.path(), stays.getMessage());
        }
    }
}
