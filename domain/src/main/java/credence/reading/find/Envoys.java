package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Frame;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Ambassadors recalled and diplomats expelled, in the order of the sentence. */
final class Envoys {
    private final Scene scene;

    Envoys(Scene scene) {
        this.scene = scene;
    }

    List<Found> all() {
        List<Found> found = new ArrayList<>(new Recalls(scene).all());
        found.addAll(new Expulsions(scene).all());
        for (VerbGroup verb : scene.parse().verbs()) {
            Optional<Status> status = scene.status(verb);
            OptionalInt noun = scene.patient(verb);
            if (noun.isPresent() && status.isPresent() && pointsBack(noun.getAsInt())) {
                rule(verb)
                        .flatMap(rule -> again(rule, verb, noun.getAsInt(), status.get(), found))
                        .ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Found::anchor));
        return found;
    }

    private Optional<Rule> rule(VerbGroup verb) {
        return scene.lexicon().verb(Frame.OBJECT, verb.base(), kind -> kind == ActKind.AMBASSADOR_RECALLED);
    }

    /** "theirs", "its own", "thirteen", "two": the noun stands in what was told before. */
    private boolean pointsBack(int noun) {
        return scene.units(noun)
                        .getLast()
                        .in(scene.lexicon().rule("sequel.theirs").objects())
                || scene.head(noun).tag("NUM");
    }

    /** "France and Spain recalled theirs", "Italy expelled two": toward whom the last such act was. */
    private Optional<Found> again(Rule rule, VerbGroup verb, int noun, Status status, List<Found> here) {
        List<PolityKey> actors = scene.polities(scene.agent(verb));
        OptionalInt host = scene.clauses().after(noun, rule.prepositions());
        List<PolityKey> targets = new ArrayList<>(scene.hosts(host));
        if (targets.isEmpty()) {
            targets.addAll(whereItActed(actors, verb, here));
        }
        if (targets.isEmpty()) {
            targets.addAll(scene.text().lastTargets(rule.namedKind(), scene.sentence()));
        }
        targets.removeAll(actors);
        if (targets.isEmpty()) {
            targets.addAll(scene.text().otherSide(scene.sentence(), actors));
        }
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.found(
                        rule,
                        actors,
                        Scene.parties(targets),
                        status,
                        verb.chunk(),
                        scene.shown(verb, noun, OptionalInt.empty())));
    }

    /** "expelled the Lebanese ambassador and recalled its own": toward whom the same one acted before in the sentence. */
    private static List<PolityKey> whereItActed(List<PolityKey> actors, VerbGroup verb, List<Found> here) {
        return here.stream()
                .filter(told -> told.anchor() < verb.chunk() && told.actors().equals(Scene.parties(actors)))
                .reduce((one, other) -> other)
                .map(told -> told.targets().stream()
                        .flatMap(party -> party instanceof Party.Known known ? Stream.of(known.key()) : Stream.empty())
                        .toList())
                .orElse(List.of());
    }
}
