package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.Chunk;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Embassies opened and closed. */
final class Embassies {
    /** What every embassy closes for and opens again. */
    private static final Set<String> HOURS =
            WordSet.of("holiday", "holidays", "day", "weekend", "night", "renovation", "repairs", "lunch", "cleaning");

    private static final Set<String> MISHAPS =
            WordSet.of("pipe", "leak", "flood", "snow", "heat", "storm", "cut", "repairs");

    private static final Set<String> OWN = WordSet.of("its", "their");

    /** "wants an embassy": one that is not there yet. */
    private static final Set<String> NEW =
            WordSet.of("a", "an", "its", "their", "new", "embassies", "two", "three", "one", "another");

    /** Rules whose object is what an embassy does. */
    private static final String WORK = "embassy.work";

    private final Scene scene;
    private final Missions missions;
    private final List<Found> here = new ArrayList<>();
    private final EmbassyActs acts;
    private final Upgrades upgrades;

    Embassies(Scene scene) {
        this.scene = scene;
        this.missions = new Missions(scene);
        this.acts = new EmbassyActs(scene, missions);
        this.upgrades = new Upgrades(scene, missions, acts);
    }

    List<Found> all() {
        for (VerbGroup verb : scene.parse().verbs()) {
            OptionalInt noun = missions.patient(verb);
            Optional<Rule> rule = noun.isPresent() ? rule(verb, noun.getAsInt()) : Optional.empty();
            boolean none = scene.parse().lower(verb.chunk() + 1).equals("none");
            // "has no wish to see its own mission closed", but "has kept it closed since 2021"
            boolean seen = noun.isPresent()
                    && scene.parse()
                            .verbAt(Math.max(0, noun.getAsInt() - 1))
                            .filter(outer ->
                                    Word.isOneOf(outer.base(), "see", "keep", "hold", "leave") && !outer.perfect())
                            .isPresent();
            // "No Libyan embassy has been opened", "to close no more embassies"; but "no embassy will be opened there"
            boolean noOne = noun.isPresent()
                    && !OwnStatus.noneToBe(scene.parse(), scene.clauses(), verb)
                    && (scene.units(noun.getAsInt()).getFirst().is("no")
                            || scene.parse().lower(noun.getAsInt() - 1).equals("more")
                                    && scene.parse().lower(noun.getAsInt() - 2).equals("no"));
            if (rule.isPresent()
                    && !none
                    && !noOne
                    && !seen
                    && !isForHours(verb)
                    && !isSetOnFire(verb, noun.getAsInt())) {
                here.addAll(acts.told(rule.get(), verb, noun.getAsInt()));
            }
        }
        StandingMissions standing = new StandingMissions(scene, missions, acts);
        scene.parse().verbs().forEach(verb -> here.addAll(standing.of(verb)));
        scene.parse().verbs().forEach(this::atWork);
        scene.parse().verbs().forEach(this::orderedShut);
        scene.parse().verbs().forEach(this::flagged);
        scene.parse().verbs().forEach(verb -> here.addAll(upgrades.of(verb)));
        FollowingMissions following = new FollowingMissions(scene, missions, acts);
        scene.parse().verbs().forEach(verb -> here.addAll(following.of(verb, here)));
        here.addAll(new Nominals(scene)
                .each(
                        kind -> kind == ActKind.EMBASSY_OPENED || kind == ActKind.EMBASSY_CLOSED,
                        (rule, chunk) -> rule.id().equals("embassy.plan")
                                ? upgrades.planned(rule, chunk + 2).stream().toList()
                                : named(rule, chunk)));
        return here;
    }

    /** "raised its flag over its embassy in Riyadh". */
    private void flagged(VerbGroup verb) {
        Flags flags = new Flags(scene);
        OptionalInt over = flags.raisedOver(verb);
        Optional<Status> status = over.isEmpty() ? Optional.empty() : scene.status(verb);
        if (over.isPresent() && status.isPresent()) {
            int noun = over.getAsInt();
            List<PolityKey> owners = missions.owners(noun);
            boolean capital = scene.head(noun).is("capital");
            List<PolityKey> whose = owners.isEmpty() || capital ? flags.whose(verb) : owners;
            List<PolityKey> hosts =
                    new ArrayList<>(capital ? scene.owners().hosts(OptionalInt.of(noun)) : missions.hosts(noun, verb));
            if (hosts.isEmpty()) {
                hosts.addAll(missions.hostBefore(verb, noun, whose));
            }
            List<Integer> shown = scene.shown(verb, noun, missions.in(noun, verb));
            here.addAll(
                    acts.found(scene.lexicon().rule("embassy.open"), whose, hosts, status.get(), verb.chunk(), shown));
        }
    }

    /** "Syria's embassy in Washington was ordered shut": by who hosts it. */
    private void orderedShut(VerbGroup verb) {
        boolean shut = verb.base().equals("order")
                && verb.passive()
                && Word.isOneOf(scene.parse().lower(verb.chunk() + 1), "shut", "closed", "shut down");
        OptionalInt noun = shut ? missions.itself(verb) : OptionalInt.empty();
        Optional<Status> status = noun.isEmpty() ? Optional.empty() : scene.status(verb);
        if (noun.isPresent() && status.isPresent()) {
            List<PolityKey> by = scene.polities(scene.agent(verb));
            List<PolityKey> hosts = by.isEmpty() ? missions.hosts(noun.getAsInt(), verb) : by;
            here.addAll(acts.found(
                    scene.lexicon().rule("embassy.close"),
                    hosts,
                    missions.owners(noun.getAsInt()),
                    status.get(),
                    verb.chunk(),
                    scene.shown(verb, noun.getAsInt(), missions.in(noun.getAsInt(), verb))));
        }
    }

    /** "Iran's embassy in Riyadh resumed work", "ceased operations at its embassy in Baghdad". */
    private void atWork(VerbGroup verb) {
        OptionalInt work = scene.patient(verb);
        if (ceasesToWork(verb)) {
            missions.itself(verb)
                    .ifPresent(mission ->
                            here.addAll(acts.told(scene.lexicon().rule("embassy.work-ended"), verb, mission)));
        }
        Optional<Rule> rule = work.isEmpty()
                ? Optional.empty()
                : scene.lexicon().verb(Frame.OBJECT, verb.base()).stream()
                        .filter(one -> one.id().startsWith(WORK)
                                && one.objects()
                                        .contains(scene.head(work.getAsInt()).lower()))
                        .findFirst();
        boolean moved =
                scene.parse().verbs().stream().anyMatch(other -> Word.isOneOf(other.base(), "move", "relocate"));
        if (rule.isEmpty() || moved) {
            return;
        }
        OptionalInt at = scene.clauses().after(work.getAsInt(), "at", "of", "in");
        OptionalInt noun = at.isPresent() && isAtEmbassy(at.getAsInt()) ? at : missions.itself(verb);
        noun.ifPresent(mission -> here.addAll(acts.told(rule.get(), verb, mission)));
    }

    /** "has ceased to operate". */
    private boolean ceasesToWork(VerbGroup verb) {
        return verb.base().equals("cease")
                && scene.parse()
                        .verbAt(verb.chunk() + 1)
                        .filter(inner ->
                                inner.infinitive() && Word.isOneOf(inner.base(), "operate", "function", "work"))
                        .isPresent();
    }

    private boolean isAtEmbassy(int at) {
        String head = scene.head(at).lower();
        return head.startsWith("embass") || head.startsWith("mission") && scene.has(at, "diplomatic");
    }

    /** "Israel will open an embassy in Abu Dhabi, and the Emirates will open one in Tel Aviv", "shut those in Angola and Spain". */
    private Optional<Rule> rule(VerbGroup verb, int noun) {
        return scene.lexicon().verb(Frame.OBJECT, verb.base()).stream()
                .filter(rule -> rule.kind() == ActKind.EMBASSY_OPENED || rule.kind() == ActKind.EMBASSY_CLOSED)
                .filter(rule -> !rule.id().startsWith(WORK) && missions.isMeant(noun, rule))
                .filter(rule -> !Word.isOneOf(rule.id(), "embassy.sought", "embassy.have")
                        || scene.units(noun).getFirst().in(NEW))
                // "wants embassies of both Chinese governments in his capital": theirs
                .filter(rule -> !rule.id().equals("embassy.sought")
                        || !scene.parse().lower(noun + 1).equals("of"))
                .filter(rule -> !rule.id().equals("embassy.have") || isYetToBeHad(verb, noun))
                // "withdrew its own": an ambassador is what that mostly means
                .filter(rule -> !rule.id().equals("embassy.withdraw") || missions.isNamed(noun, rule))
                .findFirst();
    }

    /** "is to have an embassy in Paris"; "has an embassy in Paris" tells of no act. */
    private boolean isYetToBeHad(VerbGroup verb, int noun) {
        OptionalInt in = missions.in(noun, verb);
        // "will have an embassy in Lima repainted"
        return in.isPresent()
                && !scene.parse().kindAt(in.getAsInt() + 1, Chunk.Kind.VERB)
                && !scene.units(noun).getFirst().in(Words.POSSESSIVES)
                && scene.status(verb)
                        .filter(told -> told == Status.ANNOUNCED || told == Status.INTENDED)
                        .isPresent();
    }

    /** "closed for the weekend". */
    private boolean isForHours(VerbGroup verb) {
        OptionalInt reason = scene.clauses().after(verb.chunk(), "for");
        OptionalInt mishap = scene.clauses().after(verb.chunk(), "of", "by", "after");
        // "It had been closed for 54 years": a state of affairs
        boolean lasting = verb.passive()
                && (verb.perfect() || verb.pastPerfect())
                && reason.isPresent()
                && scene.head(reason.getAsInt()).in("years", "months", "decades", "year", "decade");
        // "was shut because of a burst pipe"
        return lasting
                || reason.isPresent() && scene.head(reason.getAsInt()).in(HOURS)
                || mishap.isPresent() && scene.head(mishap.getAsInt()).in(MISHAPS);
    }

    /** "set the embassy on fire": only what is set up is opened. */
    private boolean isSetOnFire(VerbGroup verb, int noun) {
        return verb.base().equals("set")
                && !scene.parse().lower(verb.chunk() + 1).equals("up")
                && !scene.parse().lower(noun + 1).equals("up");
    }

    /** "severed ties with Senegal in retaliation for the closure of its embassy in Dakar": the other's act, be it whose it may. */
    private Optional<Causes.Two> cause(Rule rule, int chunk, int mission) {
        boolean told = scene.clauses().after(chunk, "by").isPresent()
                || !scene.owners().of(chunk).isEmpty();
        return told
                ? Optional.empty()
                : new Causes(scene)
                        .at(chunk)
                        .filter(two -> rule.kind() == ActKind.EMBASSY_OPENED
                                || two.answering().equals(missions.owners(mission))
                                || two.other().equals(missions.owners(mission)));
    }

    /** "ordered the closure of Iran's embassy", "the opening of an embassy in Moldova", "the reopening of their embassies". */
    private List<Found> named(Rule rule, int chunk) {
        Nominals nominals = new Nominals(scene);
        OptionalInt of = nominals.undergoer(chunk, WordSet.of("of"));
        if (of.isEmpty() || !missions.isNamed(of.getAsInt(), rule)) {
            return List.of();
        }
        int mission = of.getAsInt();
        Optional<Causes.Two> cause = cause(rule, chunk, mission);
        Optional<Status> status = nominals.status(chunk).or(() -> cause.map(two -> Status.DONE));
        List<PolityKey> named = cause.map(Causes.Two::other).orElseGet(() -> nominals.actors(chunk));
        // "Sweden's closure of its embassy": Sweden's, whoever regretted it
        boolean own = !scene.owners().of(chunk).isEmpty()
                && scene.units(mission).getFirst().in(OWN);
        boolean opened = cause.isPresent() && rule.kind() == ActKind.EMBASSY_OPENED;
        List<PolityKey> owners = own ? new NominalOwners(scene).of(chunk) : opened ? named : missions.owners(mission);
        // "The closure of Chile's embassy was announced"
        List<PolityKey> actors = named.isEmpty() ? owners : named;
        List<PolityKey> hosts =
                new ArrayList<>(scene.owners().hosts(scene.clauses().after(mission, rule.prepositions())));
        List<Integer> shown = List.of(mission);
        if (actors.isEmpty() && hosts.isEmpty() && status.isPresent()) {
            // "signed a declaration that provides for relations and the opening of embassies"
            List<PolityKey> both = acts.ofBoth(rule, mission);
            return both.isEmpty() ? List.of() : acts.eachOther(rule, both, Status.ANNOUNCED, chunk, shown);
        }
        if (actors.isEmpty() || status.isEmpty()) {
            return List.of();
        }
        if (hosts.isEmpty()
                && owners.equals(actors)
                && scene.parse().lower(mission + 1).equals("there")) {
            // "was considering the closure of its embassy there"
            hosts.addAll(missions.hostThere(mission, actors));
        }
        if (actors.size() == 2 && owners.isEmpty() && (hosts.isEmpty() || actors.containsAll(hosts))) {
            return acts.eachOther(rule, actors, status.get(), chunk, shown);
        }
        boolean foreign = !owners.isEmpty() && !owners.equals(actors);
        List<PolityKey> askedOf =
                foreign || status.get() != Status.URGED || !hosts.isEmpty() ? List.of() : leading(owners);
        if (!askedOf.isEmpty()) {
            return acts.found(rule, askedOf, owners, status.get(), chunk, shown);
        }
        List<PolityKey> told = foreign ? owners : hosts;
        // "threatened Quito with the closure of its embassy"
        List<PolityKey> threatened = nominals.threatened(chunk);
        List<PolityKey> targets = threatened.isEmpty() ? told : threatened;
        return acts.found(rule, actors, targets, status.get(), chunk, shown);
    }

    /** "In Amman, members of parliament called for the closure of the Israeli embassy": the one there, by whoever hosts it. */
    private List<PolityKey> leading(List<PolityKey> owners) {
        boolean place = scene.parse().lower(0).equals("in")
                && scene.parse().kindAt(1, Chunk.Kind.NOUN)
                && scene.head(1).named();
        return place && !owners.isEmpty()
                ? scene.polities(1).stream()
                        .filter(key -> !owners.contains(key))
                        .toList()
                : List.of();
    }
}
