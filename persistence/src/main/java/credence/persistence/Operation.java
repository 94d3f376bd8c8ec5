package credence.persistence;

import credence.persistence.VerificationResult.Bad;
import credence.proof.Note;
import credence.proof.VerifierKey;
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
 * @param done lines, or entries, that were looked at
 * @param outcome what came of one that succeeded, else null
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
        @Nullable Outcome outcome,
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

    /** What is done. */
    public sealed interface Task {
        /**
         * The import of a list.
         *
         * @param file its name, as whoever sent it calls it
         * @param sha256 of the file as it came
         * @param format as it was sent; null: told from the file
         */
        record Import(String file, String sha256, @Nullable ListFormat format, boolean dryRun) implements Task {}

        /**
         * Looking through the register for what was changed behind its back.
         *
         * @param checkpoints notes that somebody kept outside the register
         * @param keys that it signed with before
         */
        record Verification(List<Note> checkpoints, List<VerifierKey> keys) implements Task {
            public Verification {
                checkpoints = List.copyOf(checkpoints);
                keys = List.copyOf(keys);
            }
        }
    }

    /** What came of it. */
    public sealed interface Outcome permits ImportResult.Done, VerificationResult.Whole {}

    /** Why nothing came of it. */
    public enum Cause {
        /** The list is wrong. */
        BAD_LIST,
        /** Something in the register is not as it was written. */
        REGISTER_CHANGED,
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
     * @param changed what is not as it was written; null where it is not that
     */
    public record Fault(
            Cause cause,
            List<ImportResult.ImportProblem> problems,
            long found,
            @Nullable Bad changed) {
        public Fault {
            problems = List.copyOf(problems);
        }

        static Fault of(Cause cause) {
            return new Fault(cause, List.of(), 0, null);
        }

        static Fault of(Bad changed) {
            return new Fault(Cause.REGISTER_CHANGED, List.of(), 0, changed);
        }

        static Fault of(List<ImportResult.ImportProblem> problems, long found) {
            return new Fault(Cause.BAD_LIST, problems, found, null);
        }
    }
}
