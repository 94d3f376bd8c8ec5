package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** With whom a state has to do by words that tell of no act: "talks between Iran and Iraq", "its embassy in Tehran". */
record Dealings(Scene scene) {
    private static final Set<String> OVER = WordSet.of("over", "at", "after", "against");

    private static final Set<String> MISSIONS =
            WordSet.of("embassy", "consulate", "ambassador", "mission", "diplomats");

    private static final Set<String> OPPOSING = WordSet.of(
            "summon",
            "protest",
            "accuse",
            "criticise",
            "criticize",
            "attack",
            "sue",
            "take",
            "denounce",
            "rebuke",
            "blame",
            "close",
            "shut",
            "ban",
            "freeze",
            "suspend",
            "boycott",
            "sanction",
            "warn",
            "lash");

    private static final Set<String> POINTING = WordSet.of("it", "this", "that");

    /** Sentences back. */
    private static final int REACH = 3;

    /** By its own mission there, or by the envoy whom it summoned. */
    List<PolityKey> overMissions(int agent, List<PolityKey> actors) {
        List<PolityKey> own = ownMission(agent, actors);
        return own.isEmpty() ? summoned(agent, actors) : own;
    }

    /** "broke off relations after an attack on its embassy in Tehran": where that stands. */
    private List<PolityKey> ownMission(int agent, List<PolityKey> actors) {
        for (int j = agent + 1; j < scene.parse().chunks().size(); j++) {
            boolean own = scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.units(j).getFirst().is("its")
                    && scene.head(j).in(MISSIONS);
            List<PolityKey> host = own && scene.parse().lower(j + 1).equals("in")
                    ? scene.polities(j + 2).stream()
                            .filter(key -> !actors.contains(key))
                            .toList()
                    : List.of();
            if (host.size() == 1 && isAlone(host.getFirst(), agent, actors)) {
                return host;
            }
        }
        return List.of();
    }

    /** Whom the clauses around tell of: the one above, the one before it, or the one beside. */
    List<PolityKey> ofClauses(int agent, List<PolityKey> actors) {
        return Stream.<Supplier<List<PolityKey>>>of(
                        () -> ofClauseAbove(agent, actors),
                        () -> ofClauseBefore(agent, actors),
                        () -> ofClauseBeside(agent, actors))
                .map(Supplier::get)
                .filter(keys -> !keys.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /**
     * "Taipei has lost two friends: Bahrain broke off ties in May", "Delhi and Islamabad have had no envoys since Pakistan downgraded
     * relations": of whom the clause tells from which this one hangs, alone or as one of two.
     */
    private List<PolityKey> ofClauseAbove(int agent, List<PolityKey> actors) {
        int opener = scene.clauses().list(agent).getFirst() - 1;
        while (scene.parse().kindAt(opener, Chunk.Kind.TIME) || scene.parse().kindAt(opener, Chunk.Kind.AND)) {
            opener--;
        }
        boolean spells = scene.parse().lower(opener).equals(":");
        boolean hangs = Word.isOneOf(scene.parse().lower(opener), "when", "since", "after", "where", "until");
        if (!spells && !hangs) {
            return List.of();
        }
        int end = opener;
        List<PolityKey> above = scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() < end)
                .findFirst()
                // "It is not the first break: Lima cut ties in 2009": of the break
                .filter(verb -> !Statuses.COPULAS.contains(verb.base())
                        || scene.clauses().subject(verb).stream()
                                .noneMatch(subject -> scene.head(subject).in(POINTING)))
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .orElse(List.of());
        boolean one = spells && above.size() == 1 && !actors.containsAll(above);
        boolean two = hangs && above.size() == 2 && above.containsAll(actors);
        return one || two ? above.stream().filter(key -> !actors.contains(key)).toList() : List.of();
    }

    /** "When Madrid announced this in March, Algeria recalled its ambassador": of whom the clause right before tells, and of nobody else. */
    List<PolityKey> ofClauseBefore(int agent, List<PolityKey> actors) {
        int end = scene.clauses().list(agent).getFirst() - 1;
        int opener = end - 1;
        while (opener > 0
                && !scene.parse().kindAt(opener, Chunk.Kind.SUBORDINATOR)
                && !scene.parse().kindAt(opener, Chunk.Kind.STOP)) {
            opener--;
        }
        boolean clause = scene.parse().kindAt(end, Chunk.Kind.COMMA)
                && Word.isOneOf(scene.parse().lower(opener), "when", "after", "because", "since", "once", "as");
        if (!clause) {
            return List.of();
        }
        int from = opener;
        List<PolityKey> named = scene
                .parse()
                .units()
                .subList(
                        scene.parse().chunks().get(opener).from(),
                        scene.parse().chunks().get(end).from())
                .stream()
                .flatMap(unit -> Stream.ofNullable(unit.polity()))
                .filter(key -> !actors.contains(key))
                .distinct()
                .toList();
        return scene.parse().verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() > from && verb.chunk() < end)
                .findFirst()
                .map(verb -> scene.polities(scene.clauses().subject(verb)))
                .filter(subject -> subject.size() == 1 && subject.equals(named))
                .orElse(List.of());
    }

    /** "Peru protested to Israel over the raid, and Chile recalled its ambassador": from whom the clause beside it is against, not from who protests. */
    private List<PolityKey> ofClauseBeside(int agent, List<PolityKey> actors) {
        int joint = scene.clauses().list(agent).getFirst() - 1;
        boolean joined = Word.isOneOf(scene.parse().lower(joint), "and", "while", "but", ";");
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> joined && one.finite() && one.chunk() < joint)
                .reduce((one, other) -> other)
                .filter(one -> OPPOSING.contains(one.base()) && !one.passive() && !one.negated());
        if (verb.isEmpty()) {
            return List.of();
        }
        List<PolityKey> who = scene.polities(scene.clauses().subject(verb.get()));
        List<PolityKey> against =
                scene
                        .parse()
                        .units()
                        .subList(
                                verb.get().unit(),
                                scene.parse().chunks().get(joint).from())
                        .stream()
                        .flatMap(unit -> Stream.ofNullable(unit.polity()))
                        .filter(key -> !who.contains(key))
                        .distinct()
                        .toList();
        return who.size() == 1 && against.size() == 1 && !actors.containsAll(who) && !actors.containsAll(against)
                ? against
                : List.of();
    }

    /** "Germany, which summoned the Rwandan ambassador, does not intend to cut ties": nobody else is named there. */
    private List<PolityKey> summoned(int agent, List<PolityKey> actors) {
        boolean aside = scene.parse().kindAt(agent + 1, Chunk.Kind.COMMA)
                && scene.parse().kindAt(agent + 2, Chunk.Kind.RELATIVE);
        List<PolityKey> other = aside ? scene.onlyOther(actors) : List.of();
        return IntStream.range(agent + 1, scene.parse().chunks().size())
                        .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN)
                                && scene.lexicon()
                                        .list("envoys")
                                        .contains(scene.head(j).lower()))
                        .anyMatch(j -> !other.isEmpty() && scene.owners().of(j).equals(other))
                ? other
                : List.of();
    }

    /** Not "after its ambassador in Paris was insulted by Mali". */
    private boolean isAlone(PolityKey host, int agent, List<PolityKey> actors) {
        int from = scene.parse().unit(scene.parse().chunks().get(agent).from()).from();
        return scene.text().named().stream()
                .filter(name -> name.sentence() == scene.sentence() && name.from() >= from)
                .map(name -> name.naming().polity())
                .allMatch(key -> key.equals(host) || actors.contains(key));
    }

    /** "Oman hosted talks between Iran and Iraq. Iran broke off relations in 2016": the other of the two. */
    List<PolityKey> between(List<PolityKey> actors) {
        return pair().filter(pair -> pair.containsAll(actors))
                .map(pair -> pair.stream().filter(key -> !actors.contains(key)).toList())
                .filter(other -> other.size() == 1)
                .orElse(List.of());
    }

    boolean isBetween(List<PolityKey> two) {
        return pair().filter(pair -> pair.containsAll(two)).isPresent();
    }

    /** "Talks between Iran and Iraq failed. Oman threatened Iran. Iran recalled its ambassador": not of those two alone. */
    private boolean onlyThese(List<PolityKey> two, int told) {
        return scene.text().named().stream()
                .filter(name -> name.sentence() > told && name.sentence() < scene.sentence())
                .allMatch(name -> two.contains(name.naming().polity()));
    }

    /** The last two between whom something is told to be, before any act is told. */
    private Optional<List<PolityKey>> pair() {
        if (!scene.text().memory().toldUpTo(scene.sentence() - 1).isEmpty()) {
            return Optional.empty();
        }
        for (int sentence = scene.sentence() - 1; sentence >= Math.max(0, scene.sentence() - REACH); sentence--) {
            Scene there = scene.beside(sentence);
            for (int j = 0; j + 1 < there.parse().chunks().size(); j++) {
                if (there.parse().lower(j).equals("between") && there.parse().kindAt(j + 1, Chunk.Kind.NOUN)) {
                    int told = sentence;
                    return Optional.of(there.polities(OptionalInt.of(j + 1)))
                            .filter(two -> two.size() == 2 && onlyThese(two, told));
                }
            }
        }
        return Optional.empty();
    }

    /** "Chad raided a camp. Togo broke off relations over the raid": with who did that. */
    List<PolityKey> overDeed(int agent, List<PolityKey> actors) {
        Optional<VerbGroup> verb = scene.parse().verbs().stream()
                .filter(one -> one.finite() && one.chunk() > agent)
                .findFirst();
        for (int j = agent + 2; verb.isPresent() && j < scene.parse().chunks().size(); j++) {
            boolean deed = OVER.contains(scene.parse().lower(j - 1))
                    && scene.parse().kindAt(j, Chunk.Kind.NOUN)
                    && scene.units(j).getFirst().in("the", "this", "these")
                    && scene.units(j).size() == 2
                    && scene.lexicon().list("violence").contains(scene.head(j).lower());
            List<PolityKey> doers = deed ? new Deeds(scene).of(j, verb.get(), actors, false) : List.of();
            if (doers.size() == 1 && !actors.containsAll(doers)) {
                return doers;
            }
        }
        return List.of();
    }
}
