package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** "Togo suspended relations with Somaliland, ten years after it recognised the state": who suspended them, and not that state itself. */
record ItsRecogniser(Scene scene) {
    private static final Set<String> LANDS =
            Set.of("state", "region", "republic", "territory", "province", "enclave", "entity");

    /** Who else did it, where "it" would be the land that "the state" tells of again; empty where it would not. */
    List<PolityKey> rather(VerbGroup verb, int patient, List<PolityKey> actors) {
        OptionalInt agent = scene.agent(verb);
        boolean again = agent.isPresent()
                && actors.size() == 1
                && scene.parse().lower(agent.getAsInt()).equals("it")
                && scene.units(patient).getFirst().is("the")
                && scene.head(patient).in(LANDS)
                && scene.units(patient).stream().allMatch(unit -> unit.polity() == null)
                && (scene.text().isContested(actors.getFirst())
                        || !scene.text().parents().of(actors.getFirst()).isEmpty());
        return !again
                ? List.of()
                : scene.parse().verbs().stream()
                        .filter(first -> first.finite() && first.chunk() < agent.getAsInt())
                        .findFirst()
                        .map(first -> scene.polities(scene.agent(first)))
                        .filter(keys -> keys.size() == 1 && !actors.containsAll(keys))
                        .orElse(List.of());
    }
}
