package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "It had no dealings with Spain until the two restored relations": who acts in the clause before, and the only other that it names. */
record PairsHere(Parse parse, Clauses clauses, Referents referents) {
    private static final Pattern TWO = Pattern.compile(
            "the two(?: (?:countries|states|nations|sides|governments|neighbours|neighbors))?|both (?:countries|sides)");

    List<PolityKey> of(Place place, int depth) {
        int chunk = place.chunk();
        boolean opened = TWO.matcher(parse.lower(chunk)).matches()
                && parse.kindAt(chunk + 1, Chunk.Kind.VERB)
                && Word.isOneOf(parse.lower(chunk - 1), "until", "since", "once");
        OptionalInt subject = !opened
                ? OptionalInt.empty()
                : parse.verbs().stream()
                        .filter(verb -> verb.finite() && verb.chunk() < chunk)
                        .findFirst()
                        .filter(verb -> !verb.passive()
                                && !Word.isOneOf(
                                        verb.base(), "call", "urge", "ask", "press", "invite", "host", "mediate"))
                        .map(clauses::subject)
                        .orElse(OptionalInt.empty());
        if (subject.isEmpty()
                || subject.getAsInt() >= chunk
                || clauses.list(subject.getAsInt()).size() != 1) {
            return List.of();
        }
        List<PolityKey> actor = referents.one(new Place(place.sentence(), subject.getAsInt()), depth + 1);
        List<PolityKey> both = Stream.concat(
                        actor.stream(),
                        parse.units().subList(0, parse.chunks().get(chunk).from()).stream()
                                .map(Unit::polity)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        return actor.size() == 1 && both.size() == 2 ? both : List.of();
    }
}
