package credence.reading.find;

import credence.act.Party;
import credence.reading.parse.Chunk;
import credence.reading.parse.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Armed movements that act for no state and are none, but whose deeds states condemn: "condemned the attack by Hamas". */
final class Movements {
    /** By the last word of the name. */
    private static final Map<String, String> NAMES = Map.of(
            "hamas", "Hamas",
            "hezbollah", "Hezbollah",
            "hizbollah", "Hezbollah",
            "hizbullah", "Hezbollah",
            "haram", "Boko Haram",
            "al-shabaab", "al-Shabaab",
            "m23", "M23",
            "farc", "FARC",
            "unita", "UNITA",
            "pkk", "PKK");

    private Movements() {}

    /**
     * Who is condemned, a movement among them: "condemned Hamas", "Hamas's attack", "the attack by Hamas on Israel", "both Hamas and Israel".
     *
     * @param others whom else the words name
     */
    static List<Party> with(Scene scene, int noun, List<Party> others) {
        int by = scene.clauses().after(noun, "by").orElse(-1);
        Optional<String> own = name(scene, noun);
        Optional<String> named =
                own.isPresent() ? own.filter(name -> isItsDeed(scene, noun, name)) : by < 0 ? own : name(scene, by);
        // "the attacks by Hamas and Iran"
        List<Party> beside = own.isPresent()
                ? scene.clauses().list(noun).size() > 1 ? others : List.of()
                : by < 0
                        ? List.of()
                        : others.stream()
                                .filter(Parties.of(scene.polities(OptionalInt.of(by)))::contains)
                                .toList();
        return named.<List<Party>>map(name -> Stream.concat(Stream.<Party>of(new Party.Named(name)), beside.stream())
                        .toList())
                .orElse(others);
    }

    private static Optional<String> name(Scene scene, int chunk) {
        return scene.parse().kindAt(chunk, Chunk.Kind.NOUN)
                ? scene.units(chunk).stream()
                        .filter(Unit::capital)
                        .filter(unit -> NAMES.containsKey(unit.lower()))
                        .map(unit -> NAMES.getOrDefault(unit.lower(), unit.text()))
                        .findFirst()
                : Optional.empty();
    }

    /** The movement itself or what it did; not "Israel's war on Hamas", "the Hamas leader's murder", "the Hamas ban". */
    private static boolean isItsDeed(Scene scene, int noun, String name) {
        List<Unit> units = scene.units(noun);
        int at = IntStream.range(0, units.size())
                .filter(i -> name.equals(NAMES.get(units.get(i).lower())))
                .findFirst()
                .orElse(-1);
        boolean owned = units.subList(0, at).stream().anyMatch(unit -> unit.polity() != null);
        boolean last = at == units.size() - 1;
        boolean owner = !last && units.get(at + 1).is("'s");
        return !owned
                && (last
                        || owner
                        || scene.lexicon()
                                .list("violence")
                                .contains(units.getLast().lower()));
    }
}
