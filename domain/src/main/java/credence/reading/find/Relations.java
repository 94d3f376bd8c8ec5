package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diplomatic relations: established, severed, suspended, downgraded, restored. */
final class Relations {
    private static final Set<String> THEM = Set.of("them", "these", "they", "theirs");

    private static final Set<String> WITH = Set.of("with", "to", "between");

    /** "restoring relations after a decade with Beijing": what stands behind it is of another matter. */
    private static final Set<String> ASIDE =
            Set.of("after", "before", "since", "despite", "over", "amid", "following", "during", "because");

    private static final Set<String> FRIENDS =
            Set.of("ally", "neighbour", "neighbor", "friend", "partner", "rival", "foe");
    private static final Set<String> CUTS = Set.of("cut", "reduce", "scale");
    private static final Set<String> LEVELS = Set.of("level", "levels", "rank", "status", "scale");
    private static final Set<String> SPANS = Set.of("decades", "years", "months", "century", "centuries");

    private static final Set<PolityKey> RIVALS = Set.of(new PolityKey("TWN"), new PolityKey("CHN"));

    private static final Set<String> ANY = Set.of("any", "every", "no", "each", "a", "an", "another");

    private final Scene scene;
    private final List<Found> here = new ArrayList<>();
    private final Partners partners;
    private final Breaks breaks;

    Relations(Scene scene) {
        this.scene = scene;
        this.partners = new Partners(scene, here);
        this.breaks = new Breaks(scene);
    }

    List<Found> all() {
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt patient = patient(verb);
            if (patient.isPresent()) {
                introduce(scene.agent(verb));
                List<Found> switched = breaks.switched(verb, patient.getAsInt());
                here.addAll(switched);
                if (switched.isEmpty()) {
                    rule(verb, patient.getAsInt()).ifPresent(rule -> told(rule, verb, patient.getAsInt()));
                }
            }
            left(verb);
            scene.lexicon()
                    .verb(Frame.LINKED, verb.base(), kind -> kind.isOf(Aspect.RELATIONS))
                    .flatMap(rule -> breaks.linked(rule, verb))
                    .ifPresent(here::add);
        }
        here.addAll(breaks.nouns());
        return here;
    }

    /** A person who does something is known from then on, whatever it is: "President Castillo announced ... Castillo's government". */
    private void introduce(OptionalInt agent) {
        if (agent.isPresent()
                && scene.clauses().list(agent.getAsInt()).stream().anyMatch(member -> isPerson(scene.head(member)))) {
            scene.polities(agent);
        }
    }

    private static boolean isPerson(Unit head) {
        return head.tag("PROPN") && head.capital() && !head.named();
    }

    /** "Senegal deserted Taipei", "left Taiwan for China": said only of a state, and only of those that cannot both be had. */
    private void left(VerbGroup verb) {
        Optional<Rule> rule = scene.lexicon().verb(Frame.DIRECT, verb.base(), kind -> kind.isOf(Aspect.RELATIONS));
        OptionalInt whom = rule.isPresent() ? scene.patient(verb) : OptionalInt.empty();
        OptionalInt who = rule.isPresent() ? scene.agent(verb) : OptionalInt.empty();
        Optional<Status> status = rule.flatMap(one -> scene.status(verb));
        boolean rivals = whom.isPresent()
                && who.isPresent()
                && status.isPresent()
                && (rule.get().objects().contains(scene.parse().lower(whom.getAsInt()))
                        || isOneOfTwo(verb, whom.getAsInt()))
                && (scene.head(who.getAsInt()).named()
                        || scene.head(who.getAsInt()).in(Words.COUNTRY_WORDS)
                        || scene.head(who.getAsInt()).is("it"));
        List<PolityKey> actors = rivals ? scene.polities(who) : List.of();
        if (actors.isEmpty() || actors.stream().anyMatch(RIVALS::contains)) {
            return;
        }
        List<Integer> shown = shown(scene, who, whom.getAsInt(), OptionalInt.empty());
        here.add(scene.found(
                rule.get(), actors, Scene.parties(scene.polities(whom)), status.get(), verb.chunk(), shown));
        OptionalInt to = scene.clauses().after(whom.getAsInt(), Set.of("for", "of"));
        if (to.isPresent() && rule.get().objects().contains(scene.parse().lower(to.getAsInt()))) {
            pair(
                            scene,
                            scene.lexicon().rule("relations.switch-to"),
                            Stream.concat(actors.stream(), scene.polities(to).stream())
                                    .toList(),
                            status.get(),
                            verb.chunk(),
                            shown(scene, who, whom.getAsInt(), to))
                    .ifPresent(here::add);
        }
    }

    /** "the second country to abandon the island": one of the two that cannot both be had, called so. */
    private boolean isOneOfTwo(VerbGroup verb, int whom) {
        List<PolityKey> meant = scene.head(whom).is("island") ? scene.polities(OptionalInt.of(whom)) : List.of();
        return meant.size() == 1
                && RIVALS.containsAll(meant)
                && verb.infinitive()
                && scene.clauses()
                        .hook(verb)
                        .filter(scene.clauses()::ordinalCountry)
                        .isPresent();
    }

    private void told(Rule rule, VerbGroup verb, int noun) {
        List<Found> each = each(rule, verb, noun);
        here.addAll(each);
        if (each.isEmpty()) {
            verb(rule, verb, noun).ifPresent(here::add);
        }
    }

    static boolean isJoint(ActKind kind) {
        return kind.effect()
                .filter(effect -> effect == Effect.RELATIONS_ESTABLISHED || effect == Effect.RELATIONS_RESTORED)
                .isPresent();
    }

    /** What is changed: the object, and what it is only the level of, what is entered into, or what a relative clause goes on from. */
    private OptionalInt patient(VerbGroup verb) {
        if (verb.base().equals("enter") && scene.parse().lower(verb.chunk() + 1).equals("into")) {
            return verb.passive() ? scene.patient(verb) : scene.clauses().after(verb.chunk(), Set.of("into"));
        }
        OptionalInt patient = scene.patient(verb);
        if (patient.isEmpty()) {
            return patient;
        }
        int noun = patient.getAsInt();
        boolean level = scene.head(noun).in(LEVELS)
                && scene.parse().lower(noun + 1).equals("of")
                && scene.parse().kindAt(noun + 2, Chunk.Kind.NOUN);
        // "ended eight decades of ties with Taiwan", but "ended years of tense relations"
        boolean span = scene.head(noun).in(SPANS)
                && scene.parse().lower(noun + 1).equals("of")
                && isRelations(noun + 2)
                && WITH.contains(scene.parse().lower(noun + 3));
        int first = scene.clauses().list(noun).getFirst();
        boolean partner = !isRelations(noun)
                && WITH.contains(scene.parse().lower(first - 1))
                && isRelations(first - 2)
                && IntStream.range(noun + 1, verb.chunk())
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.RELATIVE));
        return level || span ? OptionalInt.of(noun + 2) : partner ? OptionalInt.of(first - 2) : patient;
    }

    private boolean isRelations(int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && scene.lexicon().list("ties").contains(scene.head(chunk).lower());
    }

    /** The rule for a verb and its object, which may be "them" where the text was about relations. */
    private Optional<Rule> rule(VerbGroup verb, int noun) {
        if (isLevelOf(noun) && CUTS.contains(verb.base())) {
            // "cut the level of its relations with the Netherlands": lowered, and not broken
            return Optional.of(scene.lexicon().rule("relations.lower-relations"));
        }
        for (Rule rule : scene.lexicon().verb(Frame.OBJECT, verb.base())) {
            boolean relations = rule.objects().contains(scene.head(noun).lower());
            boolean them =
                    (scene.head(noun).in(THEM) || scene.units(noun).getLast().is("own"))
                            && (rule.needs().isEmpty() || level(verb, noun))
                            && (aboutRelations() || relationsBefore(verb, rule) || relationsAbove(rule));
            boolean those = scene.head(noun).is("those")
                    && scene.clauses().after(noun, rule.prepositions()).orElse(0) == noun + 2
                    && (aboutRelations() || relationsBefore(verb, rule));
            boolean enough = rule.needs().isEmpty()
                    || scene.has(noun, rule.needs())
                    || level(verb, noun)
                    || tiesOfStates(verb, noun)
                    || aboutRelations();
            boolean parted = rule.particles().isEmpty() || scene.particle(rule, verb) >= 0;
            if (rule.namedKind().isOf(Aspect.RELATIONS)
                    && parted
                    && isRaised(rule, verb, noun)
                    && (relations && enough && !scene.isOfAnotherSort(noun, rule) || them || those)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean isLevelOf(int noun) {
        return scene.parse().kindAt(noun - 2, Chunk.Kind.NOUN)
                && scene.parse().lower(noun - 1).equals("of")
                && scene.head(noun - 2).in(LEVELS)
                && isRelations(noun);
    }

    private Optional<Found> verb(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> own = rule.id().startsWith("relations.sought") ? scene.sought(verb) : scene.status(verb);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean joint = isJoint(rule.namedKind());
        OptionalInt agent = scene.agent(verb);
        Optional<Assembly> assembly = Assembly.of(scene, agent).or(() -> Assembly.of(scene, caller(verb)));
        Status status = assembly.map(voting -> voting.status(own.get())).orElse(own.get());
        List<PolityKey> two = partners.twoBefore(agent, verb);
        List<PolityKey> actors = new ArrayList<>(
                two.isEmpty() ? assembly.map(Assembly::state).orElseGet(() -> scene.polities(agent)) : two);
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(whose(noun));
        }
        OptionalInt between = behind(verb, noun, Set.of("between"));
        if (between.isPresent() && (joint || actors.isEmpty())) {
            return pair(
                    scene,
                    rule,
                    scene.polities(between),
                    status,
                    verb.chunk(),
                    List.of(noun, between.getAsInt(), last(scene, between)));
        }
        OptionalInt with = with(rule, verb, noun);
        boolean them = isPlural(noun) && with.isEmpty();
        if (them && joint && verb.passive() && actors.isEmpty()) {
            return pair(scene, rule, partners.lastPair(), status, verb.chunk(), shown(scene, agent, noun, with));
        }
        List<PolityKey> others = new ArrayList<>(named(rule, verb, agent, with, actors));
        if (them) {
            others.addAll(partners.lastTold());
            if (others.isEmpty()) {
                others.addAll(partners.ofRelationsBefore(noun));
            }
        }
        others.removeAll(actors);
        List<Integer> shown = shown(scene, agent, noun, with);
        if (others.isEmpty() && joint && actors.size() == 2) {
            return pair(scene, rule, actors, status, verb.chunk(), shown);
        }
        boolean unnamed = with.isEmpty() || scene.head(with.getAsInt()).is("level");
        if (others.isEmpty() && unnamed) {
            others.addAll(partners.before(rule.namedKind(), verb, agent, actors));
        }
        if (others.isEmpty() && with.isPresent()) {
            others.addAll(described(with.getAsInt(), actors));
        }
        if (actors.isEmpty() && verb.passive() && !joint) {
            actors.addAll(scene.announcer(verb));
            actors.removeAll(others);
            if (others.isEmpty() && !actors.isEmpty()) {
                others.addAll(scene.text().otherSide(scene.sentence(), actors));
            }
        }
        if (actors.isEmpty() && (others.isEmpty() || them) && verb.passive() && !joint) {
            partners.stepBefore().ifPresent(told -> {
                actors.addAll(Partners.keys(told.actors()));
                others.clear();
                others.addAll(Partners.keys(told.targets()));
            });
        }
        if (actors.isEmpty() && others.isEmpty() && joint && verb.passive()) {
            return pair(scene, rule, scene.text().lastPair(scene.sentence()), status, verb.chunk(), shown);
        }
        return actors.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        rule.namedKind(),
                        Scene.parties(actors),
                        Scene.parties(others),
                        status,
                        joint,
                        verb.chunk(),
                        shown));
    }

    /** "called for ties with France to be severed": who called for it. */
    private OptionalInt caller(VerbGroup verb) {
        return verb.infinitive() && verb.passive()
                ? scene.clauses()
                        .hook(verb)
                        .flatMap(scene.parse()::verbAt)
                        .map(scene.clauses()::subject)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /** "its relations were reduced", "Britain, whose own relations were reduced". */
    private List<PolityKey> whose(int noun) {
        int before = scene.parse().kindAt(noun - 2, Chunk.Kind.COMMA) ? noun - 3 : noun - 2;
        return scene.parse().lower(noun - 1).equals("whose") && scene.parse().kindAt(before, Chunk.Kind.NOUN)
                ? scene.polities(before)
                : scene.owner(noun);
    }

    /** With whom, as the words behind the noun have it: a name, "it" or "them". */
    private List<PolityKey> named(
            Rule rule, VerbGroup verb, OptionalInt agent, OptionalInt with, List<PolityKey> actors) {
        boolean pronoun = with.isPresent() && scene.head(with.getAsInt()).in(Set.of("it", "them"));
        boolean several = with.isPresent() && scene.head(with.getAsInt()).is("them");
        List<PolityKey> named = new ArrayList<>(
                several ? scene.polities(with) : pronoun ? partners.clauseBefore(agent, actors) : List.of());
        named.removeAll(actors);
        return !named.isEmpty()
                ? named
                : pronoun ? partners.before(rule.namedKind(), verb, agent, actors) : scene.polities(with);
    }

    private OptionalInt with(Rule rule, VerbGroup verb, int noun) {
        OptionalInt behind = scene.clauses().after(noun, rule.prepositions());
        // "broke off ties with immediate effect": when, and not with whom
        OptionalInt with = behind.isPresent() && scene.head(behind.getAsInt()).is("effect")
                ? scene.clauses().after(behind.getAsInt(), rule.prepositions())
                : behind;
        if (with.isEmpty() && verb.passive()) {
            with = scene.clauses().after(verb.chunk(), Set.of("with"));
        }
        // "broke them off in anger at its dealings with Taiwan": not with whom the relations were.
        boolean far = with.isPresent()
                && IntStream.range(noun + 1, with.getAsInt() - 1)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.NOUN));
        boolean aside = with.isPresent()
                && IntStream.range(noun + 1, with.getAsInt() - 1)
                        .anyMatch(j -> scene.parse().kindAt(j, Chunk.Kind.PREPOSITION)
                                && ASIDE.contains(scene.parse().lower(j)));
        return isPlural(noun) && far || aside ? OptionalInt.empty() : with;
    }

    private OptionalInt behind(VerbGroup verb, int noun, Set<String> prepositions) {
        OptionalInt behind = scene.clauses().after(noun, prepositions);
        return behind.isEmpty() && verb.passive() ? scene.clauses().after(verb.chunk(), prepositions) : behind;
    }

    private boolean isPlural(int noun) {
        return scene.head(noun).in(THEM) || scene.units(noun).getLast().is("own");
    }

    /** "relations with the new state": the one recognised before, else whom the text was about. */
    private List<PolityKey> described(int with, List<PolityKey> actors) {
        if (scene.head(with).in(FRIENDS) && scene.units(with).getFirst().in(Words.POSSESSIVES)) {
            // "its former ally"
            List<PolityKey> hero = scene.text().protagonist();
            return hero.isEmpty() || actors.containsAll(hero) ? scene.text().otherSide(scene.sentence(), actors) : hero;
        }
        if (!Words.COUNTRY_WORDS.contains(scene.head(with).lower())
                || scene.units(with).getFirst().in(ANY)) {
            return List.of();
        }
        List<PolityKey> recognised = scene.text().topicPolities(scene.sentence());
        return (recognised.size() == 1
                        ? Optional.of(recognised.getFirst())
                        : scene.referents().focusBefore(new Place(scene.sentence(), 0), 1))
                .filter(key -> !actors.contains(key))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Algeria and Morocco broke off ties", "the two countries cut relations": each of the two does so toward the other. */
    private List<Found> each(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = verb.passive() ? List.of() : scene.polities(scene.agent(verb));
        boolean alone = scene.clauses().after(noun, rule.prepositions()).isEmpty();
        boolean withOthers = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == rule.kind() || Sides.ALIKE.contains(told.kind()))
                .flatMap(told -> told.targets().stream())
                .anyMatch(target -> !Scene.parties(actors).contains(target));
        // "Fourteen governments, among them Brazil and Canada, said they would": two of many
        boolean ofMany = IntStream.range(0, verb.chunk())
                .anyMatch(
                        j -> Set.of("among", "including").contains(scene.parse().lower(j)));
        if (isJoint(rule.namedKind()) || status.isEmpty() || actors.size() != 2 || !alone || withOthers || ofMany) {
            return List.of();
        }
        List<Integer> shown = shown(scene, scene.agent(verb), noun, OptionalInt.empty());
        return Stream.of(actors, actors.reversed())
                .map(pair -> scene.found(
                        rule, pair.subList(0, 1), Scene.parties(pair.subList(1, 2)), status.get(), verb.chunk(), shown))
                .toList();
    }

    static int last(Scene scene, OptionalInt chunk) {
        return scene.clauses().list(chunk.getAsInt()).getLast();
    }

    static Optional<Found> pair(
            Scene scene, Rule rule, List<PolityKey> both, Status status, int anchor, List<Integer> shown) {
        return both.size() != 2
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        rule.namedKind(),
                        List.of(Party.of(both.getFirst())),
                        List.of(Party.of(both.getLast())),
                        status,
                        isJoint(rule.namedKind()),
                        anchor,
                        shown));
    }

    static List<Integer> shown(Scene scene, OptionalInt agent, int noun, OptionalInt with) {
        List<Integer> chunks = new ArrayList<>(List.of(noun));
        agent.ifPresent(first -> chunks.addAll(scene.clauses().list(first)));
        with.ifPresent(first -> chunks.addAll(scene.clauses().list(first)));
        return chunks;
    }

    /** "had no relations for a decade after it cut them". */
    private boolean relationsBefore(VerbGroup verb, Rule rule) {
        return IntStream.range(0, verb.chunk())
                .anyMatch(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                        && rule.objects().contains(scene.head(chunk).lower())
                        && !scene.isOfAnotherSort(chunk, rule));
    }

    /** "Relations have been difficult before. Morocco broke them off": named in the sentence before. */
    private boolean relationsAbove(Rule rule) {
        return scene.sentence() > 0
                && scene.text().sentences().get(scene.sentence() - 1).tokens().stream()
                        .anyMatch(token -> rule.objects().contains(token.lower()));
    }

    private boolean aboutRelations() {
        return partners.lastOfRelations().isPresent();
    }

    /** "ended ties with Taiwan": states on both sides, in a report about embassies or recognition, so no other sort of ties is meant. */
    private boolean tiesOfStates(VerbGroup verb, int noun) {
        return verb.base().equals("end")
                && (scene.text().isOnDiplomats() || scene.has(noun, Set.of("its", "their", "all")))
                && scene.polities(scene.clauses().after(noun, Set.of("with"))).size() == 1;
    }

    /** "lowered relations to the level of charge d'affaires", "were reduced to chargé level". */
    private boolean level(VerbGroup verb, int noun) {
        OptionalInt to = scene.clauses().after(verb.passive() ? verb.chunk() : noun, Set.of("to"));
        return to.isPresent() && scene.head(to.getAsInt()).lower().matches("level|d'affaires|minimum|secretary|rank");
    }

    /** What is raised is established only when it is raised to full relations. */
    private boolean isRaised(Rule rule, VerbGroup verb, int noun) {
        if (!rule.id().equals("relations.raise")) {
            return true;
        }
        OptionalInt to = behind(verb, noun, Set.of("to", "into"));
        return to.isPresent()
                && isRelations(to.getAsInt())
                && scene.has(to.getAsInt(), Set.of("full", "diplomatic", "formal"));
    }
}
