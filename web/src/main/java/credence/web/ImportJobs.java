package credence.web;

import credence.persistence.ImportResult;
import credence.persistence.Importer;
import credence.persistence.ListFile;
import credence.review.Editor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The imports that were begun in this process, the last ones; one at a time, since the ledger takes one writer at a time. */
@ApplicationScoped
public class ImportJobs {
    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private static final int KEPT = 20;

    private final Importer importer;
    private final Deque<ImportJob> jobs = new ArrayDeque<>();

    ImportJobs(Importer importer) {
        this.importer = importer;
    }

    synchronized Optional<ImportJob> find(String id) {
        return jobs.stream().filter(job -> job.id().toString().equals(id)).findFirst();
    }

    /** The latest first. */
    synchronized List<ImportJob> all() {
        return List.copyOf(jobs);
    }

    private synchronized ImportJob begin(ListFile file, boolean dryRun) {
        Optional<ImportJob> running = jobs.stream().filter(ImportJob::isRunning).findFirst();
        if (running.isPresent()) {
            throw new Conflict(
                    "Another import is under way: " + running.get().file() + ".",
                    "Wait until it is over, see /import/" + running.get().id() + ", and send yours again.");
        }
        ImportJob job = new ImportJob(file.name(), dryRun);
        jobs.addFirst(job);
        if (jobs.size() > KEPT) {
            jobs.removeLast();
        }
        return job;
    }

    /** Begins; the file is deleted when it is over. */
    ImportJob start(ListFile file, boolean dryRun, Editor by) {
        ImportJob job;
        try {
            job = begin(file, dryRun);
        } catch (Conflict busy) {
            delete(file);
            throw busy;
        }
        run(job, file, by).subscribe().with(done -> {}, failure -> LOG.error("an import failed", failure));
        return job;
    }

    /** The same, for whoever waits for what comes of it. */
    Uni<ImportResult> wait(ListFile file, boolean dryRun, Editor by) {
        return Uni.createFrom().deferred(() -> {
            try {
                return run(begin(file, dryRun), file, by);
            } catch (Conflict busy) {
                delete(file);
                throw busy;
            }
        });
    }

    private Uni<ImportResult> run(ImportJob job, ListFile file, Editor by) {
        return importer.run(file, job.dryRun(), by, job::progress)
                .invoke(job::ended)
                .onFailure()
                .invoke(job::failed)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onTermination()
                .invoke(() -> delete(file));
    }

    private static void delete(ListFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException stays) {
            LOG.warnf("the file %s of an import could not be deleted: %s", file.path(), stays.getMessage());
        }
    }
}
