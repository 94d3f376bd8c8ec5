package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whose an office is that ends or begins what a land has: "the cabinet broke off Kenya's relations with Norway", "the new government
 * recalled Peru's ambassador".
 */
final class OfficeObjects {
    /** An envoy who is recalled is one's own; one who is expelled, another's. */
    private static final Set<String> HOMEWARD = WordSet.of("recall", "withdraw", "call", "bring", "pull");

    /** What a host does with the missions and the envoys of others. */
    private static final Set<String> SENDING_OFF = WordSet.of(
            "close", "shut", "seal", "expel", "deport", "give", "order", "tell", "ask", "declare", "throw", "kick");

    private final Text text;

    OfficeObjects(Text text) {
        this.text = text;
    }

    Optional<PolityKey> owner(Place place, Parse parse) {
        Clauses clauses = text.clauses(place.sentence());
        return parse.verbs().stream()
                .filter(verb ->
                        !verb.passive() && clauses.subject(verb).stream().anyMatch(subject -> subject == place.chunk()))
                .flatMap(verb -> clauses.object(verb).stream()
                        .filter(object -> isOnesOwn(verb, clauses.head(object)))
                        .mapToObj(object -> owner(parse, object))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** "The government yesterday closed the Libyan embassy in Nairobi", "gave two Cuban envoys a day to leave Ghana": of where the guests are. */
    Optional<PolityKey> host(Place place, Parse parse) {
        Clauses clauses = text.clauses(place.sentence());
        return parse.verbs().stream()
                .filter(verb -> verb.finite()
                        && !verb.passive()
                        && SENDING_OFF.contains(verb.base())
                        && clauses.subject(verb).stream().anyMatch(subject -> subject == place.chunk()))
                .flatMap(verb -> clauses.object(verb).stream()
                        .filter(object -> clauses.head(object).in(text.lexicon().list("missions"))
                                || clauses.head(object).in(text.lexicon().list("envoys")))
                        .mapToObj(object -> hostOf(parse, object))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    /** Of the land or the town behind what is told to be another's. */
    private static Optional<PolityKey> hostOf(Parse parse, int object) {
        Chunk noun = parse.chunks().get(object);
        Optional<PolityKey> guest = IntStream.range(noun.from(), noun.to() - 1)
                .mapToObj(parse::unit)
                .filter(Unit::demonym)
                .map(Unit::polity)
                .flatMap(Stream::ofNullable)
                .findFirst();
        int where = object + 2;
        while (parse.kindAt(where - 1, Chunk.Kind.NOUN) || parse.kindAt(where - 1, Chunk.Kind.TIME)) {
            // "48 hours to leave Ghana"
            where++;
        }
        boolean placed = Word.isOneOf(parse.lower(where - 1), "in", "to", "from", "to leave", "leave", "to quit")
                && parse.kindAt(where, Chunk.Kind.NOUN);
        if (guest.isEmpty() || !placed) {
            return Optional.empty();
        }
        Unit land = parse.unit(parse.chunks().get(where).to() - 1);
        return land.named() && !land.demonym()
                ? Optional.ofNullable(land.polity()).filter(key -> !guest.get().equals(key))
                : Optional.empty();
    }

    private boolean isOnesOwn(VerbGroup verb, Unit head) {
        return head.in(text.lexicon().list("ties"))
                || head.is("recognition") && UndoneRecognition.UNDOING.contains(verb.base())
                || head.in(text.lexicon().list("heads")) && HOMEWARD.contains(verb.base());
    }

    /** Told by the mark of a possessor, not by an adjective: "severed Israeli ties" may be whoever's, with Israel. */
    private static Optional<PolityKey> owner(Parse parse, int object) {
        Chunk noun = parse.chunks().get(object);
        return IntStream.range(noun.from(), noun.to() - 1)
                .filter(i -> parse.unit(i + 1).is("'s"))
                .mapToObj(i -> parse.unit(i).polity())
                .filter(Objects::nonNull)
                .findFirst();
    }
}
