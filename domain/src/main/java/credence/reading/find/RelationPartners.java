package credence.reading.find;

import credence.polity.PolityKey;
import credence.polity.PolityKind;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** With whom relations are, as the words behind the noun and around it have it. */
final class RelationPartners {
    static final Set<String> THEM = WordSet.of("them", "these", "they", "theirs");

    /** "restoring relations after a decade with Beijing": what stands behind it is of another matter. */
    private static final Set<String> ASIDE =
            WordSet.of("after", "before", "since", "despite", "over", "amid", "following", "during", "because");

    private static final Set<String> MANNER = WordSet.of(
            "effect", "turn", "return", "reply", "response", "answer", "retaliation", "reprisal", "kind", "protest");

    private static final Set<String> FRIENDS =
            WordSet.of("ally", "neighbour", "neighbor", "friend", "partner", "rival", "foe");

    private static final Set<String> RULERS = WordSet.of("government", "regime", "rulers", "authorities");
    private static final Set<String> ANY = WordSet.of("any", "every", "no", "each", "a", "an", "another");

    private static final Set<String> SIDING =
            WordSet.of("solidarity", "sympathy", "coordination", "concert", "agreement");

    private final Scene scene;
    private final Partners partners;
    private final PartnersAround around;

    RelationPartners(Scene scene, Partners partners) {
        this.scene = scene;
        this.partners = partners;
        this.around = new PartnersAround(scene);
    }

    /** "its relations were reduced", "Britain, whose own relations were reduced". */
    List<PolityKey> whose(int noun) {
        int before = scene.parse().kindAt(noun - 2, Chunk.Kind.COMMA) ? noun - 3 : noun - 2;
        return scene.parse().lower(noun - 1).equals("whose") && scene.parse().kindAt(before, Chunk.Kind.NOUN)
                ? scene.polities(before)
                : scene.owners().of(noun);
    }

    /** "US-Cuba relations were restored", "Sino-Indian ties were severed". */
    Optional<Found> halves(Rule rule, VerbGroup verb, int noun) {
        List<PolityKey> two = scene.units(noun).stream()
                .filter(unit -> verb.passive() && unit.polity() == null)
                .map(unit -> scene.text().joinedNames(unit.text()))
                .filter(keys -> keys.size() == 2)
                .findFirst()
                .orElse(List.of());
        return scene.status(verb)
                .flatMap(status -> Relations.pair(scene, rule, two, status, verb.chunk(), List.of(noun)));
    }

    /** With whom, as the words behind the noun have it: a name, "it" or "them". */
    List<PolityKey> named(Rule rule, VerbGroup verb, OptionalInt agent, OptionalInt with, List<PolityKey> actors) {
        boolean pronoun = with.isPresent()
                && (scene.head(with.getAsInt()).in("it", "them") || isRegimeToldOf(with.getAsInt(), actors));
        boolean several = with.isPresent() && scene.head(with.getAsInt()).is("them");
        List<PolityKey> owner = pronoun && !several
                ? OwnedSubjects.owner(scene.parse(), with.getAsInt())
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
        List<PolityKey> followed = pronoun && !several && owner.isEmpty() ? followed(verb, actors) : owner;
        if (!followed.isEmpty()) {
            return followed;
        }
        List<PolityKey> named = new ArrayList<>(
                several ? scene.polities(with) : pronoun ? partners.clauseBefore(agent, actors) : List.of());
        if (named.isEmpty()
                && pronoun
                && !several
                && verb.gerund()
                && scene.parse().lower(verb.chunk() - 1).equals("by")) {
            // "recognised the government by opening relations with it"
            scene.text()
                    .memory()
                    .lastTold(scene.sentence())
                    .filter(told ->
                            told.sentence() == scene.sentence() && told.actors().equals(Parties.of(actors)))
                    .ifPresent(told -> named.addAll(Parties.keys(told.targets())));
        }
        named.removeAll(actors);
        if (!named.isEmpty()) {
            return named;
        }
        List<PolityKey> before =
                pronoun ? partners.before(rule.namedKind(), verb, agent, actors) : scene.polities(with);
        // "recognised six former Soviet republics and will establish relations with them": not with the union that is
        // gone
        boolean gone = several
                && before.size() == 1
                && before.stream().allMatch(key -> scene.text().kind(key) == PolityKind.FORMER);
        return gone ? List.of() : before;
    }

    /** "Togo left Taiwan, and Mali followed by cutting ties with it": the side that who is followed turned from. */
    private List<PolityKey> followed(VerbGroup verb, List<PolityKey> actors) {
        boolean follows = verb.gerund()
                && scene.parse().lower(verb.chunk() - 1).equals("by")
                && scene.parse().verbs().stream()
                        .filter(other -> other.chunk() < verb.chunk())
                        .reduce((one, other) -> other)
                        .filter(other -> other.base().equals("follow"))
                        .isPresent();
        if (!follows) {
            return List.of();
        }
        Set<PolityKey> turnedFrom = new LinkedHashSet<>();
        IntStream.range(0, verb.chunk())
                .filter(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN))
                .forEach(j -> turnedFrom.addAll(scene.polities(j)));
        scene.parse().verbs().stream()
                .filter(other -> other.finite() && other.chunk() < verb.chunk())
                .forEach(other -> scene.polities(scene.agent(other)).forEach(turnedFrom::remove));
        actors.forEach(turnedFrom::remove);
        return turnedFrom.size() == 1 ? List.copyOf(turnedFrom) : List.of();
    }

    /** "London urged Peru to cut ties with the regime": taken up like "it", where the words alone would mean who acts or urges. */
    private boolean isRegimeToldOf(int with, List<PolityKey> actors) {
        boolean bare = Word.isOneOf(scene.parse().lower(with), "the regime", "the junta", "the rulers", "the generals")
                && !Word.isOneOf(scene.parse().lower(with + 1), "of", "in", "led", "headed");
        List<PolityKey> meant = bare ? scene.polities(with) : List.of();
        return bare
                && scene.parse().verbs().stream()
                        .filter(outer -> outer.finite() && outer.chunk() < with)
                        .anyMatch(outer -> meant.isEmpty()
                                || scene.polities(scene.agent(outer)).containsAll(meant)
                                || actors.containsAll(meant));
    }

    OptionalInt with(Rule rule, VerbGroup verb, int noun) {
        OptionalInt held = new TiesHeld(scene).with(rule, noun);
        if (held.isPresent()) {
            return held;
        }
        OptionalInt behind = scene.clauses().after(noun, rule.prepositions());
        // "broke off ties with immediate effect", "downgraded ties in turn": when or why, and not with whom
        OptionalInt with = behind.isPresent() && scene.head(behind.getAsInt()).in(MANNER)
                ? scene.clauses().after(behind.getAsInt(), rule.prepositions())
                : behind;
        if (with.isEmpty() && verb.passive()) {
            with = scene.clauses().after(verb.chunk(), "with");
        }
        if (with.isEmpty()) {
            OptionalInt other = around.of(verb, noun);
            if (other.isPresent()) {
                return other;
            }
        }
        // "broke them off in anger at its dealings with Taiwan": not with whom the relations were.
        boolean far = with.isPresent()
                && IntStream.range(noun + 1, with.getAsInt() - 1)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN));
        boolean aside = with.isPresent() && isAsideBefore(scene, noun, with.getAsInt());
        // "severed ties in solidarity with Mexico": with whom one sides, and not with whom one breaks
        boolean sides = with.isPresent()
                && scene.parse().kindAt(with.getAsInt() - 2, Chunk.Kind.NOUN)
                && scene.head(with.getAsInt() - 2).in(SIDING);
        // "suspended relations together with Qatar": who did so too
        boolean together = with.isPresent()
                && Word.isOneOf(scene.parse().lower(with.getAsInt() - 2), "together", "along", "jointly");
        // "downgraded ties in reply to new sanctions": to what, and not with whom
        boolean replies = with.isPresent()
                && scene.parse().lower(with.getAsInt() - 1).equals("to")
                && scene.parse().kindAt(with.getAsInt() - 2, Chunk.Kind.NOUN)
                && scene.head(with.getAsInt() - 2).in(MANNER);
        return isPlural(noun) && far || aside || sides || together || replies ? OptionalInt.empty() : with;
    }

    /** "relations after a decade with": what stands between the noun and with whom they would be is of another matter. */
    static boolean isAsideBefore(Scene scene, int noun, int with) {
        return IntStream.range(noun + 1, with - 1)
                .anyMatch(j -> (scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                                || scene.parse().kindAt(j, Chunk.Kind.SUBORDINATOR))
                        && ASIDE.contains(scene.parse().lower(j)));
    }

    /** "Relations will not be broken off": between those of the step before; not "relations, which were broken off". */
    boolean leads(VerbGroup verb) {
        return !scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.RELATIVE);
    }

    /** "recognised Ukraine, with which relations are to be established": who did the one does the other. */
    List<PolityKey> actorBefore(VerbGroup verb) {
        return new RelativeHooks(scene).partner(verb).isEmpty()
                ? List.of()
                : scene.parse().verbs().stream()
                        .filter(other -> other.finite() && other.chunk() < verb.chunk())
                        .reduce((one, other) -> other)
                        .map(other -> scene.polities(scene.agent(other)))
                        .orElse(List.of());
    }

    /** Whether two have relations with each other: of "only Egypt and Jordan had established relations before it" each has them with it. */
    boolean areAPair(List<PolityKey> actors, OptionalInt agent) {
        boolean only = agent.isPresent()
                && scene.parse()
                        .lower(scene.clauses().list(agent.getAsInt()).getFirst() - 1)
                        .equals("only");
        return actors.size() == 2 && !only;
    }

    /** "Syria and the two republics established relations": the one with each of the others, and not those among themselves. */
    List<List<PolityKey>> oneAndGroup(int agent) {
        List<List<PolityKey>> members = scene.clauses().list(agent).stream()
                .map(member -> scene.referents().one(new Place(scene.sentence(), member)))
                .toList();
        boolean two = members.size() == 2
                && members.stream().noneMatch(List::isEmpty)
                && members.stream().filter(keys -> keys.size() == 1).count() == 1
                && members.getFirst().stream().noneMatch(members.getLast()::contains);
        return two ? members : List.of();
    }

    /** "Ukraine opened an embassy in Mauritania. Mali and Niger severed relations in August": with whom the news is about. */
    boolean isAboutOthers(List<PolityKey> two) {
        List<Found> told = scene.text().memory().toldUpTo(scene.sentence());
        boolean both = !new SharedTargets(scene).commonBefore(two).isEmpty();
        return both
                || !told.isEmpty()
                        && told.stream()
                                .noneMatch(one -> one.actors().stream().anyMatch(Parties.of(two)::contains)
                                        && one.targets().stream().anyMatch(Parties.of(two)::contains))
                        && Stream.concat(told.getFirst().actors().stream(), told.getFirst().targets().stream())
                                .noneMatch(Parties.of(two)::contains);
    }

    OptionalInt behind(VerbGroup verb, int noun, Set<String> prepositions) {
        OptionalInt behind = scene.clauses().after(noun, prepositions);
        return behind.isEmpty() && verb.passive() ? scene.clauses().after(verb.chunk(), prepositions) : behind;
    }

    boolean isPlural(int noun) {
        return scene.head(noun).in(THEM) || scene.units(noun).getLast().is("own");
    }

    /** "relations with the new state": the one recognised before, else whom the text was about. */
    List<PolityKey> described(int with, List<PolityKey> actors) {
        if (scene.head(with).in(FRIENDS) && scene.units(with).getFirst().in(Words.POSSESSIVES)) {
            // "its former ally"
            List<PolityKey> hero = scene.text().mentions().protagonist();
            return hero.isEmpty() || actors.containsAll(hero)
                    ? scene.text().lastTold().otherSide(scene.sentence(), actors)
                    : hero;
        }
        List<PolityKey> former =
                scene.head(with).in(RULERS) && scene.units(with).getFirst().is("the") && actors.size() == 1
                        ? new RelatedPairs(scene, partners).otherOfJoint(actors)
                        : List.of();
        if (!former.isEmpty()) {
            // "opened relations with China. It is the first country there to have ties with the communist government"
            return former;
        }
        if (!Words.COUNTRY_WORDS.contains(scene.head(with).lower())
                || scene.units(with).getFirst().in(ANY)) {
            return List.of();
        }
        List<PolityKey> recognised = scene.text().lastTold().topicPolities(scene.sentence());
        if (Rivals.areBoth(actors, recognised)) {
            // "Nauru recognised China. Taipei cut its ties with the country": with who did so
            return scene.text().lastTold().lastDoer(scene.sentence(), actors);
        }
        return (recognised.size() == 1
                        ? Optional.of(recognised.getFirst())
                        : scene.referents().focusBefore(new Place(scene.sentence(), 0), 1))
                .filter(key -> !actors.contains(key))
                .map(List::of)
                .orElse(List.of());
    }
}
