package credence.persistence;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** How long a short question is waited for: a database that has stopped must not hold whoever asks for as long as that. */
final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Patience() {}

    /** Fails where there is no answer in fifteen seconds. */
    static <T> Uni<T> with(Uni<T> question) {
        return question.ifNoItem().after(LONGEST).fail();
    }
}
