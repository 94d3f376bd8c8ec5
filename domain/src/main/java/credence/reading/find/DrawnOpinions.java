package credence.reading.find;

import credence.act.ActKind;
import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.lexicon.Rule;
import credence.reading.parse.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Opinions that a deed gets from others: "drew condemnation from Japan", "won the support of France". */
record DrawnOpinions(Scene scene, Conduct conduct) {
    private static final Set<String> DRAWS = Set.of(
            "draw", "prompt", "provoke", "trigger", "attract", "win", "earn", "bring", "spark", "receive", "elicit",
            "meet", "get", "got");

    private static final Set<String> WINS = Set.of("win", "earn", "receive");

    Optional<Found> of(Rule rule, VerbGroup verb, int noun) {
        // "won the support of France"
        boolean whose =
                WINS.contains(verb.base()) && scene.units(noun).getFirst().is("the");
        OptionalInt from = scene.clauses().after(noun, whose ? Set.of("of") : Set.of("from", "by"));
        boolean object = verb.chunk() + 1 == noun
                || verb.chunk() + 2 == noun && verb.base().equals("meet");
        Optional<Status> status = scene.status(verb);
        if (!DRAWS.contains(verb.base()) || !object || from.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        List<PolityKey> actors = scene.polities(from);
        OptionalInt deed = scene.clauses().subject(verb);
        List<PolityKey> targets = deed.isEmpty()
                ? List.of()
                : conduct.whose(deed.getAsInt(), verb, actors, rule.kind() == ActKind.SUPPORT);
        List<Integer> shown = new ArrayList<>(scene.clauses().list(from.orElse(noun)));
        shown.add(noun);
        return actors.isEmpty() || targets.isEmpty()
                ? Optional.empty()
                : Optional.of(scene.acts().found(rule, actors, Parties.of(targets), status.get(), verb.chunk(), shown));
    }
}
