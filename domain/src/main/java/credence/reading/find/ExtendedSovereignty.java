package credence.reading.find;

import credence.act.Status;
import credence.polity.PolityKey;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.parse.Words;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Annexations told without their name: "extended its law to the Golan Heights", "applied Israeli sovereignty to the valley". Only over a land
 * that others hold to be nobody's or another's; whose law on fish or pensions is extended annexes nothing.
 */
record ExtendedSovereignty(Scene scene, Lands lands, AnnexedLands taken) {
    static final Set<String> EXTENDING = WordSet.of("extend", "apply", "impose");
    static final Set<String> RULE = WordSet.of("sovereignty", "law", "laws", "jurisdiction");
    private static final Set<String> OVER = WordSet.of("over", "to", "on", "in");
    private static final Set<String> PLAIN = WordSet.of("full", "own", "civil", "and", "sovereignty", "jurisdiction");

    Optional<Found> of(VerbGroup verb) {
        OptionalInt object = EXTENDING.contains(verb.base()) && !verb.passive()
                ? scene.clauses().object(verb)
                : OptionalInt.empty();
        List<PolityKey> actors = object.isPresent() ? Assembly.actors(scene, scene.agent(verb)) : List.of();
        if (actors.size() != 1 || !isOwnRule(object.getAsInt(), actors)) {
            return Optional.empty();
        }
        OptionalInt land =
                scene.clauses().after(scene.clauses().list(object.getAsInt()).getLast(), OVER);
        Optional<Status> status = scene.status(verb);
        if (land.isEmpty() || status.isEmpty() || !isLand(land.getAsInt(), actors)) {
            return Optional.empty();
        }
        List<Integer> shown = List.of(object.getAsInt(), land.getAsInt());
        return taken.annexed(actors, taken.of(land.getAsInt(), actors), status.get(), verb, shown);
    }

    /** "its law", "full Israeli sovereignty": of whoever extends it, and no law on something. */
    private boolean isOwnRule(int chunk, List<PolityKey> actors) {
        List<Unit> units = scene.units(chunk);
        return scene.head(chunk).in(RULE)
                && units.subList(0, units.size() - 1).stream()
                        .allMatch(unit -> unit.in(Words.POSSESSIVES)
                                || unit.in(PLAIN)
                                || unit.polity() != null && actors.contains(unit.polity()));
    }

    private boolean isLand(int chunk, List<PolityKey> actors) {
        List<PolityKey> keys = scene.polities(chunk);
        return lands.isLand(chunk)
                || !keys.isEmpty()
                        && scene.head(chunk).named()
                        && keys.stream().allMatch(key -> scene.text().isContested(key) && !actors.contains(key));
    }
}
