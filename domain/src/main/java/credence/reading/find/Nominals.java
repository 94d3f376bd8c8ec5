package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Outcome;
import credence.reading.lexicon.Rule;
import credence.reading.lexicon.StatusGroup;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Acts that a noun names: who does them, and how far they had come, shows the verb that governs the noun. */
final class Nominals {
    private final Scene scene;

    Nominals(Scene scene) {
        this.scene = scene;
    }

    /** What a finder makes of each noun of the sentence that names an act of one of these kinds. */
    List<Found> all(Predicate<ActKind> kinds, BiFunction<Rule, Integer, Optional<Found>> finder) {
        return each(kinds, (rule, chunk) -> finder.apply(rule, chunk).stream().toList());
    }

    /** The same for a finder that may make several of one noun: "the reopening of their embassies". */
    List<Found> each(Predicate<ActKind> kinds, BiFunction<Rule, Integer, List<Found>> finder) {
        List<Found> found = new ArrayList<>();
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                for (Rule rule : scene.lexicon().nominal(scene.head(chunk).lower())) {
                    if (kinds.test(rule.namedKind())) {
                        found.addAll(finder.apply(rule, chunk));
                    }
                }
            }
        }
        return found;
    }

    /** Whose act it is: "by Poland", "Poland's", else who announced it. */
    List<PolityKey> actors(int chunk) {
        OptionalInt by = scene.clauses().after(chunk, Set.of("by"));
        List<PolityKey> owners = by.isPresent() ? scene.polities(by) : scene.owner(chunk);
        if (owners.isEmpty() && isCalledFor(chunk)) {
            // "Peru called for the closure of the embassy": not its own, unless its own parties call for it.
            return scene.polities(scene.clauses().after(chunk, Set.of("from")));
        }
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
        return Optional.of(governor.flatMap(verb -> scene.lexicon().statuses().over(verb.base()))
                .map(StatusGroup::makes)
                .flatMap(makes -> makes instanceof Outcome.Makes made ? Optional.of(made.status()) : Optional.empty())
                .orElse(
                        planned(chunk) || governor.filter(Nominals::toBegin).isPresent()
                                ? Status.INTENDED
                                : Status.DONE));
    }

    private boolean isCalledFor(int chunk) {
        return status(chunk).filter(Status.URGED::equals).isPresent();
    }

    /** Whether the noun is the object of one of these verbs, and that not denied. */
    boolean isGovernedBy(int chunk, Set<String> verbs) {
        return governor(chunk)
                .filter(verb -> verbs.contains(verb.base()) && !verb.negated())
                .isPresent();
    }

    /** "told the minister to start the opening of relations": not yet begun. */
    private static boolean toBegin(VerbGroup governor) {
        return governor.infinitive()
                && Set.of("start", "begin", "prepare", "pursue", "negotiate").contains(governor.base());
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
                    return undergone(chunk);
                }
            }
        }
        return undergone(chunk);
    }

    /** "The closure of its embassy is being considered by Chile". */
    private Optional<VerbGroup> undergone(int chunk) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > chunk && verb.finite())
                .findFirst()
                .filter(verb -> verb.passive() && scene.clauses().subject(verb).equals(OptionalInt.of(chunk)));
    }
}
