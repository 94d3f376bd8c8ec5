package credence.persistence;

import credence.review.Editor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work that was begun, as far as it is.
 *
 * @param task what is done
 * @param updated when it was last told how far it is
 * @param percent 0 to 100
 * @param done lines that were looked at
 * @param outcome what came of an import that succeeded, else null
 * @param fault why it failed or ended early; null where it did not
 */
public record Operation(
        UUID id,
        Editor by,
        Task task,
        Instant begun,
        Instant updated,
        State state,
        int percent,
        long done,
        ImportResult.@Nullable Done outcome,
        @Nullable Fault fault) {
    /** How it stands. */
    public enum State {
        RUNNING,
        /** Somebody asked for its end, and it has not heard yet. */
        CANCELLING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean isEnd() {
            return this != RUNNING && this != CANCELLING;
        }
    }

    /**
     * The import of a list.
     *
     * @param file its name, as whoever sent it calls it
     * @param sha256 of the file as it came
     * @param format as it was sent; null: told from the file
     */
    public record Task(String file, String sha256, @Nullable ListFormat format, boolean dryRun) {}

    /** Why nothing came of it. */
    public enum Cause {
        /** The list is wrong. */
        BAD_LIST,
        /** The app that ran it died, or lost its database. */
        ABANDONED,
        /** Somebody wanted its end. */
        CANCELLED,
        /** The register could not be written. */
        REGISTER_AWAY,
        DISK_FULL,
        INTERNAL
    }

    /**
     * Why nothing came of it.
     *
     * @param problems what is wrong with the list, the first of it
     * @param found how many things are wrong in all
     */
    public record Fault(Cause cause, List<ImportResult.ImportProblem> problems, long found) {
        public Fault {
            problems = List.copyOf(problems);
        }

        static Fault of(Cause cause) {
            return new Fault(cause, List.of(), 0);
        }
    }
}
