package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Acts that a noun names: who does them, and how far they had come, shows the verb that governs the noun. */
final class Nominals {
    private static final Set<String> BY = WordSet.of("by");
    private static final Set<String> FROM = WordSet.of("from");
    private static final Set<String> FOR = WordSet.of("for");

    /** What stands between the noun and what is done to: who does it, or from where. */
    private static final Set<String> BETWEEN = WordSet.of("by", "from");

    private static final Set<Chunk.Kind> LISTED = Set.of(
            Chunk.Kind.NOUN,
            Chunk.Kind.PREPOSITION,
            Chunk.Kind.COMMA,
            Chunk.Kind.AND,
            Chunk.Kind.TIME,
            Chunk.Kind.OTHER);

    private static final Set<String> STEPS =
            WordSet.of("steps", "measures", "moves", "actions", "decisions", "sanctions");

    private final Scene scene;
    private final NominalStatus status;

    Nominals(Scene scene) {
        this.scene = scene;
        this.status = new NominalStatus(scene);
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

    /**
     * "the recognition of Kosovo", "the severing by Oman of relations", "the breaking off of ties": what hangs on the noun by one of these
     * prepositions, right behind it or behind who does it.
     */
    OptionalInt undergoer(int chunk, Set<String> prepositions) {
        int owned = chunk - 1;
        boolean whose = scene.parse().kindAt(owned, Chunk.Kind.NOUN)
                && prepositions.contains("of")
                && scene.units(owned).getLast().is("'s");
        if (whose) {
            // "the Chadian embassy's closure"
            return OptionalInt.of(owned);
        }
        int link = scene.parse().lower(chunk + 1).equals("off") ? chunk + 2 : chunk + 1;
        if (BETWEEN.contains(scene.parse().lower(link)) && scene.parse().kindAt(link + 1, Chunk.Kind.NOUN)) {
            link = scene.clauses().list(link + 1).getLast() + 1;
        }
        return prepositions.contains(scene.parse().lower(link)) && scene.parse().kindAt(link + 1, Chunk.Kind.NOUN)
                ? OptionalInt.of(link + 1)
                : OptionalInt.empty();
    }

    /** Whose act it is: "by Poland", "Poland's", else who announced it. */
    List<PolityKey> actors(int chunk) {
        OptionalInt by = scene.clauses().after(chunk, BY);
        List<PolityKey> owners = by.isPresent() ? scene.polities(by) : new NominalOwners(scene).of(chunk);
        if (owners.isEmpty() && isOfAState(chunk)) {
            // "in return for the kingdom's resumption of ties": not of whoever has the verb
            return scene.referents().possessor(new Place(scene.sentence(), chunk), true);
        }
        WeighedOptions options = new WeighedOptions(scene.parse(), scene.clauses());
        if (owners.isEmpty() && options.are(chunk)) {
            // "The expulsion of the envoy is among the steps Poland is considering"
            OptionalInt weigher = options.weigher();
            List<PolityKey> weighers = scene.polities(weigher);
            return weighers.isEmpty() && weigher.isPresent()
                    ? scene.units(weigher.getAsInt()).stream()
                            .map(Unit::polity)
                            .flatMap(Stream::ofNullable)
                            .limit(1)
                            .toList()
                    : weighers;
        }
        if (owners.isEmpty() && isCalledFor(chunk)) {
            // "Peru called for the closure of the embassy": not its own, unless its own parliament calls for it.
            List<PolityKey> asked = scene.polities(scene.clauses().after(chunk, FROM));
            OptionalInt caller = governor(chunk).map(scene::agent).orElse(OptionalInt.empty());
            return !asked.isEmpty()
                    ? asked
                    : Assembly.asking(scene, caller).map(Assembly::state).orElse(List.of());
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
        if (owners.isEmpty() && governor(chunk).isEmpty()) {
            return listed(chunk);
        }
        return owners.isEmpty()
                ? governor(chunk)
                        .filter(verb -> !status.isOpinion(verb))
                        .map(verb -> scene.agent(verb))
                        .map(agent ->
                                Assembly.of(scene, agent).map(Assembly::state).orElseGet(() -> scene.polities(agent)))
                        .orElse(List.of())
                : owners;
    }

    /** "Chad announced three steps: the recall of its ambassador, the closure of its embassy": of whoever takes them. */
    private List<PolityKey> listed(int chunk) {
        int j = chunk - 1;
        while (j > 0 && LISTED.contains(scene.parse().chunks().get(j).kind())) {
            j--;
        }
        boolean steps = scene.parse().lower(j).equals(":")
                && scene.parse().kindAt(j - 1, Chunk.Kind.NOUN)
                && scene.head(j - 1).in(STEPS);
        return steps
                ? scene.parse()
                        .verbAt(Math.max(0, j - 2))
                        .filter(verb -> verb.finite() && !verb.negated())
                        .map(verb -> scene.polities(scene.agent(verb)))
                        .orElse(List.of())
                : List.of();
    }

    /** "the island's recognition", "the two countries' resumption of ties". */
    private boolean isOfAState(int chunk) {
        List<Unit> units = scene.units(chunk);
        return IntStream.range(1, units.size())
                .anyMatch(i -> units.get(i).is("'s")
                        && Words.COUNTRY_WORDS.contains(units.get(i - 1).lower()));
    }

    /** "threw out two in response to Poland's expulsion of two": done, whatever the answer has come to. */
    boolean isAnswered(int chunk) {
        return status.isAnswered(chunk);
    }

    boolean isSaid(int chunk, VerbGroup governor) {
        return status.isSaid(chunk, governor);
    }

    /** "rejected the recognition": what is said of what others did. */
    boolean isOpinion(VerbGroup verb) {
        return status.isOpinion(verb);
    }

    /** Empty where the governing verb is negated, or leaves nothing of the act: the noun then tells of none. */
    Optional<Status> status(int chunk) {
        // "closed its embassy over its recognition": what is answered is not closed
        boolean answered = new Causes(scene).at(chunk).isPresent();
        return status.of(chunk, answered ? Optional.empty() : governor(chunk));
    }

    /** "threatened Quito with the closure of its embassy": who is. */
    List<PolityKey> threatened(int chunk) {
        return governor(chunk)
                .filter(verb -> verb.base().equals("threaten")
                        && scene.parse().lower(chunk - 1).equals("with"))
                .map(verb -> scene.polities(scene.clauses().object(verb)))
                .orElse(List.of());
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

    /** The verb whose object the noun is, alone or joined to another such noun: "announced the expulsion of two envoys and the recall of its own". */
    Optional<VerbGroup> governor(int chunk) {
        boolean joined = false;
        for (int j = chunk - 1; j >= 0; j--) {
            switch (scene.parse().chunks().get(j).kind()) {
                case VERB -> {
                    Optional<VerbGroup> verb = scene.parse().verbAt(j);
                    if (j == chunk - 1 && isSubjectOfSaid(verb, chunk)) {
                        return undergone(chunk);
                    }
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

    /** "said recognition by Canada was likely", as if behind "that": the noun is no object of who says so. */
    private boolean isSubjectOfSaid(Optional<VerbGroup> said, int chunk) {
        return said.filter(verb -> verb.finite() && !verb.passive() && Speech.says(verb.base()))
                        .isPresent()
                && scene.parse().verbs().stream()
                        .anyMatch(verb -> verb.finite()
                                && verb.chunk() > chunk
                                && scene.clauses().subject(verb).equals(OptionalInt.of(chunk)));
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
