package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Who recognises, beside the agent of the verb or in its stead. */
final class Recognisers {
    private static final Set<String> ANSWERING = Set.of(
            "cut",
            "sever",
            "break",
            "suspend",
            "recall",
            "withdraw",
            "expel",
            "end",
            "terminate",
            "freeze",
            "downgrade");

    private static final Set<String> MANY = Set.of(
            "states", "countries", "nations", "governments", "members", "others", "most", "many", "capitals", "world");

    private final Scene scene;

    Recognisers(Scene scene) {
        this.scene = scene;
    }

    boolean areMany(OptionalInt agent) {
        return agent.isPresent() && scene.head(agent.getAsInt()).in(MANY);
    }

    /** "recognised Palestine last year together with Ireland and Norway". */
    List<PolityKey> withOthers(VerbGroup verb, List<PolityKey> actors) {
        OptionalInt with = scene.clauses().after(verb.chunk(), Set.of("with"));
        int first = with.isPresent() ? scene.clauses().list(with.getAsInt()).getFirst() : 0;
        boolean together = first > 1 && scene.parse().lower(first - 2).matches(".*(?:together|along|jointly)");
        return together && !actors.isEmpty()
                ? java.util.stream.Stream.concat(actors.stream(), scene.polities(with).stream())
                        .distinct()
                        .toList()
                : actors;
    }

    /** "Morocco cut ties with Algeria after it recognised": nobody breaks with another over what it did itself. */
    List<PolityKey> causing(OptionalInt agent) {
        boolean it = agent.isPresent()
                && scene.head(agent.getAsInt()).is("it")
                && Set.of("after", "because").contains(scene.parse().lower(agent.getAsInt() - 1));
        return !it
                ? List.of()
                : scene.parse().verbs().stream()
                        .filter(verb -> verb.chunk() < agent.getAsInt() && verb.finite())
                        .filter(verb -> ANSWERING.contains(verb.base()))
                        .reduce((one, other) -> other)
                        .map(verb -> scene.polities(scene.clauses().after(verb.chunk(), Set.of("with", "from", "to"))))
                        .filter(keys -> keys.size() == 1)
                        .orElse(List.of());
    }
}
