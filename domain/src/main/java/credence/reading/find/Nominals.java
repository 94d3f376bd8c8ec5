package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Acts that a noun names: who does them, and how far they had come, shows the verb that governs the noun. */
final class Nominals {
    private final Scene scene;

    Nominals(Scene scene) {
        this.scene = scene;
    }

    /** Whose act it is: "by Poland", "Poland's", else who announced it. */
    List<PolityKey> actors(int chunk) {
        OptionalInt by = scene.clauses().after(chunk, Set.of("by"));
        List<PolityKey> owners = by.isPresent() ? scene.polities(by) : scene.owner(chunk);
        return owners.isEmpty()
                ? governor(chunk).map(verb -> scene.polities(scene.agent(verb))).orElse(List.of())
                : owners;
    }

    /** Empty where the governing verb is negated: the noun then tells of no act. */
    Optional<Status> status(int chunk) {
        Optional<VerbGroup> governor = governor(chunk);
        if (governor.map(VerbGroup::negated).orElse(false)) {
            return Optional.empty();
        }
        return Optional.of(governor.flatMap(verb -> Matrix.of(verb.base()))
                .orElse(planned(chunk) ? Status.INTENDED : Status.DONE));
    }

    /** "plans for the resumption of relations". */
    private boolean planned(int chunk) {
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).lower().matches("plans?|talks|hopes?");
    }

    private Optional<VerbGroup> governor(int chunk) {
        for (int j = chunk - 1; j >= 0; j--) {
            switch (scene.parse().chunks().get(j).kind()) {
                case VERB -> {
                    return scene.parse().verbAt(j);
                }
                case NOUN, PREPOSITION, OTHER, TIME -> {}
                case COMMA, AND, STOP, SUBORDINATOR, RELATIVE -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
