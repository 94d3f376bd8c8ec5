package credence.reading.find;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Diplomatic relations: established, severed, suspended, downgraded, restored. */
final class Relations {
    private final Scene scene;
    private final List<Found> here = new ArrayList<>();
    private final Partners partners;
    private final Breaks breaks;
    private final RelationPartners sides;
    private final RelationRules rules;
    private final Departures departures;

    Relations(Scene scene) {
        this.scene = scene;
        this.partners = new Partners(scene, here);
        this.breaks = new Breaks(scene);
        this.sides = new RelationPartners(scene, partners);
        this.rules = new RelationRules(scene, partners, sides);
        this.departures = new Departures(scene, here);
    }

    List<Found> all() {
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt patient = rules.patient(verb);
            Optional<Found> wished = new Wishes(scene, rules, sides).of(verb);
            if (wished.isPresent()) {
                here.add(wished.get());
            } else if (patient.isPresent()) {
                introduce(scene.agent(verb));
                List<Found> switched = breaks.switched(verb, patient.getAsInt());
                here.addAll(switched);
                if (switched.isEmpty()) {
                    rules.rule(verb, patient.getAsInt()).ifPresent(rule -> told(rule, verb, patient.getAsInt()));
                }
            }
            new ToCharge(scene).of(verb, here).ifPresent(here::add);
            departures.left(verb);
            departures.switched(verb);
            scene.lexicon()
                    .verb(Frame.LINKED, verb.base(), kind -> kind.isOf(Aspect.RELATIONS))
                    .flatMap(rule -> breaks.linked(rule, verb))
                    .ifPresent(here::add);
        }
        here.addAll(breaks.nouns());
        here.addAll(new SwitchNouns(scene).all());
        scene.parse().verbs().forEach(verb -> {
            new Endings(scene).of(verb).ifPresent(here::add);
            here.addAll(new RelationsInForce(scene, partners).of(verb));
        });
        return here;
    }

    /** A person who does something is known from then on, whatever it is: "President Castillo announced ... Castillo's government". */
    private void introduce(OptionalInt agent) {
        boolean person = agent.isPresent()
                && scene.clauses().list(agent.getAsInt()).stream()
                        .map(scene::head)
                        .anyMatch(head -> head.tag("PROPN") && head.capital() && !head.named());
        if (person) {
            scene.polities(agent);
        }
    }

    private void told(Rule rule, VerbGroup verb, int noun) {
        List<Found> each = sides.halves(rule, verb, noun).map(List::of).orElseGet(() -> each(rule, verb, noun));
        here.addAll(each);
        if (each.isEmpty()) {
            verb(rule, verb, noun)
                    .map(found -> Resumptions.isAgain(scene, rule, verb) ? found.as(ActKind.RELATIONS_RESTORED) : found)
                    .ifPresent(here::add);
        }
    }

    static boolean isJoint(ActKind kind) {
        return kind.effect()
                .filter(effect -> effect == Effect.RELATIONS_ESTABLISHED || effect == Effect.RELATIONS_RESTORED)
                .isPresent();
    }

    private Optional<Found> verb(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> own = rule.id().startsWith("relations.sought") ? scene.sought(verb) : scene.status(verb);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        boolean joint = isJoint(rule.namedKind());
        OptionalInt agent = scene.agent(verb);
        Optional<Assembly> assembly = Assembly.behind(scene, verb);
        Status status = assembly.map(voting -> voting.status(own.get())).orElse(own.get());
        List<PolityKey> two = partners.twoBefore(agent, verb);
        List<PolityKey> actors = new ArrayList<>(
                two.isEmpty() ? assembly.map(Assembly::state).orElseGet(() -> scene.polities(agent)) : two);
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(sides.whose(noun));
            actors.addAll(joint && actors.isEmpty() ? sides.actorBefore(verb) : List.of());
        }
        OptionalInt between = sides.behind(verb, noun, WordSet.of("between"));
        if (between.isPresent() && (joint || actors.isEmpty())) {
            // "signed an agreement establishing relations between their countries"
            List<PolityKey> both = scene.polities(between);
            return pair(
                    scene,
                    rule,
                    both.size() == 2 ? both : actors,
                    status,
                    verb.chunk(),
                    List.of(noun, between.getAsInt(), last(scene, between)));
        }
        OptionalInt with = sides.with(rule, verb, noun);
        boolean them = sides.isPlural(noun) && with.isEmpty();
        if (them && joint && verb.passive() && actors.isEmpty()) {
            return pair(scene, rule, partners.lastPair(), status, verb.chunk(), shown(scene, agent, noun, with));
        }
        new NotItself(scene).mend(agent, actors, with);
        List<PolityKey> others = new ArrayList<>(sides.named(rule, verb, agent, with, actors));
        if (them) {
            others.addAll(partners.lastTold(actors));
            if (others.isEmpty()) {
                others.addAll(new RelatedPairs(scene, partners).ofRelationsBefore(noun));
            }
            if (others.isEmpty()) {
                List<PolityKey> named = new RelatedPairs(scene, partners).onlyTwoBefore();
                others.addAll(named.containsAll(actors) ? named : List.of());
            }
        }
        others.removeAll(actors);
        if (Rivals.areBoth(actors, others)) {
            // "Gambia cut ties with Taiwan. Three years later Beijing and Banjul resumed theirs": with each other
            (with.isEmpty() ? others : actors).clear();
            // "It is the third country to cut ties with Taiwan": whoever did so
            actors.addAll(with.isEmpty() ? List.of() : partners.doerToward(others));
        }
        List<Integer> shown = shown(scene, agent, noun, with);
        if (others.isEmpty() && joint && sides.areAPair(actors, agent)) {
            return pair(scene, rule, actors, status, verb.chunk(), shown);
        }
        List<List<PolityKey>> group =
                others.isEmpty() && joint && agent.isPresent() ? sides.oneAndGroup(agent.getAsInt()) : List.of();
        if (!group.isEmpty()) {
            actors.clear();
            actors.addAll(group.getFirst());
            others.addAll(group.getLast());
        }
        boolean unnamed = with.isEmpty() || scene.head(with.getAsInt()).is("level");
        if (others.isEmpty() && !joint && actors.size() == 2 && sides.isAboutOthers(actors)) {
            others.addAll(partners.ofTheNews(actors));
        }
        // "Relations were restored in March": between whom, is told before, and not who did so
        boolean nobody = joint
                && verb.passive()
                && actors.isEmpty()
                && with.isEmpty()
                && new RelatedPairs(scene, partners).areTold(rule, verb, status);
        if (others.isEmpty() && unnamed && !nobody) {
            others.addAll(partners.before(rule.namedKind(), verb, agent, actors));
        }
        if (others.isEmpty() && with.isPresent()) {
            others.addAll(sides.described(with.getAsInt(), actors));
        }
        if (actors.isEmpty() && verb.passive() && (!joint || with.isPresent())) {
            actors.addAll(new Announcers(scene).of(verb));
            actors.removeAll(others);
            if (joint && actors.isEmpty() && others.size() > 1) {
                // "Germany recognised the two. Relations with both are to be established"
                actors.addAll(partners.doerToward(others));
            }
            if (others.isEmpty() && !actors.isEmpty()) {
                others.addAll(scene.text().lastTold().otherSide(scene.sentence(), actors));
            }
        }
        boolean certain = status == Status.DONE || status == Status.ANNOUNCED || status == Status.REFUSED;
        boolean leads = noun <= 1 && certain || status == Status.DENIED;
        if (actors.isEmpty() && !others.isEmpty() && !them && leads && verb.passive()) {
            actors.addAll(joint ? new RelatedPairs(scene, partners).otherThan(others) : partners.doerToward(others));
        }
        if (actors.isEmpty()
                && (others.isEmpty() || them || unnamed && sides.leads(verb))
                && verb.passive()
                && !joint) {
            partners.takeStep(actors, others);
        }
        if (actors.isEmpty() && others.isEmpty() && joint && verb.passive()) {
            return pair(scene, rule, new RelatedPairs(scene, partners).of(verb, status), status, verb.chunk(), shown);
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Found found = scene.acts()
                .found(
                        rule,
                        rule.namedKind(),
                        Parties.of(actors),
                        Parties.of(others),
                        status,
                        joint,
                        verb.chunk(),
                        shown);
        if (actors.isEmpty()) {
            Recognisers.byMany(scene, agent, found);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** "Algeria and Morocco broke off ties", "the two countries cut relations": each of the two does so toward the other. */
    private List<Found> each(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = verb.passive() ? List.of() : scene.polities(scene.agent(verb));
        boolean alone = sides.with(rule, verb, noun).isEmpty();
        boolean withOthers =
                sides.isAboutOthers(actors) && !partners.ofTheNews(actors).isEmpty()
                        || Stream.concat(scene.text().memory().toldUpTo(scene.sentence()).stream(), here.stream())
                                .filter(told -> told.kind() == rule.kind() || Sides.ALIKE.contains(told.kind()))
                                .flatMap(told -> told.targets().stream())
                                .anyMatch(target -> !Parties.of(actors).contains(target));
        // "Fourteen governments, among them Brazil and Canada, said they would": two of many
        boolean ofMany = IntStream.range(0, verb.chunk())
                .anyMatch(j -> Word.isOneOf(scene.parse().lower(j), "among", "including"));
        // "both of which had ties with Israel, suspended them"
        boolean named = sides.isPlural(noun)
                && (!new RelatedPairs(scene, partners).ofRelationsBefore(noun).isEmpty()
                        // "Jordan restored ties with Cairo. Oman and Sudan never severed them": those told of before
                        || partners.lastTold(actors).stream().anyMatch(key -> !actors.contains(key)));
        boolean ofList = scene.agent(verb).stream().anyMatch(agent -> scene.has(agent, Plurals.ENDS));
        if (isJoint(rule.namedKind())
                || status.isEmpty()
                // "Morocco and Tunisia were called on to sever ties": with another
                || status.get() == Status.URGED
                || actors.size() != 2
                || !alone
                || withOthers
                || named
                || ofMany
                || ofList) {
            return List.of();
        }
        List<Integer> shown = shown(scene, scene.agent(verb), noun, OptionalInt.empty());
        return Stream.of(actors, actors.reversed())
                .map(pair -> scene.acts()
                        .found(
                                rule,
                                pair.subList(0, 1),
                                Parties.of(pair.subList(1, 2)),
                                status.get(),
                                verb.chunk(),
                                shown))
                .toList();
    }

    static int last(Scene scene, OptionalInt chunk) {
        return scene.clauses().list(chunk.getAsInt()).getLast();
    }

    static Optional<Found> pair(
            Scene scene, Rule rule, List<PolityKey> both, Status status, int anchor, List<Integer> shown) {
        return both.size() != 2
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
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
}
