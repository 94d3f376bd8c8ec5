package credence.web;

import credence.InvalidInput;
import credence.persistence.ImportProgress;
import credence.persistence.ImportResult;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import that somebody began here: under way, or over. */
public final class ImportJob {
    private final UUID id = UUID.randomUUID();
    private final Instant begun = Instant.now();
    private final String file;
    private final boolean dryRun;
    private volatile ImportProgress progress = ImportProgress.NONE;
    private volatile @Nullable ImportResult result;
    private volatile @Nullable String failure;

    ImportJob(String file, boolean dryRun) {
        this.file = file;
        this.dryRun = dryRun;
    }

    public UUID id() {
        return id;
    }

    public Instant begun() {
        return begun;
    }

    public String file() {
        return file;
    }

    public boolean dryRun() {
        return dryRun;
    }

    public ImportProgress progress() {
        return progress;
    }

    void progress(ImportProgress now) {
        progress = now;
    }

    void ended(ImportResult what) {
        result = what;
    }

    void failed(Throwable why) {
        failure = why instanceof InvalidInput wrong
                ? wrong.getMessage() + ". " + wrong.mend()
                : "The register could not be written: nothing of the file is in it. Try again; the log has the cause.";
    }

    public boolean isRunning() {
        return result == null && failure == null;
    }

    public @Nullable String failure() {
        return failure;
    }

    /** What was written; null while it runs, and where nothing could be. */
    public ImportResult.@Nullable Done done() {
        return result instanceof ImportResult.Done done ? done : null;
    }

    /** What is wrong with the file; null for nothing. */
    public ImportResult.@Nullable Refused refused() {
        return result instanceof ImportResult.Refused refused ? refused : null;
    }

    @Nullable
    ImportResult result() {
        return result;
    }
}
