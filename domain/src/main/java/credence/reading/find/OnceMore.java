package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.act.Status;
import credence.reading.parse.Time;
import credence.time.Edtf;
import java.util.Optional;

/** The same act on another day: "recognised it in 1969 and again in 1996". */
final class OnceMore {
    private OnceMore() {}

    static Optional<Found> of(Scene scene, Found act) {
        for (int j = act.anchor() + 1;
                j < scene.parse().chunks().size() && !scene.parse().kindAt(j, VERB);
                j++) {
            boolean again = scene.parse().lower(j - 1).equals("again")
                    && scene.parse().kindAt(j - 2, AND)
                    && scene.parse().kindAt(j, TIME)
                    // "recognised it in 2013 and again in 2015 said that"
                    && !scene.parse().kindAt(j + 1, VERB)
                    && !scene.parse().kindAt(j + 1, NOUN);
            Optional<Edtf> when = again ? scene.parse().timeAt(j).map(Time::value) : Optional.empty();
            if (when.isPresent()) {
                return act.status() == Status.DONE
                                && act.when() != null
                                && !when.get().equals(act.when())
                        ? Optional.of(act.dated(when.get()).asBackground())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
