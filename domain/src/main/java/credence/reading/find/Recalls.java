package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Ambassadors recalled. */
final class Recalls {
    private static final Set<String> TO = Set.of("to");

    private final Scene scene;
    private final RecalledNames names;
    /** "withdrew its envoy from the alliance's headquarters", "from the talks": from no state. */
    private static final Set<String> NOWHERE =
            Set.of("headquarters", "talks", "negotiations", "council", "summit", "conference", "meeting", "assembly");

    private final RecallHosts places;
    private final RecallCauses causes;
    private final Errands errands;

    Recalls(Scene scene) {
        this.scene = scene;
        this.names = new RecalledNames(scene);
        this.places = new RecallHosts(scene);
        this.causes = new RecallCauses(scene);
        this.errands = new Errands(scene);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun =
                    places.included(verb, Envoys.meant(scene, scene.patient(verb), RecalledNames.HIM, this::isEnvoy));
            if (noun.isPresent()) {
                scene.rules()
                        .of(Frame.OBJECT, verb, noun.getAsInt())
                        .or(() -> names.rule(verb, noun.getAsInt()))
                        .filter(rule -> rule.kind() == ActKind.AMBASSADOR_RECALLED)
                        .ifPresent(rule -> scene.status(verb).ifPresent(status -> {
                            List<Found> both = fromEachOther(rule, verb, noun.getAsInt(), status);
                            found.addAll(both);
                            if (both.isEmpty()) {
                                recalled(rule, verb, noun.getAsInt(), status).ifPresent(found::add);
                            }
                        }));
            }
        }
        found.addAll(new Nominals(scene).all(kind -> kind == ActKind.AMBASSADOR_RECALLED, this::recalling));
        return found;
    }

    private boolean isEnvoy(int noun) {
        return scene.head(noun).in(scene.lexicon().list("heads"));
    }

    /** "Islamabad and New Delhi recalled their ambassadors", "from each other's capitals": each its own, from the other. */
    private List<Found> fromEachOther(Rule rule, VerbGroup verb, int noun, Status status) {
        List<PolityKey> both = scene.polities(scene.agent(verb));
        boolean theirs = both.size() == 2 && scene.units(noun).getFirst().is("their");
        OptionalInt host = theirs ? places.of(rule, verb, noun) : OptionalInt.empty();
        boolean each =
                host.isPresent() && scene.parse().lower(host.getAsInt()).matches("(?:each other|one another)\\b.*");
        boolean atOdds = theirs
                && host.isEmpty()
                && (Stream.of(
                                        scene.text().lastTold().lastPair(scene.sentence() - 1),
                                        scene.text().mentions().mainPair())
                                .anyMatch(pair -> pair.containsAll(both))
                        || new Dealings(scene).isBetween(both)
                        || scene.sentence() > 0 && areOnlyTwo(both));
        return each || atOdds
                ? Stream.of(both, both.reversed())
                        .map(pair -> scene.acts()
                                .found(
                                        rule,
                                        pair.subList(0, 1),
                                        Parties.of(pair.subList(1, 2)),
                                        status,
                                        verb.chunk(),
                                        scene.shown(verb, noun, host)))
                        .toList()
                : List.of();
    }

    /** "Spain and Venezuela have fallen out. The two countries recalled their ambassadors": nobody else is named so far. */
    private boolean areOnlyTwo(List<PolityKey> both) {
        return scene.text().named().stream()
                .filter(name -> name.sentence() <= scene.sentence())
                .allMatch(name -> both.contains(name.naming().polity()));
    }

    /** "the recall of its ambassador to Argentina". */
    private Optional<Found> recalling(Rule rule, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, Set.of("of"));
        if (of.isEmpty() && Word.isOneOf(scene.parse().lower(chunk), "a recall", "any recall", "such a recall")) {
            return causes.bare(rule, chunk);
        }
        if (of.isEmpty()
                || of.getAsInt() != chunk + 2
                || !rule.objects().contains(scene.head(chunk + 2).lower())) {
            return Optional.empty();
        }
        boolean ordered = scene.parse()
                .verbAt(Math.max(0, chunk - 1))
                .filter(verb -> verb.base().equals("order") && !verb.passive())
                .isPresent();
        if (rule.id().equals("ambassador.return") && !ordered) {
            // "welcomed the return of the ambassador": to where he was sent
            return Optional.empty();
        }
        Nominals nominals = new Nominals(scene);
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> named = nominals.actors(chunk);
        // "The recall of the Saudi envoy to Stockholm"
        List<PolityKey> actors = named.isEmpty() ? scene.owners().of(chunk + 2) : named;
        OptionalInt host = scene.clauses().after(chunk + 2, rule.prepositions());
        List<PolityKey> hosts = new ArrayList<>(scene.polities(host));
        hosts.removeAll(actors);
        if (hosts.isEmpty()
                && host.isEmpty()
                && !actors.isEmpty()
                && !scene.head(chunk + 2).lower().endsWith("s")) {
            // "is considering the recall of its envoy"
            hosts.addAll(
                    new Sides(scene).target(ActKind.AMBASSADOR_RECALLED, OptionalInt.of(chunk), actors, List.of()));
        }
        return actors.isEmpty() || hosts.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(
                                rule,
                                actors,
                                Parties.of(hosts),
                                status.get(),
                                chunk,
                                List.of(chunk + 2, host.orElse(chunk))));
    }

    /** "had been recalled by his club". */
    private boolean isByNoState(OptionalInt agent) {
        return agent.isPresent()
                && scene.polities(agent).isEmpty()
                && scene.head(agent.getAsInt()).tag("NOUN")
                && !scene.head(agent.getAsInt()).in(Words.OFFICIALS);
    }

    private Optional<Found> recalled(Rule rule, VerbGroup verb, int noun, Status status) {
        boolean witness = scene.parse().lower(verb.chunk() + 1).equals("as");
        if (verb.passive() && witness
                || !rule.particles().isEmpty() && isNotHome(rule, verb)
                || errands.isForATask(rule, verb)
                || errands.negotiates(noun)) {
            // "was recalled as a witness"; "summoned the ambassador"
            return Optional.empty();
        }
        if (verb.passive() && isByNoState(scene.agent(verb))) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> peoples = ofPeoples(noun);
        List<PolityKey> owners = peoples.isEmpty() ? scene.owners().of(noun) : peoples;
        if (actors.isEmpty() && (verb.passive() || isThere(scene.agent(verb)))) {
            actors.addAll(owners.isEmpty() ? scene.polities(scene.clauses().after(noun, Set.of("of"))) : owners);
        }
        if (actors.isEmpty() && verb.passive()) {
            names.sender(noun).ifPresent(actors::add);
        }
        if (verb.passive() && actors.isEmpty()) {
            // "was called back to Caracas from Madrid"
            actors.addAll(scene.polities(scene.clauses().after(verb.chunk(), TO)));
        }
        boolean own = Word.isOneOf(scene.units(noun).getFirst().lower(), "his", "her", "its", "their");
        if (verb.passive() && actors.isEmpty() && (status == Status.DENIED || own)) {
            // "The Kremlin denied that the ambassador was being recalled", "said that his own had been called home"
            actors.addAll(new Announcers(scene).of(verb));
        }
        if (verb.passive() && actors.isEmpty() && places.of(rule, verb, noun).isEmpty()) {
            Optional<Found> rupture = causes.rupture(verb, noun);
            if (rupture.isPresent()) {
                return rupture.map(told -> scene.acts()
                        .found(
                                rule,
                                Parties.keys(told.actors()),
                                told.targets(),
                                status,
                                verb.chunk(),
                                scene.shown(verb, noun, OptionalInt.empty())));
            }
        }
        if (!verb.passive() && !owners.isEmpty() && !actors.containsAll(owners)) {
            return Optional.empty();
        }
        OptionalInt host = places.of(rule, verb, noun);
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(host));
        if (hosts.isEmpty() && host.isPresent() && scene.head(host.getAsInt()).in(NOWHERE)) {
            return Optional.empty();
        }
        if (hosts.isEmpty() && host.isPresent()) {
            // "its ambassador to Thailand William Brown"
            Optional.ofNullable(scene.units(host.getAsInt()).getFirst().polity())
                    .ifPresent(hosts::add);
        }
        if (hosts.isEmpty()) {
            names.host(noun).ifPresent(hosts::add);
        }
        hosts.removeAll(actors);
        if (isByMany(verb) && !verb.negated()) {
            // "The members of the Union agreed to bring back their ambassadors": in which those that are named then
            // join
            List<PolityKey> from = hosts.isEmpty()
                    ? scene.text().lastTold().lastTargets(ActKind.AMBASSADOR_RECALLED, scene.sentence())
                    : hosts;
            if (!from.isEmpty()) {
                List<Integer> shown = scene.shown(verb, noun, host);
                scene.text()
                        .memory()
                        .byMany(scene.acts().found(rule, List.of(), Parties.of(from), status, verb.chunk(), shown));
            }
            return Optional.empty();
        }
        if (hosts.isEmpty() && scene.parse().lower(noun + 1).equals("there")) {
            // "threatened to cut off ties with Colombia. He had recalled his ambassador there in November"
            int from =
                    scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
            scene.text().named().reversed().stream()
                    .filter(name -> name.from() < from)
                    .map(name -> name.naming().polity())
                    .filter(key -> !actors.contains(key))
                    .findFirst()
                    .ifPresent(hosts::add);
        }
        if (hosts.isEmpty()) {
            // "The Turkish ambassador was recalled within hours": of whom it is said stands before the verb
            OptionalInt side = verb.passive() && !actors.isEmpty() ? OptionalInt.of(noun) : scene.agent(verb);
            hosts.addAll(new Sides(scene).target(rule.namedKind(), side, actors, List.of()));
            boolean several =
                    scene.head(noun).lower().endsWith("s") && !scene.head(noun).tag("PROPN") && actors.size() == 1;
            List<PolityKey> prompted = several && !actors.isEmpty() ? causes.prompters(verb, actors) : List.of();
            List<PolityKey> prompters =
                    prompted.isEmpty() && several && host.isEmpty() ? causes.recallers(actors) : prompted;
            if (!prompters.isEmpty()) {
                // not on the day on which the others are to act
                return Optional.of(scene.acts()
                        .found(rule, actors, Parties.of(prompters), status, verb.chunk(), scene.shown(verb, noun, host))
                        .dated(null));
            }
            if (several && hosts.size() == 1) {
                // "Belgrade called home its ambassadors in protest": from several capitals, not named
                return Optional.empty();
            }
        }
        boolean told = (status == Status.DONE || status == Status.REFUSED || status == Status.DENIED)
                // "demanded that he be recalled"
                && !scene.parse().lower(verb.chunk()).startsWith("be ");
        // "said that his own ambassador in Lima had been called home": his, whoever that is
        boolean whose = scene.units(noun).getFirst().in(Words.POSSESSIVES);
        if (actors.isEmpty() && verb.passive() && told && !whose && host.isPresent() && hosts.size() == 1) {
            actors.addAll(new OtherSide(scene).guest(noun, hosts));
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts()
                        .found(rule, actors, Parties.of(hosts), status, verb.chunk(), scene.shown(verb, noun, host)));
    }

    /** "has been told to leave his dog at home": nobody is called there. */
    private boolean isNotHome(Rule rule, VerbGroup verb) {
        int particle = scene.rules().particle(rule, verb);
        return particle < 0 || scene.parse().lower(particle - 1).equals("at");
    }

    /** "The Dutch and Brazilian envoys were called home": of each people. */
    private List<PolityKey> ofPeoples(int noun) {
        return scene.clauses().list(noun).getLast() == noun ? Envoys.peoples(scene, noun) : List.of();
    }

    private boolean isByMany(VerbGroup verb) {
        // "the 12 European Community states"
        return scene.polities(scene.agent(verb)).isEmpty()
                && scene.agent(verb).stream()
                        .anyMatch(agent ->
                                scene.head(agent).in(Set.of("members", "countries", "states", "nations", "governments"))
                                        && scene.units(agent).stream()
                                                .map(Unit::polity)
                                                .allMatch(key -> key == null
                                                        || scene.text().isOrganisation(key))
                                        && scene.clauses().list(agent).size() == 1);
    }

    /** "There are no plans to recall the Irish ambassador". */
    private boolean isThere(OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).is("there")
                || agent.isEmpty() && scene.parse().lower(0).equals("there");
    }
}
