package credence.web;

import credence.verdict.Told;
import credence.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim with what the register says of it.
 *
 * @param words that make it; null where it came in parts
 * @param verdicts one for each population that it may mean
 */
public record CheckedClaim(@Nullable String words, Told told, List<Verdict> verdicts) {
    public CheckedClaim {
        verdicts = List.copyOf(verdicts);
    }
}
