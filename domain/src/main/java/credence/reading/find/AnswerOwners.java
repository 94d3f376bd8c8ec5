package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "The federal government's answer came within hours", "the reply of the cabinet": whose answer it is, of whom the text then goes on to tell. */
final class AnswerOwners {
    private static final Set<String> ANSWERS = WordSet.of(
            "answer",
            "response",
            "reply",
            "reaction",
            "retaliation",
            "reprisal",
            "retort",
            "move",
            "decision",
            "patience");

    private static final Set<String> GOVERNING =
            WordSet.of("government", "cabinet", "administration", "kingdom", "island", "country", "republic", "junta");

    private AnswerOwners() {}

    /** Empty where the subject is no answer, or one of nobody known. */
    static Optional<PolityKey> of(Parse parse, Clauses clauses, Referents referents, Place place, int depth) {
        int chunk = place.chunk();
        if (!clauses.head(chunk).in(ANSWERS)) {
            return Optional.empty();
        }
        if (parse.lower(chunk + 1).equals("of") && parse.kindAt(chunk + 2, Chunk.Kind.NOUN)) {
            List<PolityKey> whose = referents.one(new Place(place.sentence(), chunk + 2), depth + 1);
            return whose.size() == 1 ? Optional.of(whose.getFirst()) : Optional.empty();
        }
        Chunk noun = parse.chunks().get(chunk);
        List<Unit> units = parse.units().subList(noun.from(), noun.to());
        int owner = IntStream.range(1, units.size())
                .filter(i -> units.get(i).is("'s") && units.get(i - 1).in(GOVERNING))
                .findFirst()
                .orElse(0);
        Optional<PolityKey> named = units.subList(0, owner).stream()
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .findFirst();
        return owner == 0 || named.isPresent()
                ? named
                : referents.possessor(place, true).stream().findFirst();
    }
}
