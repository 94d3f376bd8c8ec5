package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who is meant by a word that says how they stand to another, or in which order, where the sentence names them beside it. */
final class NamedBeside {
    private static final Set<String> RELATED = Set.of(
            "neighbour", "neighbor", "ally", "rival", "partner", "patron", "protector", "foe", "friend", "master");

    private NamedBeside() {}

    /** "Its neighbour, the United Arab Emirates, had done so": by name behind the comma. */
    static Optional<PolityKey> apposed(Parse parse, int chunk, Unit head) {
        int name = chunk + 2;
        boolean names = RELATED.contains(head.lower())
                && parse.unit(parse.chunks().get(chunk).from()).in(Words.POSSESSIVES)
                && parse.kindAt(name - 1, Chunk.Kind.COMMA)
                && parse.kindAt(name, Chunk.Kind.NOUN)
                && !parse.kindAt(name + 1, Chunk.Kind.AND);
        return names
                ? Optional.ofNullable(
                        parse.unit(parse.chunks().get(name).to() - 1).polity())
                : Optional.empty();
    }

    /** "Djibouti was the fourth, and Somalia the fifth; the latter": the last two that the sentence names before; empty for fewer. */
    static List<PolityKey> lastTwo(Parse parse, int chunk) {
        List<PolityKey> named = parse
                .units()
                .subList(0, parse.chunks().get(chunk).from())
                .stream()
                .filter(unit -> unit.named() && unit.polity() != null)
                .map(unit -> Objects.requireNonNull(unit.polity()))
                .distinct()
                .toList();
        return named.size() < 2 ? List.of() : named.subList(named.size() - 2, named.size());
    }
}
