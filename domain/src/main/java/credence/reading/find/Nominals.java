package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
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
    private static final Set<String> BY = Set.of("by");
    private static final Set<String> FROM = Set.of("from");
    private static final Set<String> ANSWERS =
            Set.of("response", "reaction", "answer", "retaliation", "reply", "reprisal", "revenge");
    private static final Set<String> FOR = Set.of("for");
    private static final Set<String> BEGINNING = Set.of("start", "begin", "prepare", "pursue", "negotiate");
    /** What is celebrated or mourned has been done. */
    private static final Set<String> MARKING =
            Set.of("celebrate", "commemorate", "mourn", "lament", "regret", "toast", "cheer", "applaud");

    private static final Set<String> PLANS =
            Set.of("plan", "plans", "talks", "hope", "hopes", "preparations", "steps", "work");

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
        OptionalInt by = scene.clauses().after(chunk, BY);
        List<PolityKey> owners =
                by.isPresent() ? scene.polities(by) : scene.owners().of(chunk);
        if (owners.isEmpty() && isCalledFor(chunk)) {
            // "Peru called for the closure of the embassy": not its own, unless its own parliament calls for it.
            List<PolityKey> asked = scene.polities(scene.clauses().after(chunk, FROM));
            OptionalInt caller = governor(chunk).map(scene::agent).orElse(OptionalInt.empty());
            return !asked.isEmpty()
                    ? asked
                    : Assembly.of(scene, caller).map(Assembly::state).orElse(List.of());
        }
        if (owners.isEmpty() && governor(chunk).isEmpty() && scene.parse().kindAt(0, Chunk.Kind.PREPOSITION)) {
            // "With the opening of its embassy in Asmara, Finland now has": who stands behind what leads
            return scene.parse().verbs().stream()
                    .filter(verb -> verb.finite() && verb.chunk() > chunk)
                    .findFirst()
                    .map(scene.clauses()::subject)
                    .filter(subject -> subject.isPresent() && subject.getAsInt() > chunk)
                    .map(scene::polities)
                    .orElse(List.of());
        }
        return owners.isEmpty()
                ? governor(chunk)
                        .filter(verb -> !isOpinion(verb))
                        .map(verb -> scene.agent(verb))
                        .map(agent ->
                                Assembly.of(scene, agent).map(Assembly::state).orElseGet(() -> scene.polities(agent)))
                        .orElse(List.of())
                : owners;
    }

    /** "condemned the closure of the embassy": who says so has not closed it. */
    private boolean isOpinion(VerbGroup verb) {
        return scene.lexicon().verb(Frame.DIRECT, verb.base()).stream()
                .anyMatch(rule -> rule.kind() == ActKind.CONDEMNATION || rule.kind() == ActKind.SUPPORT);
    }

    /** "threw out two in response to Poland's expulsion of two": done, whatever the answer has come to. */
    boolean isAnswered(int chunk) {
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && scene.head(chunk - 2).in(ANSWERS)
                && Set.of("to", "for", "at").contains(scene.parse().lower(chunk - 1));
    }

    /** Empty where the governing verb is negated, or leaves nothing of the act: the noun then tells of none. */
    Optional<Status> status(int chunk) {
        if (isAnswered(chunk)) {
            return Optional.of(Status.DONE);
        }
        Optional<VerbGroup> governor = governor(chunk);
        if (governor.isEmpty()) {
            return planned(chunk) ? Optional.of(Status.INTENDED) : new Prospects(scene).of(chunk);
        }
        VerbGroup verb = governor.get();
        if (toBegin(verb) || planned(chunk)) {
            return Optional.of(Status.INTENDED);
        }
        if (MARKING.contains(verb.base()) || isOpinion(verb) && isOfAnother(chunk, verb)) {
            // "rejected Trump's recognition of Jerusalem": which is done
            return Optional.of(Status.DONE);
        }
        Optional<StatusGroup> group = group(verb);
        boolean makes =
                group.filter(one -> one.makes() instanceof Outcome.Makes).isPresent();
        if (verb.negated()) {
            return makes && group.get().not() instanceof Outcome.Makes not
                    ? Optional.of(not.status())
                    : Optional.empty();
        }
        if (group.filter(one -> one.makes() instanceof Outcome.None).isPresent()) {
            return Optional.empty();
        }
        if (makes && group.get().makes() instanceof Outcome.Makes made) {
            return Optional.of(made.status());
        }
        return isOpinion(verb) || !verb.finite() && !verb.infinitive() ? Optional.of(Status.DONE) : scene.status(verb);
    }

    private boolean isOfAnother(int chunk, VerbGroup verb) {
        List<PolityKey> owners = scene.owners().of(chunk);
        return !owners.isEmpty()
                && !scene.units(chunk).getFirst().is("its")
                && scene.polities(scene.agent(verb)).stream().noneMatch(owners::contains);
    }

    /** "threatened Quito with the closure of its embassy": who is. */
    List<PolityKey> threatened(int chunk) {
        return governor(chunk)
                .filter(verb -> verb.base().equals("threaten")
                        && scene.parse().lower(chunk - 1).equals("with"))
                .map(verb -> scene.polities(scene.clauses().object(verb)))
                .orElse(List.of());
    }

    /** What the words of status make of an act that is the object of such a verb: "ruled out", "threw out", "demanded". */
    private Optional<StatusGroup> group(VerbGroup verb) {
        return scene.lexicon()
                .statuses()
                .over(verb.base())
                .filter(one -> one.particles().isEmpty()
                        || one.particles().contains(scene.parse().lower(verb.chunk() + 1)))
                .or(() -> scene.lexicon()
                        .statuses()
                        .overPlan(verb.base())
                        .filter(one -> !verb.base().equals("put")
                                || scene.parse().lower(verb.chunk() + 1).equals("off")));
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
        return governor.infinitive() && BEGINNING.contains(governor.base());
    }

    /** "plans for the resumption of relations". */
    private boolean planned(int chunk) {
        return scene.parse().kindAt(chunk - 2, Chunk.Kind.NOUN)
                && PLANS.contains(scene.head(chunk - 2).lower());
    }

    /** The verb whose object the noun is, alone or joined to another such noun: "announced the expulsion of two envoys and the recall of its own". */
    Optional<VerbGroup> governor(int chunk) {
        boolean joined = false;
        for (int j = chunk - 1; j >= 0; j--) {
            switch (scene.parse().chunks().get(j).kind()) {
                case VERB -> {
                    Optional<VerbGroup> verb = scene.parse().verbAt(j);
                    return !joined || verb.filter(this::governsNominal).isPresent() ? verb : undergone(chunk);
                }
                case NOUN, PREPOSITION, OTHER, TIME -> {}
                case AND -> {
                    if (j != chunk - 1) {
                        return undergone(chunk);
                    }
                    joined = true;
                }
                case COMMA, STOP, SUBORDINATOR, RELATIVE -> {
                    return undergone(chunk);
                }
            }
        }
        return undergone(chunk);
    }

    private boolean governsNominal(VerbGroup verb) {
        OptionalInt object = scene.clauses().object(verb);
        OptionalInt noun = object.isPresent() ? object : scene.clauses().after(verb.chunk(), FOR);
        return noun.isPresent()
                && !scene.lexicon().nominal(scene.head(noun.getAsInt()).lower()).isEmpty();
    }

    /** "The closure of its embassy is being considered by Chile". */
    private Optional<VerbGroup> undergone(int chunk) {
        return scene.parse().verbs().stream()
                .filter(verb -> verb.chunk() > chunk && verb.finite())
                .findFirst()
                .filter(verb -> verb.passive() && scene.clauses().subject(verb).equals(OptionalInt.of(chunk)));
    }
}
