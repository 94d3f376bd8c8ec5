package credence.answer;

import credence.persistence.Watch;
import credence.verdict.Flag;
import java.util.List;

/**
 * An answer that is watched.
 *
 * @param found what later entries made of it
 */
public record WatchedAnswer(Watch watch, List<Flag> found) {
    public WatchedAnswer {
        found = List.copyOf(found);
    }

    public boolean isChanged() {
        return !found.isEmpty();
    }
}
