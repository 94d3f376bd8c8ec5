package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** "Ten years after it broke with Israel, Chad restored relations": whom "it" stands for is named only behind the clause that leads. */
final class Cataphora {
    private Cataphora() {}

    /** Who acts in the main clause; empty where no clause leads that begins with the pronoun. */
    static Optional<PolityKey> of(Parse parse, Clauses clauses, int it, Referents referents, Place place, int depth) {
        boolean leads = parse.kindAt(it - 1, Chunk.Kind.SUBORDINATOR)
                && Word.isOneOf(parse.lower(it - 1), "after", "before", "since", "when", "once", "although", "though")
                && parse.verbs().stream().noneMatch(verb -> verb.chunk() < it);
        if (!leads) {
            return Optional.empty();
        }
        int comma = IntStream.range(it, parse.chunks().size())
                .filter(j -> parse.kindAt(j, Chunk.Kind.COMMA))
                .findFirst()
                .orElse(-1);
        if (comma < 0
                || !parse.kindAt(comma + 1, Chunk.Kind.NOUN)
                || !clauses.head(comma + 1).named()) {
            return Optional.empty();
        }
        boolean acts = parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() > comma)
                .findFirst()
                .map(clauses::subject)
                .filter(OptionalInt.of(comma + 1)::equals)
                .isPresent();
        List<PolityKey> meant = acts ? referents.one(new Place(place.sentence(), comma + 1), depth + 1) : List.of();
        return meant.size() == 1 && !isNamedBetween(parse, it, comma, meant.getFirst())
                ? Optional.of(meant.getFirst())
                : Optional.empty();
    }

    /** "After it broke with Taiwan, Beijing": of the two one cannot be the other's partner. */
    private static boolean isNamedBetween(Parse parse, int it, int comma, PolityKey meant) {
        return parse
                .units()
                .subList(
                        parse.chunks().get(it).from(), parse.chunks().get(comma).from())
                .stream()
                .anyMatch(unit -> unit.polity() != null
                        && (unit.polity().equals(meant) || Rivals.areBoth(List.of(meant), List.of(unit.polity()))));
    }
}
