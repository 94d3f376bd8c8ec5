package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Ambassadors recalled. */
final class Recalls {
    /** "withdrew its envoy from the alliance's headquarters", "from the talks": from no state. */
    static final Set<String> NOWHERE = WordSet.of(
            "headquarters", "talks", "negotiations", "council", "summit", "conference", "meeting", "assembly");

    private final Scene scene;
    private final RecalledNames names;

    private final RecallHosts places;
    private final RecallCauses causes;
    private final Errands errands;
    private final Recallers recallers;

    Recalls(Scene scene) {
        this.scene = scene;
        this.names = new RecalledNames(scene);
        this.places = new RecallHosts(scene);
        this.causes = new RecallCauses(scene);
        this.errands = new Errands(scene);
        this.recallers = new Recallers(scene, names);
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            // "will return to Tehran, from where he was recalled in 2016"
            Set<String> pronouns = verb.passive() ? RecalledNames.HE : RecalledNames.HIM;
            OptionalInt noun = places.included(verb, Envoys.meant(scene, scene.patient(verb), pronouns, this::isEnvoy));
            if (noun.isPresent() && new ToldToWithdraw(scene).of(verb).isEmpty()) {
                scene.rules()
                        .of(Frame.OBJECT, verb, noun.getAsInt())
                        .or(() -> names.rule(verb, noun.getAsInt()))
                        .filter(rule -> rule.kind() == ActKind.AMBASSADOR_RECALLED)
                        .ifPresent(rule -> status(verb).ifPresent(status -> {
                            List<Found> both = fromEachOther(rule, verb, noun.getAsInt(), status);
                            found.addAll(both);
                            if (both.isEmpty()) {
                                recalled(rule, verb, noun.getAsInt(), status).ifPresent(found::add);
                            }
                        }));
            }
            new Homecomings(scene).of(verb, scene.lexicon().list("heads")).ifPresent(found::add);
            new StayingEnvoys(scene).of(verb, scene.lexicon().list("heads")).ifPresent(found::add);
        }
        found.addAll(new RecallNouns(scene).all());
        return found;
    }

    private boolean isEnvoy(int noun) {
        return scene.head(noun).in(scene.lexicon().list("heads"));
    }

    /** "Parliament voted on Monday to recall the ambassador": it has asked for it. */
    private Optional<Status> status(VerbGroup verb) {
        return scene.status(verb)
                .map(told -> verb.infinitive() ? Assembly.status(scene, scene.agent(verb), told) : told);
    }

    /** "Islamabad and New Delhi recalled their ambassadors", "from each other's capitals": each its own, from the other. */
    private List<Found> fromEachOther(Rule rule, VerbGroup verb, int noun, Status status) {
        List<PolityKey> both = scene.polities(scene.agent(verb));
        boolean theirs = both.size() == 2 && scene.units(noun).getFirst().is("their");
        OptionalInt host = theirs ? places.of(rule, verb, noun) : OptionalInt.empty();
        boolean each = host.isPresent()
                && Mutuals.EACH_OTHER
                        .matcher(scene.parse().lower(host.getAsInt()))
                        .lookingAt();
        boolean atOdds = theirs
                && host.isEmpty()
                && (scene.has(noun, "respective")
                        || Stream.of(
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

    private Optional<Found> recalled(Rule rule, VerbGroup verb, int noun, Status status) {
        if (isNone(rule, verb, noun)) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(recallers.of(verb, noun, status));
        OptionalInt host = host(rule, verb, noun);
        List<Integer> shown = scene.shown(verb, noun, host);
        Optional<Found> rupture =
                verb.passive() && actors.isEmpty() && host.isEmpty() ? causes.rupture(verb, noun) : Optional.empty();
        if (rupture.isPresent()) {
            return rupture.map(told ->
                    scene.acts().found(rule, Parties.keys(told.actors()), told.targets(), status, verb.chunk(), shown));
        }
        if (recallers.isAnothers(verb, noun, actors) || isNowhere(host)) {
            return Optional.empty();
        }
        List<PolityKey> hosts = named(verb, noun, host, actors);
        if (recallers.areMany(verb) && !verb.negated()) {
            // "The members of the Union agreed to bring back their ambassadors": in which those that are named then
            // join
            List<PolityKey> from = hosts.isEmpty()
                    ? scene.text().lastTold().lastTargets(ActKind.AMBASSADOR_RECALLED, scene.sentence())
                    : hosts;
            if (from.isEmpty() && status == Status.URGED) {
                // "expelled four Iranians. Bonn asked its partners to call home their ambassadors": from whom the news
                // is toward
                from = new Sides(scene).target(rule.namedKind(), scene.agent(verb), actors, List.of());
            }
            if (!from.isEmpty()) {
                scene.text()
                        .memory()
                        .byMany(scene.acts().found(rule, List.of(), Parties.of(from), status, verb.chunk(), shown));
            }
            return Optional.empty();
        }
        if (hosts.isEmpty() && scene.parse().lower(noun + 1).equals("there")) {
            hosts = lastNamed(noun, actors);
        }
        if (hosts.isEmpty()) {
            boolean several =
                    scene.head(noun).lower().endsWith("s") && !scene.head(noun).tag("PROPN") && actors.size() == 1;
            List<PolityKey> causers = several ? causes.hosts(verb, host, actors) : List.of();
            if (!causers.isEmpty()) {
                // not on the day on which the others are to act
                return Optional.of(scene.acts().found(rule, actors, Parties.of(causers), status, verb.chunk(), shown))
                        .map(found -> found.dated(null));
            }
            // "The Turkish ambassador was recalled within hours": of whom it is said stands before the verb
            OptionalInt side = verb.passive() && !actors.isEmpty() ? OptionalInt.of(noun) : scene.agent(verb);
            hosts = new Sides(scene).target(rule.namedKind(), side, actors, List.of());
            if (several && hosts.size() == 1) {
                // "Belgrade called home its ambassadors in protest": from several capitals, not named
                return Optional.empty();
            }
        }
        if (actors.isEmpty() && host.isPresent()) {
            actors.addAll(recallers.guest(verb, noun, status, hosts));
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(hosts), status, verb.chunk(), shown));
    }

    /** Of "heads of mission in Delhi" behind the mission. */
    private OptionalInt host(Rule rule, VerbGroup verb, int noun) {
        OptionalInt host = places.of(rule, verb, noun);
        return host.isEmpty() && names.isOfMission(noun) ? scene.clauses().after(noun + 2, rule.prepositions()) : host;
    }

    private boolean isNone(Rule rule, VerbGroup verb, int noun) {
        // "was recalled as a witness"; "summoned the ambassador"
        boolean witness = scene.parse().lower(verb.chunk() + 1).equals("as")
                // "would be recalled as well"
                && !scene.parse().lower(verb.chunk() + 2).equals("well");
        return verb.passive() && witness
                || !rule.particles().isEmpty() && (isNotHome(rule, verb) || isOtherOut(rule, verb, noun))
                || errands.isForATask(rule, verb)
                || errands.negotiates(noun)
                || verb.passive() && recallers.isByNoState(scene.agent(verb));
    }

    /** "ordered the ambassador out": not a recall, unless it is out of another's land. */
    private boolean isOtherOut(Rule rule, VerbGroup verb, int noun) {
        String particle = scene.parse().lower(scene.rules().particle(rule, verb));
        return (particle.contains("out") || particle.contains("leave"))
                && !particle.contains("home")
                && !OwnOrderedOut.is(scene, noun, scene.polities(scene.agent(verb)));
    }

    private boolean isNowhere(OptionalInt host) {
        return host.isPresent()
                && scene.head(host.getAsInt()).in(NOWHERE)
                && scene.owners().hosts(host).isEmpty();
    }

    /** From where, as far as words name it. */
    private List<PolityKey> named(VerbGroup verb, int noun, OptionalInt host, List<PolityKey> actors) {
        List<PolityKey> hosts = new ArrayList<>(scene.owners().hosts(host));
        if (hosts.isEmpty() && host.isPresent()) {
            // "its ambassador to Thailand William Brown"
            Optional.ofNullable(scene.units(host.getAsInt()).getFirst().polity())
                    .ifPresent(hosts::add);
        }
        if (hosts.isEmpty()) {
            hosts.addAll(scene.owners().posted(noun));
        }
        if (hosts.isEmpty()) {
            names.host(verb, noun)
                    .or(() -> host.isEmpty() ? posted(noun, actors) : Optional.empty())
                    .ifPresent(hosts::add);
        }
        hosts.removeAll(actors);
        return hosts;
    }

    /** "The ambassadors of Chile and Peru have returned to Tehran. Chile recalled its ambassador in April": from there. */
    private Optional<PolityKey> posted(int noun, List<PolityKey> actors) {
        boolean one = !scene.head(noun).lower().endsWith("s")
                && (scene.units(noun).getFirst().in("its", "the", "his", "her")
                        || scene.head(noun).is("ambassador"));
        return one ? new PostedBefore(scene).host(actors, 3) : Optional.empty();
    }

    /** "threatened to cut off ties with Colombia. He had recalled his ambassador there in November". */
    private List<PolityKey> lastNamed(int noun, List<PolityKey> actors) {
        int from = scene.parse().unit(scene.parse().chunks().get(noun).from()).from();
        return scene.text().named().reversed().stream()
                .filter(name -> name.from() < from)
                .map(name -> name.naming().polity())
                .filter(key -> !actors.contains(key))
                .limit(1)
                .toList();
    }

    /** "has been told to leave his dog at home": nobody is called there. */
    private boolean isNotHome(Rule rule, VerbGroup verb) {
        int particle = scene.rules().particle(rule, verb);
        return particle < 0 || scene.parse().lower(particle - 1).equals("at");
    }
}
