package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Who opens or closes an embassy, and where: by a verb that has it as its object. */
final class EmbassyActs {
    private static final Set<String> ANYBODY = WordSet.of("the", "all", "foreign", "other", "western", "embassies");

    private static final Set<String> RULERS = WordSet.of(
            "authorities", "government", "junta", "regime", "rulers", "administration", "military", "leadership");

    private final Scene scene;
    private final Missions missions;
    private final PointedMissions pointed;
    private final EmbassyOwners unnamed;

    EmbassyActs(Scene scene, Missions missions) {
        this.scene = scene;
        this.missions = missions;
        this.pointed = new PointedMissions(scene);
        this.unnamed = new EmbassyOwners(scene, missions);
    }

    List<Found> told(Rule rule, VerbGroup verb, int noun) {
        // nobody orders another to open its embassy: who is asked to acts
        Optional<Order> asked = Order.of(scene, verb).or(() -> Order.thatMust(scene, verb));
        boolean opens = rule.kind() == ActKind.EMBASSY_OPENED;
        Optional<Order> order = opens ? Optional.empty() : asked.or(() -> Order.done(scene, verb, noun));
        Optional<Assembly> assembly = Assembly.behind(scene, verb);
        Optional<Status> status = order.isPresent() || opens && asked.isPresent()
                ? order.or(() -> asked).get().status().map(told -> opens ? Status.URGED : told)
                : rule.id().equals("embassy.sought")
                        ? scene.sought(verb)
                        : scene.status(verb)
                                .map(own -> When.isScheduled(scene.parse(), verb) ? Status.ANNOUNCED : own)
                                .map(own -> assembly.map(voting -> voting.status(own))
                                        .orElse(own));
        if (status.isEmpty()) {
            return List.of();
        }
        List<PolityKey> owners = missions.owners(noun);
        List<PolityKey> hosts = new ArrayList<>(missions.hosts(noun, verb));
        List<Integer> shown = scene.shown(verb, noun, missions.in(noun, verb));
        if (rule.kind() == ActKind.EMBASSY_CLOSED && isOfEverybody(verb, noun)) {
            // what some of them then do or refuse to do
            if (!hosts.isEmpty()) {
                scene.text()
                        .memory()
                        .byMany(scene.acts()
                                .found(rule, List.of(), Parties.of(hosts), Status.ANNOUNCED, verb.chunk(), shown));
            }
            return List.of();
        }
        if (order.isPresent() && isElsewhere(hosts, order.get())) {
            // "Canada asked Brazil to close its embassy in Tehran": a wish of one who is not the host
            return found(rule, order.get().ordered(), hosts, Status.URGED, verb.chunk(), shown);
        }
        if (order.isPresent() && (owners.isEmpty() || isEither(owners, order.get()))) {
            // "Britain told Iran to close its embassy": whose it is, is told, and who tells them acts.
            List<PolityKey> orderers =
                    order.get().orderers().isEmpty() ? hosts : order.get().orderers();
            return found(
                    rule,
                    orderers,
                    order.get().ordered(),
                    status.get(),
                    asked.isPresent() ? verb.chunk() : Order.anchor(scene, verb, noun),
                    shown);
        }
        if (scene.agent(verb).stream().anyMatch(agent -> Companions.isEach(scene, agent))
                && missions.isReciprocal(noun, verb, List.of(), List.of())) {
            // "Each side will open an embassy in the other's capital"
            List<PolityKey> two = scene.text().lastTold().lastPair(scene.sentence());
            return two.size() == 2 ? eachOther(rule, two, status.get(), verb.chunk(), shown) : List.of();
        }
        // "It reopened in July": the embassy, and nobody who opens it
        boolean itself = scene.agent(verb).equals(OptionalInt.of(noun))
                // "its embassy in Nairobi, which opened in 2014"
                || missions.itself(verb).equals(OptionalInt.of(noun)) && !verb.passive();
        List<PolityKey> actors = new ArrayList<>(
                itself ? List.of() : assembly.map(Assembly::state).orElseGet(() -> scene.polities(scene.agent(verb))));
        if (actors.isEmpty() && verb.passive() && rule.kind() == ActKind.EMBASSY_CLOSED) {
            actors.addAll(scene.polities(Order.by(scene, verb)));
        }
        if (actors.isEmpty() && rule.kind() == ActKind.EMBASSY_CLOSED && isByRulers(verb)) {
            // "The embassy has been shut by the junta": by those of where it is
            actors.addAll(hosts.isEmpty() ? pointed.hosts(noun) : hosts);
        }
        if (owners.isEmpty() && rule.kind() == ActKind.EMBASSY_CLOSED && !itself) {
            List<PolityKey> closing = actors.isEmpty() ? new Announcers(scene).of(verb) : actors;
            owners = pointed.guests(noun, closing);
        }
        boolean foreign = rule.kind() == ActKind.EMBASSY_CLOSED
                && !actors.isEmpty()
                && !owners.isEmpty()
                && !actors.containsAll(owners);
        if (foreign) {
            return found(rule, actors, owners, status.get(), verb.chunk(), shown);
        }
        boolean compelled = unnamed.isCompelled(verb);
        List<PolityKey> announcers = compelled && (actors.isEmpty() || actors.equals(owners))
                        || status.get() == Status.ANNOUNCED && actors.isEmpty()
                ? unnamed.closers(rule, verb, owners, hosts)
                : List.of();
        if (!announcers.isEmpty()) {
            // "The Iranian embassy in Kensington would be shut, Howe said", "must close, the ministry said": by who
            // says so
            return found(rule, announcers, owners, Status.ANNOUNCED, verb.chunk(), shown);
        }
        boolean calledFor = status.get() == Status.URGED && actors.isEmpty();
        if (calledFor && rule.kind() == ActKind.EMBASSY_CLOSED && !owners.isEmpty() && !hosts.isEmpty()) {
            // "called for the Israeli embassy in Amman to be closed": by those who let it stay.
            return found(rule, hosts, owners, status.get(), verb.chunk(), shown);
        }
        if (!owners.isEmpty() && (actors.isEmpty() || verb.passive())) {
            actors = new ArrayList<>(owners);
        }
        if (actors.size() == 2 && missions.isReciprocal(noun, verb, actors, hosts)) {
            return eachOther(rule, actors, status.get(), verb.chunk(), shown);
        }
        // "Embassies are to be opened in Amman and Tel Aviv"
        boolean inEach = hosts.size() == 2 && unnamed.ofBoth(rule, verb, noun).containsAll(hosts);
        List<PolityKey> recogniser =
                actors.isEmpty() && opens && missions.isInBoth(noun, verb) ? unnamed.recogniserOf(hosts) : List.of();
        if (!recogniser.isEmpty()) {
            return found(rule, recogniser, hosts, status.get(), verb.chunk(), shown);
        }
        if (actors.isEmpty() && hosts.size() == 2 && (inEach || missions.isInBoth(noun, verb))) {
            List<PolityKey> news = inEach ? List.of() : unnamed.ofTheNews(rule);
            return eachOther(rule, news.isEmpty() ? hosts : news, status.get(), verb.chunk(), shown);
        }
        List<PolityKey> both = actors.isEmpty() && hosts.isEmpty() ? unnamed.ofBoth(rule, verb, noun) : List.of();
        if (!both.isEmpty()) {
            return eachOther(rule, both, status.get(), verb.chunk(), shown);
        }
        if (actors.isEmpty()) {
            List<PolityKey> ordering = Order.orderers(scene, verb, noun);
            actors.addAll(ordering.isEmpty() ? unnamed.of(rule, verb, noun, hosts) : ordering);
        }
        hosts.removeAll(actors);
        if (hosts.isEmpty() && !actors.isEmpty()) {
            List<PolityKey> leading = unnamed.isByStaff(verb) ? unnamed.leading() : List.of();
            hosts.addAll(leading.isEmpty() ? missions.hostBefore(verb, noun, actors) : leading);
            hosts.removeAll(actors);
        }
        return found(rule, actors, hosts, status.get(), verb.chunk(), shown);
    }

    private boolean isByRulers(VerbGroup verb) {
        OptionalInt order = Order.by(scene, verb);
        OptionalInt agent = !verb.passive() ? OptionalInt.empty() : order.isPresent() ? order : scene.agent(verb);
        return agent.isPresent() && scene.head(agent.getAsInt()).in(RULERS);
    }

    /** "relations and the opening of embassies": those of the two of whose relations the sentence tells. */
    List<PolityKey> ofBoth(Rule rule, int noun) {
        return rule.kind() == ActKind.EMBASSY_OPENED ? unnamed.ofBothHere(noun) : List.of();
    }

    List<PolityKey> ofTheNews(Rule rule) {
        return unnamed.ofTheNews(rule);
    }

    /** "told all states to close their embassies in Kuwait", "ordered the embassies in Kuwait closed": of nobody that is named. */
    private boolean isOfEverybody(VerbGroup verb, int noun) {
        boolean several = Word.isOneOf(scene.head(noun).lower(), "embassies", "missions");
        boolean nameless = scene.units(noun).getFirst().in(ANYBODY)
                && scene.units(noun).stream().noneMatch(Unit::named);
        // "Foreign embassies in Kuwait must shut their doors, Iraq said": and not its own
        boolean must = verb.modal().equals("must") || Order.hangs(scene, verb);
        boolean anybody = nameless
                && (!Order.orderers(scene, verb, noun).isEmpty()
                        || must && scene.owners().of(noun).isEmpty());
        return several && (anybody || PointedMissions.isOfOthers(scene, noun));
    }

    private static boolean isElsewhere(List<PolityKey> hosts, Order order) {
        return !hosts.isEmpty()
                && !order.orderers().isEmpty()
                && !order.ordered().isEmpty()
                && Collections.disjoint(hosts, order.orderers())
                && Collections.disjoint(hosts, order.ordered());
    }

    private static boolean isEither(List<PolityKey> owners, Order order) {
        return order.ordered().containsAll(owners) || order.orderers().containsAll(owners);
    }

    List<Found> eachOther(Rule rule, List<PolityKey> two, Status status, int anchor, List<Integer> shown) {
        return Stream.of(two, two.reversed())
                .flatMap(pair -> found(rule, pair.subList(0, 1), pair.subList(1, 2), status, anchor, shown).stream())
                .toList();
    }

    List<Found> found(
            Rule rule,
            List<PolityKey> actors,
            List<PolityKey> targets,
            Status status,
            int anchor,
            List<Integer> shown) {
        return actors.isEmpty() || targets.isEmpty() || targets.equals(actors)
                ? List.of()
                : List.of(scene.acts().found(rule, actors, Parties.of(targets), status, anchor, shown));
    }
}
