package credence.reading.find;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;

import credence.reading.parse.Unit;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The land of those who act for it: "rebels in control of Anjouan", "leaders on the island of Moheli", "the rebels who hold Katanga". */
record HeldLands(Scene scene) {
    private static final Set<String> HOLDING =
            WordSet.of("hold", "control", "rule", "run", "govern", "occupy", "seize", "administer");

    private static final Set<String> IN_CHARGE = WordSet.of("control", "charge", "command");

    private static final Set<String> LANDS = WordSet.of(
            "territory", "region", "province", "enclave", "island", "peninsula", "district", "kingdom", "islands");

    /** The noun group that names the land, right behind those who act for it. */
    OptionalInt of(int agent) {
        int next = agent + 1;
        int place = next + 1;
        if (Word.isOneOf(scene.parse().lower(next), "in", "of", "on", "from", "at")) {
            boolean inCharge = scene.parse().kindAt(place, NOUN)
                    && scene.head(place).in(IN_CHARGE)
                    && scene.parse().lower(place + 1).equals("of");
            return within(inCharge ? place + 2 : place);
        }
        int verb = scene.parse().kindAt(next, RELATIVE) ? next + 1 : next;
        return scene.parse()
                        .verbAt(verb)
                        .filter(holds -> HOLDING.contains(holds.base()) && !holds.passive())
                        .isPresent()
                ? within(verb + 1)
                : OptionalInt.empty();
    }

    /** "the island of Anjouan": the name. */
    private OptionalInt within(int place) {
        if (!scene.parse().kindAt(place, NOUN)) {
            return OptionalInt.empty();
        }
        boolean called = scene.head(place).in(LANDS)
                && scene.parse().lower(place + 1).equals("of")
                && scene.parse().kindAt(place + 2, NOUN);
        int name = called ? place + 2 : place;
        // "who seized eastern Ukraine": a part, and not the state
        boolean part = scene.units(name).stream().anyMatch(unit -> unit.polity() != null)
                && scene.units(name).stream().anyMatch(unit -> unit.tag("ADJ"));
        return part ? OptionalInt.empty() : OptionalInt.of(name);
    }

    /** The name of a land that no register knows: "the island of Moheli", "the Jubaland region", "Moheli, the smallest island". */
    Optional<String> unknown(int agent) {
        boolean called = scene.head(agent).in(LANDS);
        OptionalInt held = of(agent);
        if (held.isPresent()) {
            return name(scene.units(held.getAsInt()));
        }
        boolean apposed = scene.parse().kindAt(agent + 1, COMMA)
                && scene.parse().kindAt(agent + 2, NOUN)
                && scene.head(agent + 2).in(LANDS)
                && scene.units(agent + 2).getFirst().tag("DET");
        return called || apposed ? name(scene.units(agent)) : Optional.empty();
    }

    private static Optional<String> name(List<Unit> units) {
        List<Unit> names = units.stream()
                .filter(unit -> unit.capital() && unit.tag("PROPN"))
                .toList();
        // "leaders of the Fretilin party": of no land
        return names.size() == 1
                        && units.stream()
                                .allMatch(unit -> unit.naming() == null
                                        && (unit.tag("DET") || unit.tag("ADJ") || unit.tag("PROPN") || unit.in(LANDS)))
                ? Optional.of(names.getFirst().text())
                : Optional.empty();
    }
}
