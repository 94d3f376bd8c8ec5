package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Ambassadors recalled. */
final class Recalls {
    private static final Set<String> RECALL = Set.of("recall", "withdraw", "call", "pull", "bring", "order");
    private static final Set<String> HOST = Set.of("in", "to", "from", "at");
    private static final Set<String> ENVOY = Set.of("ambassador", "ambassadors", "envoy", "envoys");
    private static final Set<ActKind> ALIKE = Set.of(
            ActKind.RELATIONS_SEVERED,
            ActKind.RELATIONS_SUSPENDED,
            ActKind.RELATIONS_DOWNGRADED,
            ActKind.AMBASSADOR_RECALLED,
            ActKind.DIPLOMATS_EXPELLED);

    private final Scene scene;

    Recalls(Scene scene) {
        this.scene = scene;
    }

    static boolean recalls(VerbGroup verb) {
        return RECALL.contains(verb.base());
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>();
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb);
            if (recalls(verb)
                    && noun.isPresent()
                    && status.isPresent()
                    && ENVOY.contains(scene.head(noun.getAsInt()).lower())) {
                recalled(verb, noun.getAsInt(), status.get()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Found> recalled(VerbGroup verb, int noun, Status status) {
        String next = scene.parse().lower(verb.chunk() + 1);
        String after = scene.parse().lower(noun + 1);
        boolean home = next.equals("back")
                || next.equals("home")
                || next.equals("out")
                || after.startsWith("home")
                || after.startsWith("back")
                || after.startsWith("out");
        boolean weak = Set.of("call", "pull", "bring", "order").contains(verb.base());
        if (weak && !home) {
            return Optional.empty();
        }
        List<PolityKey> actors = new ArrayList<>(scene.polities(scene.agent(verb)));
        List<PolityKey> owners = scene.owner(noun);
        if (verb.passive() && actors.isEmpty()) {
            actors.addAll(owners);
        }
        if (!verb.passive() && !owners.isEmpty() && !actors.containsAll(owners)) {
            return Optional.empty();
        }
        OptionalInt host = scene.clauses().after(noun, HOST);
        List<PolityKey> hosts = new ArrayList<>(scene.polities(host));
        hosts.removeAll(actors);
        if (hosts.isEmpty()) {
            hosts.addAll(alikeBefore(actors));
        }
        if (hosts.isEmpty()) {
            hosts.addAll(subjectBefore(verb, actors));
        }
        return actors.isEmpty() || hosts.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        ActKind.AMBASSADOR_RECALLED,
                        actors,
                        Scene.parties(hosts),
                        status,
                        verb.chunk(),
                        scene.shown(verb, noun, host)));
    }

    /** "Bolivia broke with Israel, while Colombia and Chile recalled their ambassadors": toward whom the one before acted. */
    private List<PolityKey> alikeBefore(List<PolityKey> actors) {
        return scene.text().toldUpTo(scene.sentence()).reversed().stream()
                .findFirst()
                .filter(told -> ALIKE.contains(told.kind()))
                .map(Found::targets)
                .orElse(List.of())
                .stream()
                .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                .filter(key -> !actors.contains(key))
                .toList();
    }

    private List<PolityKey> subjectBefore(VerbGroup verb, List<PolityKey> actors) {
        Place place = new Place(scene.sentence(), scene.clauses().subject(verb).orElse(verb.chunk()));
        List<PolityKey> same =
                scene.referents().nearestSubject(place, 1).map(List::of).orElse(List.of());
        List<PolityKey> told =
                same.isEmpty() || actors.containsAll(same) ? scene.text().otherSide(scene.sentence(), actors) : same;
        List<PolityKey> other = told.isEmpty() ? scene.text().sameTarget(scene.sentence()) : told;
        return other.stream().filter(key -> !actors.contains(key)).toList();
    }
}
