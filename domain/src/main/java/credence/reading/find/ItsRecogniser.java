package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.VerbGroup;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * "Togo suspended relations with Somaliland, ten years after it recognised the state": who suspended them, and not that state itself. "Serbia
 * broke with Peru. It recognised Kosovo in 2008": nor whom what is recognised broke away from.
 */
record ItsRecogniser(Scene scene) {
    /** Sentences back to who acted toward the other. */
    private static final int REACH = 4;

    private static final PolityKey PALESTINE = new PolityKey("PSE");
    private static final PolityKey ISRAEL = new PolityKey("ISR");

    private static final Set<String> LANDS =
            WordSet.of("state", "region", "republic", "territory", "province", "enclave", "entity");

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

    private boolean claims(List<PolityKey> actors, PolityKey land) {
        return scene.text().parents().of(land).containsAll(actors)
                || scene.text().parents().of(AbleToDeclare.land(land)).containsAll(actors)
                || land.equals(PALESTINE) && actors.contains(ISRAEL);
    }

    /** The other side, where "it" would have recognised its own rival or what broke away from it; these where it would not. */
    List<PolityKey> unlessRival(VerbGroup verb, List<Party> recognised, List<PolityKey> actors) {
        boolean it = verb.finite()
                && !verb.negated()
                && verb.modal().isEmpty()
                && actors.size() == 1
                && scene.parse().lower(scene.agent(verb).orElse(-1)).equals("it");
        List<PolityKey> lands = it ? Parties.keys(recognised) : List.of();
        boolean rival = !lands.isEmpty()
                && (Rivals.areBoth(actors, lands)
                        || lands.stream().allMatch(land -> scene.text().isContested(land) && claims(actors, land)));
        return rival
                ? scene.text().memory().toldUpTo(scene.sentence()).reversed().stream()
                        .takeWhile(told -> told.sentence() >= scene.sentence() - REACH)
                        .filter(told -> told.kind() != ActKind.INDEPENDENCE_DECLARED)
                        .map(told -> Parties.keys(told.actors()).equals(actors)
                                ? Parties.keys(told.targets())
                                : Parties.keys(told.actors()))
                        .filter(keys -> keys.size() == 1 && !lands.containsAll(keys) && !actors.containsAll(keys))
                        .findFirst()
                        .orElse(actors)
                : actors;
    }
}
