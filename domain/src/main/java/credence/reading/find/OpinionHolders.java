package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Who has an opinion, and toward whom it was where another has the same. */
final class OpinionHolders {
    private final Scene scene;

    OpinionHolders(Scene scene) {
        this.scene = scene;
    }

    /** Who has an opinion: a polity, or its envoy or embassy, which speaks for it. */
    List<PolityKey> of(OptionalInt agent) {
        List<PolityKey> actors = scene.polities(agent);
        boolean sent = actors.isEmpty()
                && agent.isPresent()
                && scene.head(agent.getAsInt()).in(scene.lexicon().list("spokesmen"));
        return sent ? scene.owners().of(agent.getAsInt()) : actors;
    }

    /** "Jordan rejected the decision, and Iran condemned it too": toward whom the one before was. */
    Optional<Found> again(Rule rule, VerbGroup verb, Status status, Found before) {
        List<PolityKey> actors = of(scene.agent(verb));
        List<Integer> shown = new ArrayList<>(List.of(verb.chunk()));
        scene.agent(verb).ifPresent(shown::add);
        return toward(rule, verb, status, before, actors, shown);
    }

    Optional<Found> toward(
            Rule rule, VerbGroup verb, Status status, Found before, List<PolityKey> actors, List<Integer> shown) {
        List<Party> targets = before.targets().stream()
                .filter(party -> !Parties.of(actors).contains(party))
                .toList();
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, targets, status, verb.chunk(), shown));
    }

    Optional<Found> likewise(Rule rule, VerbGroup verb, int noun) {
        Optional<Status> status = scene.status(verb);
        List<PolityKey> actors = of(scene.agent(verb));
        return scene.text().memory().lastOpinions(scene.sentence()).stream()
                .filter(before -> before.kind() == rule.kind() && before.sentence() >= scene.sentence() - 2)
                .findFirst()
                .filter(before -> status.isPresent())
                .flatMap(before -> toward(rule, verb, status.get(), before, actors, List.of(noun)));
    }
}
