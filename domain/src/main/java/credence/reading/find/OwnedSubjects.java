package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Qatar's neighbours Saudi Arabia and Bahrain severed relations with it": whose neighbours they are, and not who was told of before. */
final class OwnedSubjects {
    private static final Set<String> KIN = WordSet.of(
            "neighbours",
            "neighbors",
            "allies",
            "partners",
            "friends",
            "backers",
            "rivals",
            "neighbour",
            "neighbor",
            "ally");

    private OwnedSubjects() {}

    /** Whose the subject is that opens the sentence and names others beside its owner; empty where "it" does not stand behind that. */
    static Optional<PolityKey> owner(Parse parse, int it) {
        if (it < 3 || !parse.kindAt(it - 1, Chunk.Kind.PREPOSITION) || !parse.kindAt(0, Chunk.Kind.NOUN)) {
            return Optional.empty();
        }
        Chunk first = parse.chunks().getFirst();
        List<Unit> units = parse.units().subList(first.from(), first.to());
        boolean owned = units.size() > 3
                && units.getFirst().polity() != null
                && units.get(1).is("'s")
                && units.subList(2, units.size()).stream().anyMatch(unit -> KIN.contains(unit.lower()))
                && units.getLast().polity() != null;
        // "and urged Bolivia to establish ties with it": rather that of what was named since
        // "and urged Bolivia to establish ties with it": rather that of what was named since
        boolean alone = parse.verbs().stream().filter(verb -> verb.chunk() < it).count() == 1;
        return owned && alone ? Optional.ofNullable(units.getFirst().polity()) : Optional.empty();
    }
}
