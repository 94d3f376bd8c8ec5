package credence.reading.find;

import credence.act.ActKind;
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

/** Embassies opened and closed. */
final class Embassies {
    /** What every embassy closes for and opens again. */
    private static final Set<String> HOURS =
            Set.of("holiday", "holidays", "day", "weekend", "night", "renovation", "repairs", "lunch", "cleaning");

    private final Scene scene;

    Embassies(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb).isPresent() ? scene.patient(verb) : itself(verb);
            Optional<Rule> rule = noun.isPresent() ? rule(verb, noun.getAsInt()) : Optional.empty();
            if (rule.isPresent() && status.isPresent()) {
                if (rule.get().kind() == ActKind.EMBASSY_OPENED) {
                    found.addAll(opened(rule.get(), verb, noun.getAsInt(), status.get()));
                } else if (rule.get().kind() == ActKind.EMBASSY_CLOSED) {
                    closed(rule.get(), verb, noun.getAsInt(), status.get()).ifPresent(found::add);
                }
            }
        }
        found.addAll(new Nominals(scene)
                .all(
                        kind -> kind == ActKind.EMBASSY_OPENED || kind == ActKind.EMBASSY_CLOSED,
                        (rule, chunk) ->
                                rule.id().equals("embassy.plan") ? planned(rule, chunk + 2) : named(rule, chunk)));
        return found;
    }

    /** "Israel will open an embassy in Abu Dhabi, and the Emirates will open one in Tel Aviv". */
    private Optional<Rule> rule(VerbGroup verb, int noun) {
        boolean one = scene.parse().lower(noun).equals("one")
                || scene.parse().lower(noun).equals("its own");
        OptionalInt embassy = one
                ? IntStream.range(0, noun)
                        .filter(chunk -> scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                                && scene.head(chunk).lower().startsWith("embass"))
                        .findFirst()
                : OptionalInt.of(noun);
        return embassy.isPresent() ? scene.rule(Frame.OBJECT, verb, embassy.getAsInt()) : Optional.empty();
    }

    /** "the embassy in Havana would reopen": it opens or closes by itself. */
    private OptionalInt itself(VerbGroup verb) {
        OptionalInt subject = scene.clauses().subject(verb);
        return subject.isPresent() && scene.head(subject.getAsInt()).lower().startsWith("embass")
                ? subject
                : OptionalInt.empty();
    }

    /** "ordered the closure of Iran's embassy", "the opening of an embassy in Moldova". */
    private Optional<Found> named(Rule rule, int chunk) {
        OptionalInt of = scene.clauses().after(chunk, Set.of("of"));
        if (of.isEmpty()
                || of.getAsInt() != chunk + 2
                || !rule.objects().contains(scene.head(chunk + 2).lower())) {
            return Optional.empty();
        }
        Nominals nominals = new Nominals(scene);
        Optional<Status> status = nominals.status(chunk);
        List<PolityKey> actors = nominals.actors(chunk);
        List<PolityKey> owners = scene.owner(chunk + 2);
        List<PolityKey> hosts = new ArrayList<>(scene.polities(scene.clauses().after(chunk + 2, rule.prepositions())));
        boolean foreign = !owners.isEmpty() && !actors.isEmpty() && !owners.equals(actors);
        List<PolityKey> targets = foreign ? owners : hosts;
        return actors.isEmpty() || targets.isEmpty() || status.isEmpty() || targets.equals(actors)
                ? Optional.empty()
                : Optional.of(
                        scene.found(rule, actors, Scene.parties(targets), status.get(), chunk, List.of(chunk + 2)));
    }

    /** "in the city", or nothing at all: where the embassies told of before were. */
    private List<PolityKey> sameHost(OptionalInt in, List<PolityKey> actors) {
        boolean here =
                in.isEmpty() || scene.head(in.getAsInt()).lower().matches("city|capital|country|town|there|kingdom");
        return here
                ? Stream.of(ActKind.EMBASSY_OPENED, ActKind.EMBASSY_CLOSED)
                        .map(kind -> scene.text().lastTargets(kind, scene.sentence()))
                        .filter(keys -> !keys.isEmpty() && !actors.containsAll(keys))
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    private List<Found> opened(Rule rule, VerbGroup verb, int noun, Status status) {
        if (!verb.passive() && scene.has(noun, Set.of("the")) && verb.base().equals("set")) {
            return List.of();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> owners = scene.owner(noun);
        if (verb.passive() || actors.isEmpty()) {
            actors = new ArrayList<>(owners.isEmpty() ? actors : owners);
        }
        boolean eachOther = false;
        for (int j = noun; j < Math.min(noun + 4, scene.parse().chunks().size()); j++) {
            eachOther |= scene.parse().lower(j).contains("each other")
                    || scene.parse().lower(j).contains("respective");
        }
        OptionalInt in = scene.clauses().after(noun, Set.of("in", "to"));
        List<PolityKey> hosts = new ArrayList<>(scene.hosts(in));
        List<Integer> shown = scene.shown(verb, noun, in);
        if (actors.size() == 2 && (eachOther || hosts.isEmpty())) {
            return List.of(
                    embassy(rule, actors.getFirst(), actors.getLast(), status, verb, shown),
                    embassy(rule, actors.getLast(), actors.getFirst(), status, verb, shown));
        }
        boolean inBoth = actors.isEmpty() && hosts.size() == 2 && verb.passive();
        if (inBoth && scene.has(in.getAsInt(), Set.of("both", "two"))) {
            // "embassies will be opened in both countries"
            return List.of(
                    embassy(rule, hosts.getFirst(), hosts.getLast(), status, verb, shown),
                    embassy(rule, hosts.getLast(), hosts.getFirst(), status, verb, shown));
        }
        if (actors.isEmpty() && verb.passive()) {
            actors.addAll(scene.announcer(verb));
        }
        if (actors.isEmpty() && verb.passive()) {
            scene.referents()
                    .focusBefore(new Place(scene.sentence(), 0), 1)
                    .filter(key -> !hosts.contains(key))
                    .ifPresent(actors::add);
        }
        hosts.removeAll(actors);
        if (hosts.isEmpty() && in.isEmpty()) {
            hosts.addAll(scene.text().otherSide(scene.sentence(), actors));
        }
        if (hosts.isEmpty()) {
            hosts.addAll(sameHost(in, actors));
        }
        if (actors.isEmpty() && itself(verb).isPresent()) {
            actors.addAll(scene.announcer(verb));
            hosts.removeAll(actors);
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? List.of()
                : List.of(scene.found(rule, actors, Scene.parties(hosts), status, verb.chunk(), shown));
    }

    private Found embassy(
            Rule rule, PolityKey actor, PolityKey host, Status status, VerbGroup verb, List<Integer> shown) {
        return scene.found(rule, List.of(actor), List.of(Party.of(host)), status, verb.chunk(), shown);
    }

    private Optional<Found> closed(Rule rule, VerbGroup verb, int noun, Status status) {
        OptionalInt reason = scene.clauses().after(verb.chunk(), Set.of("for"));
        if (reason.isPresent() && scene.head(reason.getAsInt()).in(HOURS)) {
            return Optional.empty();
        }
        List<PolityKey> subject = scene.polities(ordering(verb));
        List<PolityKey> owners = scene.owner(noun);
        OptionalInt in = scene.clauses().after(noun, Set.of("in", "to"));
        List<PolityKey> hosts = new ArrayList<>(scene.hosts(in));
        boolean foreign = !subject.isEmpty() && !owners.isEmpty() && !subject.containsAll(owners);
        List<PolityKey> actors = foreign || owners.isEmpty() ? subject : owners;
        List<PolityKey> targets = foreign ? owners : hosts;
        if (targets.isEmpty() || actors.containsAll(targets)) {
            targets = scene.text().otherSide(scene.sentence(), actors);
        }
        if (targets.isEmpty()) {
            targets = sameHost(in, actors);
        }
        if (targets.isEmpty() && in.isEmpty()) {
            targets = scene.text().mostNamed(scene.sentence(), actors);
        }
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule, actors, Scene.parties(targets), status, verb.chunk(), scene.shown(verb, noun, in)));
    }

    /** Who closes it: for "ordered Iran's embassy to be closed" who orders it. */
    private OptionalInt ordering(VerbGroup verb) {
        return verb.infinitive() && verb.passive()
                ? scene.clauses()
                        .hook(verb)
                        .flatMap(hook -> scene.parse().verbAt(hook))
                        .filter(order -> Set.of("order", "tell", "ask", "want", "require")
                                .contains(order.base()))
                        .map(scene.clauses()::subject)
                        .orElseGet(() -> scene.agent(verb))
                : scene.agent(verb);
    }

    /** "announced plans for an embassy in Moldova", "the opening of an embassy in". */
    private Optional<Found> planned(Rule rule, int chunk) {
        boolean plan = scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                && rule.objects().contains(scene.head(chunk).lower())
                && scene.parse().lower(chunk - 1).equals("for");
        OptionalInt in = plan ? scene.clauses().after(chunk, rule.prepositions()) : OptionalInt.empty();
        if (!plan || in.isEmpty()) {
            return Optional.empty();
        }
        Optional<VerbGroup> verb = scene.parse().verbAt(Math.max(0, chunk - 3));
        List<PolityKey> actors =
                verb.map(v -> scene.polities(scene.clauses().subject(v))).orElse(List.of());
        List<PolityKey> hosts = scene.polities(in);
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule, actors, Scene.parties(hosts), Status.INTENDED, chunk, List.of(chunk - 2, in.getAsInt())));
    }
}
