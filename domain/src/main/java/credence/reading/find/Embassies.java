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

/** Embassies opened and closed. */
final class Embassies {
    private final Scene scene;

    Embassies(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb);
            Optional<Rule> rule = noun.isPresent() ? scene.rule(Frame.OBJECT, verb, noun.getAsInt()) : Optional.empty();
            if (rule.isPresent() && status.isPresent()) {
                if (rule.get().kind() == ActKind.EMBASSY_OPENED) {
                    found.addAll(opened(rule.get(), verb, noun.getAsInt(), status.get()));
                } else if (rule.get().kind() == ActKind.EMBASSY_CLOSED) {
                    closed(rule.get(), verb, noun.getAsInt(), status.get()).ifPresent(found::add);
                }
            }
        }
        for (int chunk = 0; chunk < scene.parse().chunks().size(); chunk++) {
            if (scene.parse().kindAt(chunk, Chunk.Kind.NOUN)) {
                for (Rule rule : scene.lexicon().nominal(scene.head(chunk).lower())) {
                    if (rule.kind() == ActKind.EMBASSY_OPENED) {
                        planned(rule, chunk + 2).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
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
        List<PolityKey> hosts = new ArrayList<>(scene.polities(in));
        List<Integer> shown = scene.shown(verb, noun, in);
        if (actors.size() == 2 && (eachOther || hosts.isEmpty())) {
            return List.of(
                    embassy(rule, actors.getFirst(), actors.getLast(), status, verb, shown),
                    embassy(rule, actors.getLast(), actors.getFirst(), status, verb, shown));
        }
        hosts.removeAll(actors);
        if (hosts.isEmpty() && in.isEmpty()) {
            hosts.addAll(scene.text().otherSide(scene.sentence(), actors));
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
        List<PolityKey> subject = scene.polities(scene.agent(verb));
        List<PolityKey> owners = scene.owner(noun);
        OptionalInt in = scene.clauses().after(noun, Set.of("in", "to"));
        List<PolityKey> hosts = new ArrayList<>(scene.polities(in));
        boolean foreign = !subject.isEmpty() && !owners.isEmpty() && !subject.containsAll(owners);
        List<PolityKey> actors = foreign || owners.isEmpty() ? subject : owners;
        List<PolityKey> targets = foreign ? owners : hosts;
        if (targets.isEmpty() || actors.containsAll(targets)) {
            targets = scene.text().otherSide(scene.sentence(), actors);
        }
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule, actors, Scene.parties(targets), status, verb.chunk(), scene.shown(verb, noun, in)));
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
