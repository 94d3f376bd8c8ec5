package credence.stance;

import credence.ledger.Revision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every fold is asked at.
 *
 * @param day valid time, D
 * @param known known time, K: the last revision taken into account
 * @param reportedBy only what was published by this day counts, and what has no day of publication does not; null: everything
 * @param viewpoint whose accounts are believed
 */
public record Question(
        LocalDate day, Revision known, @Nullable LocalDate reportedBy, Viewpoint viewpoint) {
    /** By the register's word, whenever it was reported. */
    public static Question at(LocalDate day, Revision known) {
        return new Question(day, known, null, Viewpoint.REGISTER);
    }

    public Question withDay(LocalDate other) {
        return new Question(other, known, reportedBy, viewpoint);
    }

    public Question withKnown(Revision other) {
        return new Question(day, other, reportedBy, viewpoint);
    }

    public Question withViewpoint(Viewpoint other) {
        return new Question(day, known, reportedBy, other);
    }
}
