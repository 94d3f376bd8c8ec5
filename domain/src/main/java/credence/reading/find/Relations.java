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
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diplomatic relations: established, severed, suspended, downgraded, restored. */
final class Relations {
    /** Sentences over which "them" may be the relations told of before. */
    private static final int NEAR = 2;

    /** What is done with a paper on relations, which then are established. */
    private static final Set<String> SIGNING = Set.of("sign", "exchange", "conclude", "reach");

    private static final Set<String> THEM = Set.of("them", "these", "they", "theirs");

    private final Scene scene;
    private final List<Found> here = new ArrayList<>();

    Relations(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = here;
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt patient = scene.patient(verb);
            if (patient.isPresent() && !switched(verb, patient.getAsInt()).isEmpty()) {
                found.addAll(switched(verb, patient.getAsInt()));
            } else if (patient.isPresent()) {
                rule(verb, patient.getAsInt()).ifPresent(rule -> {
                    List<Found> each = each(rule, verb, patient.getAsInt());
                    found.addAll(each);
                    if (each.isEmpty()) {
                        verb(rule, verb, patient.getAsInt()).ifPresent(found::add);
                    }
                });
            }
            scene.lexicon()
                    .verb(Frame.LINKED, verb.base(), Relations::changesRelations)
                    .flatMap(rule -> linked(rule, verb))
                    .ifPresent(found::add);
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                noun(chunk).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean changesRelations(ActKind kind) {
        return kind.effect()
                .filter(effect -> effect.aspect() == Aspect.RELATIONS)
                .isPresent();
    }

    private static boolean isJoint(ActKind kind) {
        return kind.effect()
                .filter(effect -> effect == Effect.RELATIONS_ESTABLISHED || effect == Effect.RELATIONS_RESTORED)
                .isPresent();
    }

    /** The rule for a verb and its object, which may be "them" where the text was about relations. */
    private Optional<Rule> rule(VerbGroup verb, int noun) {
        for (Rule rule : scene.lexicon().verb(Frame.OBJECT, verb.base())) {
            boolean relations = rule.objects().contains(scene.head(noun).lower());
            boolean them =
                    (scene.head(noun).in(THEM) || scene.units(noun).getLast().is("own"))
                            && rule.needs().isEmpty()
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
            if (changesRelations(rule.namedKind())
                    && parted
                    && (relations && enough && !scene.isOfAnotherSort(noun, rule) || them || those)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private Optional<Found> verb(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean joint = isJoint(rule.namedKind());
        OptionalInt agent = scene.agent(verb);
        List<PolityKey> actors = new ArrayList<>(scene.polities(agent));
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.owner(noun));
        }
        OptionalInt between = scene.clauses().after(noun, Set.of("between"));
        if (between.isEmpty() && verb.passive()) {
            between = scene.clauses().after(verb.chunk(), Set.of("between"));
        }
        if (between.isPresent() && (joint || actors.isEmpty())) {
            return pair(
                    rule,
                    scene.polities(between),
                    status.get(),
                    verb.chunk(),
                    List.of(noun, between.getAsInt(), last(between)));
        }
        OptionalInt with = scene.clauses().after(noun, rule.prepositions());
        if (with.isEmpty() && verb.passive()) {
            with = scene.clauses().after(verb.chunk(), Set.of("with"));
        }
        boolean plural =
                scene.head(noun).in(THEM) || scene.units(noun).getLast().is("own");
        if (plural && with.isPresent() && with.getAsInt() > noun + 2) {
            // "broke them off in anger at its dealings with Taiwan": not with whom the relations were.
            with = OptionalInt.empty();
        }
        boolean them = plural && with.isEmpty();
        boolean pronoun = with.isPresent() && scene.head(with.getAsInt()).in(Set.of("it", "them"));
        boolean several = with.isPresent() && scene.head(with.getAsInt()).is("them");
        List<PolityKey> partners =
                new ArrayList<>(several ? scene.polities(with) : pronoun ? clauseBefore(agent, actors) : List.of());
        partners.removeAll(actors);
        if (partners.isEmpty()) {
            partners.addAll(pronoun ? partnersBefore(rule.namedKind(), verb, agent, actors) : scene.polities(with));
        }
        if (them && joint && verb.passive() && actors.isEmpty()) {
            return pair(rule, lastPair(), status.get(), verb.chunk(), shown(agent, noun, with));
        }
        if (them) {
            partners.addAll(lastTold());
        }
        partners.removeAll(actors);
        List<Integer> shown = shown(agent, noun, with);
        if (partners.isEmpty() && joint && actors.size() == 2) {
            return pair(rule, actors, status.get(), verb.chunk(), shown);
        }
        boolean unnamed = with.isEmpty() || scene.head(with.getAsInt()).lower().equals("level");
        if (partners.isEmpty() && unnamed) {
            partners.addAll(partnersBefore(rule.namedKind(), verb, agent, actors));
        }
        if (partners.isEmpty()
                && with.isPresent()
                && credence.reading.parse.Words.COUNTRY_WORDS.contains(
                        scene.head(with.getAsInt()).lower())) {
            List<PolityKey> recognised = scene.text().topicPolities(scene.sentence());
            (recognised.size() == 1
                            ? Optional.of(recognised.getFirst())
                            : scene.referents().focusBefore(new Place(scene.sentence(), 0), 1))
                    .filter(key -> !actors.contains(key))
                    .ifPresent(partners::add);
        }
        if (actors.isEmpty() && verb.passive() && !joint) {
            actors.addAll(scene.announcer(verb));
            actors.removeAll(partners);
            if (partners.isEmpty() && !actors.isEmpty()) {
                partners.addAll(scene.text().otherSide(scene.sentence(), actors));
            }
        }
        if (actors.isEmpty() && partners.isEmpty() && joint && verb.passive()) {
            List<PolityKey> both = scene.text().lastPair(scene.sentence());
            return pair(rule, both, status.get(), verb.chunk(), shown);
        }
        if (actors.isEmpty() || partners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                rule,
                rule.namedKind(),
                Scene.parties(actors),
                Scene.parties(partners),
                status.get(),
                joint,
                verb.chunk(),
                shown));
    }

    /** "Algeria and Morocco broke off ties", "the two countries cut relations": each of the two does so toward the other. */
    private List<Found> each(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = verb.passive() ? List.of() : scene.polities(scene.agent(verb));
        boolean alone = scene.clauses().after(noun, rule.prepositions()).isEmpty();
        boolean withOthers = scene.text().toldUpTo(scene.sentence()).stream()
                .filter(told -> told.kind() == rule.kind())
                .flatMap(told -> told.targets().stream())
                .anyMatch(target -> !Scene.parties(actors).contains(target));
        if (isJoint(rule.namedKind()) || status.isEmpty() || actors.size() != 2 || !alone || withOthers) {
            return List.of();
        }
        List<Integer> shown = shown(scene.agent(verb), noun, OptionalInt.empty());
        return Stream.of(actors, actors.reversed())
                .map(pair -> scene.found(
                        rule, pair.subList(0, 1), Scene.parties(pair.subList(1, 2)), status.get(), verb.chunk(), shown))
                .toList();
    }

    private int last(OptionalInt chunk) {
        return scene.clauses().list(chunk.getAsInt()).getLast();
    }

    private Optional<Found> pair(Rule rule, List<PolityKey> both, Status status, int anchor, List<Integer> shown) {
        if (both.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                rule,
                rule.namedKind(),
                List.of(Party.of(both.getFirst())),
                List.of(Party.of(both.getLast())),
                status,
                isJoint(rule.namedKind()),
                anchor,
                shown));
    }

    /** "Nicaragua did the same, and Georgia broke off relations with it": who acts in the clause before. */
    private List<PolityKey> clauseBefore(OptionalInt agent, List<PolityKey> actors) {
        boolean joined = agent.isPresent()
                && scene.parse()
                        .lower(scene.clauses().list(agent.getAsInt()).getFirst() - 1)
                        .matches("and|whereupon|but");
        return joined
                ? scene.referents()
                        .nearestSubject(new Place(scene.sentence(), agent.getAsInt()), 1)
                        .filter(key -> !actors.contains(key))
                        .map(List::of)
                        .orElse(List.of())
                : List.of();
    }

    /** Between whom the relations were that were told of last. */
    private List<PolityKey> lastPair() {
        return lastOfRelations()
                .filter(told -> told.actors().size() == 1 && told.targets().size() == 1)
                .map(told -> Stream.concat(told.actors().stream(), told.targets().stream())
                        .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Found> lastOfRelations() {
        List<Found> told = new ArrayList<>(scene.text().toldUpTo(scene.sentence() - 1));
        told.addAll(here);
        return told.reversed().stream()
                .filter(one -> changesRelations(one.kind()) && scene.sentence() - one.sentence() <= NEAR)
                .findFirst();
    }

    /** With whom the relations were that were told of last. */
    private List<PolityKey> lastTold() {
        return lastOfRelations()
                .map(one -> (one.symmetric()
                                ? Stream.concat(one.targets().stream(), one.actors().stream())
                                : one.targets().stream())
                        .flatMap(party -> party instanceof Party.Known known
                                ? java.util.stream.Stream.of(known.key())
                                : java.util.stream.Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    /** "Mauritania broke them off": what was last told of was relations. */
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
        return lastOfRelations().isPresent();
    }

    /** "ended ties with Taiwan": states on both sides, in a report about embassies or recognition, so no other sort of ties is meant. */
    private boolean tiesOfStates(VerbGroup verb, int noun) {
        return verb.base().equals("end")
                && (scene.text().isOnDiplomats() || scene.has(noun, Set.of("its", "their", "all")))
                && scene.polities(scene.clauses().after(noun, Set.of("with"))).size() == 1;
    }

    /** "lowered relations to the level of charge d'affaires". */
    private boolean level(VerbGroup verb, int noun) {
        OptionalInt to = scene.clauses().after(verb.passive() ? verb.chunk() : noun, Set.of("to"));
        return to.isPresent() && scene.head(to.getAsInt()).lower().equals("level");
    }

    private List<Integer> shown(OptionalInt agent, int noun, OptionalInt with) {
        List<Integer> chunks = new ArrayList<>(List.of(noun));
        if (agent.isPresent()) {
            chunks.addAll(scene.clauses().list(agent.getAsInt()));
        }
        if (with.isPresent()) {
            chunks.addAll(scene.clauses().list(with.getAsInt()));
        }
        return chunks;
    }

    /** "China broke off relations in reply": with whom the text was just about. */
    private List<PolityKey> partnersBefore(ActKind kind, VerbGroup verb, OptionalInt agent, List<PolityKey> actors) {
        List<PolityKey> joined = joinedPartner(verb, actors);
        return joined.isEmpty() ? new Sides(scene).target(kind, agent, actors, here) : joined;
    }

    /** "recalled its ambassador from Lima and suspended relations": toward whom the verb joined to it acts. */
    private List<PolityKey> joinedPartner(VerbGroup verb, List<PolityKey> actors) {
        if (!scene.parse().kindAt(verb.chunk() - 1, Chunk.Kind.AND)) {
            return List.of();
        }
        return scene.parse().verbs().reversed().stream()
                .filter(other -> other.chunk() < verb.chunk())
                .findFirst()
                .map(other -> {
                    OptionalInt object = scene.clauses().object(other);
                    OptionalInt with = scene.clauses().after(other.chunk(), Set.of("from", "with", "to", "in"));
                    List<PolityKey> owner = object.isPresent() ? scene.owner(object.getAsInt()) : List.<PolityKey>of();
                    return owner.isEmpty() || actors.containsAll(owner) ? scene.polities(with) : owner;
                })
                .orElse(List.of())
                .stream()
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private Optional<Found> linked(Rule rule, VerbGroup verb) {
        OptionalInt with = scene.clauses().after(verb.chunk(), rule.prepositions());
        boolean near = with.isPresent() && with.getAsInt() <= verb.chunk() + 3;
        if (!near
                || scene.clauses().object(verb).isPresent()
                        && scene.clauses().object(verb).getAsInt() < with.getAsInt()) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> partners = scene.polities(with);
        Optional<Status> status = scene.status(verb);
        if (actors.isEmpty() && status.isPresent() && status.get() == Status.HYPOTHETICAL) {
            scene.referents()
                    .focusBefore(new Place(scene.sentence(), verb.chunk()), 1)
                    .ifPresent(actors::add);
        }
        if (actors.isEmpty() || partners.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                rule,
                actors,
                Scene.parties(partners),
                status.get(),
                verb.chunk(),
                shown(scene.agent(verb), with.getAsInt(), with)));
    }

    /** "switched ties from Taiwan to China": severed with the one, established with the other. */
    private List<Found> switched(VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        List<Found> both = new ArrayList<>();
        List<Integer> shown = shown(scene.agent(verb), noun, OptionalInt.empty());
        for (Rule rule : scene.lexicon().verb(Frame.SWITCH, verb.base())) {
            OptionalInt side = scene.clauses().after(noun, rule.prepositions());
            if (rule.objects().contains(scene.head(noun).lower())
                    && changesRelations(rule.namedKind())
                    && side.isPresent()
                    && status.isPresent()
                    && !actors.isEmpty()) {
                shown.add(side.getAsInt());
                both.add(scene.found(
                        rule,
                        rule.namedKind(),
                        Scene.parties(actors),
                        Scene.parties(scene.polities(side)),
                        status.get(),
                        isJoint(rule.namedKind()),
                        verb.chunk(),
                        shown));
            }
        }
        return both.size() == 2 ? both : List.of();
    }

    /** "announced the severing of relations with", "the resumption of ties between". */
    private Optional<Found> noun(int chunk) {
        OptionalInt of = scene.clauses().after(chunk, Set.of("of", "in", "on", "to"));
        return of.isPresent() && of.getAsInt() == chunk + 2
                ? scene.lexicon().nominal(scene.head(chunk).lower()).stream()
                        .filter(rule -> changesRelations(rule.namedKind()))
                        .filter(rule ->
                                rule.objects().contains(scene.head(chunk + 2).lower()))
                        .filter(rule -> !scene.isOfAnotherSort(chunk + 2, rule))
                        .filter(rule -> rule.needs().isEmpty()
                                || scene.has(chunk + 2, rule.needs())
                                        && new Nominals(scene).isGovernedBy(chunk, SIGNING))
                        .findFirst()
                        .flatMap(rule -> noun(rule, chunk, chunk + 2))
                : Optional.empty();
    }

    private Optional<Found> noun(Rule rule, int chunk, int noun) {
        Nominals nominals = new Nominals(scene);
        Optional<Status> told = nominals.status(chunk);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Status status = told.get();
        OptionalInt between = scene.clauses().after(noun, Set.of("between"));
        if (between.isPresent()) {
            return pair(rule, scene.polities(between), status, chunk, List.of(noun, last(between)));
        }
        List<PolityKey> actors = nominals.actors(chunk);
        OptionalInt with = scene.clauses().after(noun, Set.of("with", "to"));
        List<PolityKey> partners = scene.polities(with);
        if (partners.isEmpty() && actors.size() == 2 && isJoint(rule.namedKind())) {
            return pair(rule, actors, status, chunk, List.of(noun));
        }
        if (actors.isEmpty() || partners.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scene.found(
                rule,
                rule.namedKind(),
                Scene.parties(actors),
                Scene.parties(partners),
                status,
                isJoint(rule.namedKind()),
                chunk,
                shown(OptionalInt.empty(), noun, with)));
    }
}
