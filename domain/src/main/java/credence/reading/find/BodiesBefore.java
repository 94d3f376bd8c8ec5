package credence.reading.find;

import credence.act.ActKind;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** "Spain's parliament recognised it. Israel condemned the parliament's decision": of whom the body was that is taken up. */
record BodiesBefore(Scene scene) {
    private static final Set<String> BODIES = WordSet.of(
            "council",
            "parliament",
            "assembly",
            "government",
            "cabinet",
            "congress",
            "senate",
            "ministry",
            "junta",
            "union",
            "bloc",
            "league",
            "movement");

    /** In sentences. */
    private static final int NEAR = 8;

    List<PolityKey> owners(int noun) {
        List<Unit> units = scene.units(noun);
        boolean body = units.size() > 3
                && units.getFirst().is("the")
                && units.get(1).in(BODIES)
                && units.get(2).is("'s");
        return body
                ? IntStream.rangeClosed(1, Math.min(NEAR, scene.sentence()))
                        .mapToObj(back -> named(
                                scene.beside(scene.sentence() - back),
                                units.get(1).lower()))
                        .filter(keys -> !keys.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : List.of();
    }

    /** The one that a sentence names with that word. */
    private List<PolityKey> named(Scene there, String body) {
        return IntStream.range(0, there.parse().chunks().size())
                .filter(j -> there.parse().kindAt(j, Chunk.Kind.NOUN)
                        && there.parse().lastWord(j).equals(body))
                .filter(j -> there.units(j).stream().anyMatch(unit -> unit.polity() != null))
                .mapToObj(j -> there.polities(j).isEmpty() ? there.owners().of(j) : there.polities(j))
                .filter(keys -> keys.size() == 1)
                .findFirst()
                .map(keys -> proclaimed(there).orElse(keys))
                .orElse(List.of());
    }

    /** "The Palestine National Council declared a state": which it then acts for. */
    private Optional<List<PolityKey>> proclaimed(Scene there) {
        return scene.text().memory().toldUpTo(there.sentence()).stream()
                .filter(told -> told.sentence() == there.sentence() && told.kind() == ActKind.INDEPENDENCE_DECLARED)
                .map(told -> Parties.keys(told.actors()))
                .filter(keys -> keys.size() == 1)
                .findFirst();
    }
}
