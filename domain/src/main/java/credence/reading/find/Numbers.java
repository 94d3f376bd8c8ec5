package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.polity.PolityKey;
import credence.polity.UnStatus;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many recognise: "at least 15 countries have recognised it", "the number of states that recognise it rose to 30". */
final class Numbers {
    private static final Set<String> COUNTED =
            WordSet.of("countries", "states", "nations", "members", "governments", "capitals");

    private static final Set<String> CHANGES = WordSet.of(
            "rise", "stand", "reach", "be", "is", "was", "grow", "fall", "climb", "drop", "come", "go", "pass", "top",
            "exceed");

    private static final Set<String> TALLIES = WordSet.of("number", "total", "tally", "list");

    /** What brings a number somewhere: "brings the number of states recognising it to 146". */
    private static final Set<String> BRINGS =
            WordSet.of("bring", "take", "raise", "put", "increase", "push", "lift", "cut", "reduce", "lower", "shrink");

    private final Scene scene;

    Numbers(Scene scene) {
        this.scene = scene;
    }

    /**
     * "At least 15 countries have recognised South Sudan."
     *
     * @param here the acts told in this sentence
     */
    List<Claim> of(VerbGroup verb, List<Found> here) {
        if ((verb.infinitive() || scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE))
                && verb.base().equals("do")) {
            return doingSo(verb, here);
        }
        boolean loose = verb.infinitive() || verb.gerund();
        if (!RecognisingWords.are(scene, verb) || loose && !isOfNumber(verb.chunk() - 1) || verb.negated()) {
            return List.of();
        }
        int relative = relativeBefore(verb.chunk());
        OptionalInt doer = loose
                ? OptionalInt.of(verb.chunk() - 1)
                : relative > 0 && scene.parse().kindAt(relative - 1, Chunk.Kind.NOUN)
                        ? OptionalInt.of(relative - 1)
                        : scene.agent(verb);
        OptionalInt agent = doer.isPresent() ? OptionalInt.of(behindTally(doer.getAsInt())) : doer;
        OptionalInt patient = scene.patient(verb);
        if (agent.isEmpty()
                || patient.isEmpty()
                || new SomeOnly(scene).are(agent.getAsInt(), patient.getAsInt(), verb)
                || !COUNTED.contains(scene.head(agent.getAsInt()).lower())
                        && !ofAll(agent.getAsInt())
                        && !isOfThose(agent.getAsInt())) {
            return List.of();
        }
        Optional<Amount> count =
                Amount.in(scene.parse(), agent.getAsInt()).or(() -> numberOf(agent.getAsInt(), verb.chunk()));
        List<Party> left = verb.passive() ? new LostAllies(scene).left(patient.getAsInt()) : List.of();
        List<Party> whom = !left.isEmpty()
                ? left
                : new Targets(scene)
                        .recognised(patient.getAsInt(), List.<PolityKey>of())
                        .parties();
        whom = isTwo(patient.getAsInt()) && whom.size() != 2 ? twoNamed() : whom;
        if (count.isEmpty() || scene.units(agent.getAsInt()).getFirst().is("both")) {
            return List.of();
        }
        List<Integer> shown = List.of(agent.getAsInt(), patient.getAsInt(), verb.chunk());
        int from = Math.min(scene.from(shown), count.get().from());
        int to = Math.max(scene.to(shown), count.get().to());
        return whom.stream()
                .map(target -> claim(ActKind.RECOGNITION, target, count.get(), agent.getAsInt(), from, to))
                .toList();
    }

    private boolean isTwo(int chunk) {
        return Word.isOneOf(scene.parse().lower(chunk), "the two", "the two regions", "the two territories", "both");
    }

    /** "has recognised South Ossetia a day after a deal with Abkhazia, bringing to four those treating the two as independent": the two with no seat. */
    private List<Party> twoNamed() {
        List<Party> named = scene.parse().units().stream()
                .map(Unit::polity)
                .filter(key -> key != null
                        && scene.text()
                                .polities()
                                .find(key)
                                .filter(polity -> polity.un() == UnStatus.NONE)
                                .isPresent())
                .map(key -> (PolityKey) Objects.requireNonNull(key))
                .distinct()
                .map(key -> (Party) Party.of(key))
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    /** "A total of 146 members": what is counted. */
    private int behindTally(int agent) {
        return scene.parse().lower(agent).startsWith("a ")
                        && scene.head(agent).in(TALLIES)
                        && scene.parse().lower(agent + 1).equals("of")
                        && scene.parse().kindAt(agent + 2, Chunk.Kind.NOUN)
                ? agent + 2
                : agent;
    }

    /** "bringing to 146 the number of members to do so": of the act that the sentence tells. */
    private List<Claim> doingSo(VerbGroup verb, List<Found> here) {
        // "the number of countries that do so"
        int states = verb.infinitive() ? verb.chunk() - 1 : verb.chunk() - 2;
        boolean so = Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "so", "the same") && isOfNumber(states);
        Optional<Amount> count = so ? numberOf(states, verb.chunk()) : Optional.empty();
        Optional<Found> act = here.stream()
                .filter(told -> told.anchor() < states && told.kind().effect().isPresent() && !told.background())
                .reduce((one, other) -> other)
                .or(() -> so ? newsBefore() : Optional.empty());
        if (count.isEmpty() || act.isEmpty()) {
            return List.of();
        }
        List<Integer> shown = List.of(states, verb.chunk());
        int from = Math.min(scene.from(shown), count.get().from());
        return act.get().targets().stream()
                .map(target -> claim(
                        act.get().kind(),
                        target,
                        count.get(),
                        states,
                        from,
                        Math.max(scene.to(shown), count.get().to())))
                .toList();
    }

    /** "Slovenia's decision takes to 147 the number of states to have done so": what was told right before. */
    private Optional<Found> newsBefore() {
        List<Found> news = scene.text().memory().toldUpTo(scene.sentence() - 1).stream()
                .filter(told -> told.sentence() >= scene.sentence() - 2
                        && told.kind().effect().isPresent())
                .toList();
        return news.stream()
                .filter(told -> !told.background())
                .reduce((one, other) -> other)
                .or(() -> news.stream().reduce((one, other) -> other));
    }

    private Claim claim(ActKind kind, Party target, Amount count, int states, int from, int to) {
        return count.counts(
                kind, target, countedAmong(states), scene.text().plain().passage(from, to));
    }

    /** The states of "the number of countries that have broken with it", "to have expelled envoys"; -1 where a verb is said of none such. */
    int ofNumber(VerbGroup verb) {
        int relative = relativeBefore(verb.chunk());
        int states = verb.infinitive() || verb.gerund() ? verb.chunk() - 1 : relative - 1;
        return states > 0
                        && isOfNumber(states)
                        && !scene.parse().lower(states - 2).equals("one")
                        && !verb.base().equals("do")
                        && !RecognisingWords.are(scene, verb)
                ? states
                : -1;
    }

    /** How many they are: "13 countries", "reduces to 15 the list of countries". */
    Optional<Amount> many(int states, int verb) {
        return COUNTED.contains(scene.head(states).lower())
                ? Amount.in(scene.parse(), states).or(() -> numberOf(states, verb))
                : Optional.empty();
    }

    /** "the number of states", "one of five members". */
    private boolean isOfNumber(int states) {
        return scene.parse().kindAt(states, Chunk.Kind.NOUN)
                && scene.head(states).in(COUNTED)
                && scene.parse().lower(states - 1).equals("of")
                && scene.parse().kindAt(states - 2, Chunk.Kind.NOUN)
                && (scene.head(states - 2).in(TALLIES)
                        || scene.parse().lower(states - 2).equals("one"));
    }

    /** "the number of states that recognise it rose to 30", "brings to 110 the number of states that have recognised it". */
    private Optional<Amount> numberOf(int states, int verb) {
        boolean number = scene.parse().lower(states - 1).equals("of")
                && scene.parse().kindAt(states - 2, Chunk.Kind.NOUN)
                && scene.head(states - 2).in(TALLIES);
        if (!number) {
            return Optional.empty();
        }
        Optional<Amount> before = Amount.in(scene.parse(), states - 2);
        if (before.isPresent()) {
            return before;
        }
        for (int j = states - 3;
                j >= 0 && scene.parse().verbAt(j).filter(VerbGroup::finite).isEmpty();
                j--) {
            // "brings to 150, out of 193, the number": not of how many
            boolean all = scene.parse().lower(j - 1).equals("of");
            Optional<Amount> told =
                    scene.parse().kindAt(j, Chunk.Kind.NOUN) && !all ? Amount.in(scene.parse(), j) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        boolean brings = scene.parse().verbs().stream()
                .anyMatch(other -> other.chunk() < states && BRINGS.contains(other.base()));
        for (int j = verb + 1;
                brings && j < Math.min(verb + 5, scene.parse().chunks().size() - 1);
                j++) {
            if (scene.parse().lower(j).equals("to") && scene.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
                return Amount.in(scene.parse(), j + 1);
            }
        }
        Optional<VerbGroup> main = scene.parse().verbs().stream()
                .filter(other -> other.chunk() > verb && other.finite() && CHANGES.contains(other.base()))
                .findFirst();
        return main.flatMap(changes -> {
            for (int j = changes.chunk() + 1; j <= changes.chunk() + 3; j++) {
                Optional<Amount> told =
                        scene.parse().kindAt(j, Chunk.Kind.NOUN) ? Amount.in(scene.parse(), j) : Optional.empty();
                if (told.isPresent()) {
                    return told;
                }
            }
            return Optional.empty();
        });
    }

    /** "145 of the 193 UN members": the words behind the number; null for "countries" and the like. */
    private @Nullable String countedAmong(int chunk) {
        if (isOfThose(chunk)) {
            return scene.text().plain().words(scene.from(List.of(0)), scene.to(List.of(chunk - 2)));
        }
        if (!ofAll(chunk) || !scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)) {
            return null;
        }
        return scene.text().plain().words(scene.from(List.of(chunk + 1)), scene.to(List.of(chunk + 2)));
    }

    /** "145 of the 193 UN members". */
    private boolean ofAll(int chunk) {
        return scene.head(chunk).tag("NUM")
                && scene.parse().lower(chunk + 1).equals("of")
                && !(scene.parse().kindAt(chunk + 2, Chunk.Kind.NOUN)
                        && scene.has(chunk + 2, "'s")
                        && !scene.head(chunk + 2).in(COUNTED));
    }

    /** "Of the 27 members of the Union, 22 recognise it". */
    private boolean isOfThose(int chunk) {
        int comma = scene.parse().kindAt(chunk - 1, Chunk.Kind.OTHER) ? chunk - 2 : chunk - 1;
        int of = scene.parse().lower(0).equals("out") ? 1 : 0;
        return scene.units(chunk).getLast().tag("NUM")
                && scene.parse().kindAt(comma, Chunk.Kind.COMMA)
                && Word.isOneOf(scene.parse().lower(of), "of", "out of")
                && scene.parse().kindAt(of + 1, Chunk.Kind.NOUN)
                && scene.head(of + 1).in(COUNTED);
    }

    /** The relative that opens the clause of a verb; -1 where none stands right before it. */
    private int relativeBefore(int anchor) {
        int j = anchor - 1;
        while (scene.parse().kindAt(j, Chunk.Kind.OTHER)) {
            j--;
        }
        return scene.parse().kindAt(j, Chunk.Kind.RELATIVE) ? j : -1;
    }
}
