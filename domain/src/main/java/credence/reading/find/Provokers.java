package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Iran condemned Peru after it had expelled two envoys", "turned against Putin when he annexed Crimea": nobody answers what he did himself. */
record Provokers(Parse parse, Clauses clauses, Referents referents) {
    /** Beside those that judge. */
    private static final Set<String> SIDING =
            WordSet.of("punish", "sanction", "shun", "snub", "boycott", "congratulate", "support", "back", "defend");

    /** With or against whom. */
    private static final Set<String> TURNING =
            WordSet.of("go", "side", "fall", "break", "part", "quarrel", "turn", "protest");

    /** What is broken off with whom. */
    private static final Set<String> ENDING =
            WordSet.of("cut", "sever", "break", "suspend", "end", "terminate", "freeze");

    private static final PolityKey TAIWAN = new PolityKey("TWN");

    private static final Set<String> TOWARD = WordSet.of("with", "against", "to");

    /** Who is called home from whom. */
    private static final Set<String> RECALLING = WordSet.of("recall", "withdraw", "pull", "call", "bring");

    private static final Set<String> EXPELLING = WordSet.of("expel", "oust", "eject", "deport", "summon");

    /** What one does oneself before the next step. */
    private static final Set<String> OWN_STEPS = WordSet.of(
            "cut", "sever", "break", "suspend", "end", "downgrade", "close", "shut", "recall", "withdraw", "expel");

    /**
     * Whom the words before the clause are toward that opens with the pronoun.
     *
     * @param person whether the pronoun is one of a person
     */
    Optional<PolityKey> of(Place place, boolean person, int depth) {
        int it = place.chunk();
        boolean opens = Word.isOneOf(parse.lower(it - 1), "after", "because", "when")
                && IntStream.range(it + 1, Math.min(it + 3, parse.chunks().size()))
                        .anyMatch(j -> parse.verbAt(j).filter(VerbGroup::finite).isPresent());
        if (!opens) {
            return Optional.empty();
        }
        int whom = it - 2;
        while (parse.kindAt(whom, Chunk.Kind.TIME) || parse.kindAt(whom, Chunk.Kind.COMMA)) {
            whom--;
        }
        if (!parse.kindAt(whom, Chunk.Kind.NOUN) || clauses.list(whom).size() > 1) {
            return Optional.empty();
        }
        List<PolityKey> envoys = person ? List.of() : senders(whom, it);
        if (envoys.isEmpty() && (!fits(clauses.head(whom), person) || !isToward(whom, it))) {
            return Optional.empty();
        }
        List<PolityKey> meant = envoys.isEmpty() ? referents.one(new Place(place.sentence(), whom), depth + 1) : envoys;
        boolean named = meant.size() == 1
                && parse.units().subList(parse.chunks().get(it).to(), end(it)).stream()
                        .anyMatch(unit -> meant.getFirst().equals(unit.polity()));
        // "condemned Russia after it had recalled its ambassador from Moscow": its own from there
        return meant.size() == 1 && !named && !isLeft(meant.getFirst(), it)
                ? Optional.of(meant.getFirst())
                : Optional.empty();
    }

    /** "severed relations with Taipei in 1979, when it recognised Beijing": which neither of the two does itself. */
    private boolean isLeft(PolityKey whom, int it) {
        Optional<PolityKey> rival = whom.equals(TAIWAN)
                ? Optional.of(Descriptions.CHINA)
                : whom.equals(Descriptions.CHINA) ? Optional.of(TAIWAN) : Optional.empty();
        return rival.isPresent()
                && parse.units().subList(parse.chunks().get(it).to(), end(it)).stream()
                        .anyMatch(unit -> rival.get().equals(unit.polity()));
    }

    private static boolean fits(Unit head, boolean person) {
        return person ? head.tag("PROPN") && !head.named() : head.named();
    }

    /** Where the clause ends. */
    private int end(int it) {
        return IntStream.range(it, parse.chunks().size())
                .filter(j -> parse.kindAt(j, Chunk.Kind.STOP)
                        || parse.kindAt(j, Chunk.Kind.COMMA)
                        || parse.kindAt(j, Chunk.Kind.SUBORDINATOR))
                .map(j -> parse.chunks().get(j).from())
                .findFirst()
                .orElse(parse.units().size());
    }

    private boolean isToward(int whom, int it) {
        Optional<VerbGroup> answer = answer(whom);
        if (answer.isEmpty()) {
            return false;
        }
        VerbGroup verb = answer.get();
        if (Words.JUDGING.contains(verb.base()) || SIDING.contains(verb.base())) {
            OptionalInt object = clauses.object(verb);
            return object.isPresent() && object.getAsInt() == whom && whom == verb.chunk() + 1;
        }
        boolean toward = TOWARD.contains(parse.lower(whom - 1));
        boolean from = RECALLING.contains(verb.base()) && parse.lower(whom - 1).equals("from");
        return from && !isOwnStep(it)
                || toward
                        && (ENDING.contains(verb.base()) && !isOwnStep(it)
                                || TURNING.contains(verb.base()) && whom - verb.chunk() <= 3);
    }

    private Optional<VerbGroup> answer(int whom) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < whom)
                .reduce((one, other) -> other)
                .filter(verb -> !verb.passive() && !verb.negated());
    }

    private boolean isOwnStep(int it) {
        return IntStream.rangeClosed(it + 1, Math.min(it + 2, parse.chunks().size() - 1))
                .mapToObj(parse::verbAt)
                .flatMap(Optional::stream)
                .anyMatch(step -> OWN_STEPS.contains(step.base()));
    }

    /** "expelled the Peruvian ambassador after it recognised Israel": by whom those are sent who must go. */
    private List<PolityKey> senders(int whom, int it) {
        boolean expelled = !isOwnStep(it)
                && answer(whom)
                        .filter(verb -> EXPELLING.contains(verb.base()) && verb.chunk() == whom - 1)
                        .isPresent();
        List<PolityKey> senders = expelled
                ? parse
                        .units()
                        .subList(
                                parse.chunks().get(whom).from(),
                                parse.chunks().get(whom).to())
                        .stream()
                        .map(Unit::polity)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()
                : List.of();
        return senders.size() == 1 ? senders : List.of();
    }
}
