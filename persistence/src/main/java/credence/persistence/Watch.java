package credence.persistence;

import credence.review.Editor;
import credence.stance.Question;
import credence.verdict.Matter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that an editor keeps an eye on.
 *
 * @param question the day, K and whose accounts it was given at
 * @param answer its parts as they were then
 * @param ended when it was ended; null while it goes on
 */
public record Watch(
        WatchId id,
        Matter matter,
        Question question,
        Map<String, String> answer,
        Editor by,
        Instant at,
        @Nullable Instant ended) {}
