package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.Parents;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Declarations of independence, and from whom. */
final class Independence {
    private static final Pattern INDEPENDENT = Pattern.compile("(?:an? )?(?:independent|sovereign)");

    private static final Set<String> DECLARING = WordSet.of("declare", "proclaim");
    private static final Set<String> PROCLAIMING = WordSet.of("proclaim", "declare", "found");
    private static final Set<String> FOUNDING =
            WordSet.of("restoration", "creation", "establishment", "birth", "founding");
    private static final Set<String> ITSELF = WordSet.of("itself", "themselves");
    private static final Set<String> THEIRS = WordSet.of("theirs", "own");

    private static final Set<String> THINGS = WordSet.of(
            "fuel",
            "fuels",
            "oil",
            "gas",
            "energy",
            "imports",
            "dollar",
            "coal",
            "aid",
            "banks",
            "suppliers",
            "supplies",
            "investors",
            "parties",
            "politics",
            "creditors",
            "chips",
            "technology");

    private final Scene scene;
    private final CalledFree calledFree;
    private final Declarers declarers;
    private final DeclaringLands lands;

    Independence(Scene scene) {
        this.scene = scene;
        this.calledFree = new CalledFree(scene);
        this.declarers = new Declarers(scene, calledFree);
        this.lands = new DeclaringLands(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt patient = scene.patient(verb);
            patient = patient.isPresent() && !isOfWhose(verb) ? patient : aside(verb);
            if (patient.isPresent()) {
                int noun = restored(patient.getAsInt());
                scene.rules()
                        .of(Frame.OBJECT, verb, noun)
                        .or(() -> itself(verb, noun))
                        .or(() -> ownState(verb, noun))
                        .filter(rule -> rule.kind() == ActKind.INDEPENDENCE_DECLARED)
                        .filter(rule -> !rule.objects().contains("secession") || isOwn(verb, noun))
                        .flatMap(rule -> scene.status(verb).flatMap(status -> declared(rule, verb, noun, status)))
                        .ifPresent(found::add);
            }
        }
        found.addAll(new Nominals(scene)
                .all(
                        kind -> kind == ActKind.INDEPENDENCE_DECLARED,
                        new IndependenceNouns(scene, declarers, lands, this)::of));
        scene.parse().verbs().stream().filter(VerbGroup::passive).forEach(this::proclaimed);
        return found;
    }

    /** "declared its secession", "Its secession was proclaimed": and not "declared the secession illegal". */
    private boolean isOwn(VerbGroup verb, int noun) {
        return scene.units(noun).getFirst().in(Words.POSSESSIVES)
                || verb.passive() && !scene.owners().of(noun).isEmpty()
                || scene.units(noun).size() == 1
                        && scene.parse().lower(noun + 1).equals("from");
    }

    /** "The State of Palestine was proclaimed": no declaration by anybody, yet it is what "it" then means. */
    private void proclaimed(VerbGroup verb) {
        OptionalInt subject =
                PROCLAIMING.contains(verb.base()) ? scene.clauses().subject(verb) : OptionalInt.empty();
        boolean named = subject.stream()
                .mapToObj(scene::head)
                .anyMatch(head -> head.polity() != null || Words.COUNTRY_WORDS.contains(head.lower()));
        List<PolityKey> keys = named ? scene.polities(subject) : List.of();
        if (keys.size() == 1 && !verb.negated() && new AbleToDeclare(scene).is(keys.getFirst())) {
            scene.text().memory().proclaimed(keys.getFirst());
        }
    }

    /** "Palestine, whose independence Yasser Arafat declared". */
    private boolean isOfWhose(VerbGroup verb) {
        int noun = verb.chunk() - 2;
        return DECLARING.contains(verb.base())
                && scene.parse().lower(noun - 1).equals("whose")
                && scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                && scene.parse().kindAt(noun + 1, Chunk.Kind.NOUN)
                && scene.head(noun).is("independence");
    }

    /** "Kosovo's independence, declared on February 17, is recognised by": what the aside tells of. */
    private OptionalInt aside(VerbGroup verb) {
        int noun = verb.chunk() - 2;
        if (isOfWhose(verb)) {
            return OptionalInt.of(noun);
        }
        return DECLARING.contains(verb.base())
                        && scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                        && scene.parse().kindAt(noun, Chunk.Kind.NOUN)
                        && !scene.parse().kindAt(verb.chunk() + 1, Chunk.Kind.NOUN)
                        && scene.head(noun).is("independence")
                ? OptionalInt.of(noun)
                : OptionalInt.empty();
    }

    /** "the restoration of an independent state". */
    private int restored(int noun) {
        boolean again = scene.head(noun).in(FOUNDING);
        OptionalInt of = again ? scene.clauses().after(noun, "of") : OptionalInt.empty();
        return of.orElse(noun);
    }

    /** "declared itself independent". */
    private Optional<Rule> itself(VerbGroup verb, int noun) {
        boolean self = (scene.head(noun).in(ITSELF) || scene.parse().lower(noun).equals("it"))
                && INDEPENDENT.matcher(scene.parse().lower(noun + 1)).lookingAt();
        boolean theirs = scene.units(noun).getLast().in(THEIRS)
                && scene.text()
                        .lastTold()
                        .lastKind(scene.sentence())
                        .filter(ActKind.INDEPENDENCE_DECLARED::equals)
                        .isPresent();
        return (self || theirs || calledFree.is(noun)) && DECLARING.contains(verb.base())
                ? Optional.of(scene.lexicon().rule("independence.declare"))
                : Optional.empty();
    }

    /** "declared a state of their own", "declared itself a state of its own". */
    private Optional<Rule> ownState(VerbGroup verb, int noun) {
        int state = scene.head(noun).in(ITSELF) ? noun + 1 : noun;
        return DECLARING.contains(verb.base()) && new OwnStates(scene).is(verb, state)
                ? Optional.of(scene.lexicon().rule("independence.state"))
                : Optional.empty();
    }

    private Optional<Found> declared(Rule rule, VerbGroup verb, int noun, Status status) {
        OptionalInt agent = scene.agent(verb);
        Optional<Parents.Land> land = lands.of(agent, noun);
        // "Transnistria and Gagauzia have declared": those that are polities
        boolean beside = agent.isPresent()
                && scene.clauses().list(agent.getAsInt()).size() > 1
                && !scene.polities(agent).isEmpty();
        if (land.isPresent() && !beside) {
            return Optional.of(ofLand(rule, land.get(), status, verb.chunk(), noun, agent));
        }
        boolean it = scene.parse().lower(noun).equals("it");
        boolean self = it || scene.head(noun).in(ITSELF);
        // "Lawmakers in Pristina declared it independent"
        OptionalInt who = it ? OptionalInt.of(noun) : agent;
        List<PolityKey> actors = it ? able(noun, agent) : self ? scene.polities(who) : declarers.of(agent, noun, verb);
        scene.units(noun).stream()
                .map(Unit::polity)
                .filter(key -> key != null && !rule.needs().isEmpty())
                .findFirst()
                .ifPresent(scene.text().memory()::proclaimed);
        if (actors.isEmpty()
                && agent.isPresent()
                && !rule.needs().isEmpty()
                && !scene.head(agent.getAsInt()).named()) {
            // "Arafat proclaimed an independent Palestinian state": that which is proclaimed
            actors = scene.units(noun).stream()
                    .map(Unit::polity)
                    .flatMap(Stream::ofNullable)
                    .limit(1)
                    .toList();
        }
        if (actors.isEmpty()) {
            return Optional.empty();
        }
        // "declared independence, from Portugal, in 1975"
        boolean aside = !self
                && scene.parse().kindAt(noun + 1, Chunk.Kind.COMMA)
                && scene.parse().lower(noun + 2).equals("from")
                && scene.parse().kindAt(noun + 3, Chunk.Kind.NOUN);
        boolean called = self || calledFree.is(noun);
        OptionalInt from = aside
                ? OptionalInt.of(noun + 3)
                : scene.clauses().after(self ? noun + 1 : noun, called ? WordSet.of("from", "of") : WordSet.of("from"));
        if (from.isPresent()
                && scene.parse().lower(from.getAsInt() - 1).equals("of")
                && from.getAsInt() > (self ? noun + 3 : noun + 2)) {
            // "declared itself independent under the name of Bangladesh"
            from = OptionalInt.empty();
        }
        if (calledFree.is(noun) && calledFree.isOfOthers(actors, from)) {
            return Optional.empty();
        }
        if (scene.polities(from).containsAll(actors)) {
            // "The Serbs of Krajina declared independence from Croatia": another land of it
            return Optional.empty();
        }
        if (from.isPresent() && isThing(from.getAsInt())) {
            // "Denmark declared independence from fossil fuels a goal"
            return Optional.empty();
        }
        List<PolityKey> parents = parents(from, actors);
        List<Integer> shown = new ArrayList<>(List.of(noun));
        agent.ifPresent(first -> shown.addAll(scene.clauses().list(first)));
        from.ifPresent(shown::add);
        return Optional.of(scene.acts().found(rule, actors, Parties.of(parents), status, verb.chunk(), shown));
    }

    /** "Peru recognised Kosovo, a day after the province's parliament declared it independent": no state of old, which stands nearer. */
    private List<PolityKey> able(int it, OptionalInt agent) {
        AbleToDeclare able = new AbleToDeclare(scene);
        if (agent.isPresent()
                && scene.units(agent.getAsInt()).size() == 1
                && scene.polities(agent).stream().anyMatch(key -> !able.is(key))) {
            // "Russia invaded Abkhazia and declared it independent"
            return List.of();
        }
        List<PolityKey> meant = scene.polities(it);
        List<PolityKey> declaring = !meant.isEmpty() && meant.stream().allMatch(able::is)
                ? meant
                : able.last(scene.units(it).getFirst().from(), true);
        return declaring.stream().map(AbleToDeclare::state).toList();
    }

    /** "independence from fossil fuels", "from donors' aid": no state's. */
    private boolean isThing(int from) {
        Unit head = scene.head(from);
        return head.tag("NOUN") && !head.capital() && scene.polities(from).isEmpty() && THINGS.contains(head.lower());
    }

    /** "Crimea's parliament declared independence": an act of the land, by its name. */
    Found ofLand(Rule rule, Parents.Land land, Status status, int anchor, int noun, OptionalInt agent) {
        List<PolityKey> named = scene.polities(scene.clauses().after(noun, "from", "of"));
        List<PolityKey> parents = named.stream().anyMatch(land.parents()::contains) ? named : land.parents();
        List<Integer> shown = new ArrayList<>(List.of(noun));
        agent.ifPresent(shown::add);
        return scene.acts()
                .found(
                        rule,
                        rule.namedKind(),
                        List.of(new Party.Named(land.name())),
                        Parties.of(parents.stream()
                                .filter(scene.text()::names)
                                .limit(1)
                                .toList()),
                        status,
                        false,
                        anchor,
                        shown);
    }

    /** Whom the words name, else whom the text names of those that it could be. */
    List<PolityKey> parents(OptionalInt from, List<PolityKey> actors) {
        List<PolityKey> named = new ArrayList<>(scene.polities(from));
        named.removeAll(actors);
        if (!named.isEmpty()) {
            return named;
        }
        return scene.text().parents().of(actors.getFirst()).stream()
                .filter(scene.text()::names)
                .limit(1)
                .toList();
    }
}
