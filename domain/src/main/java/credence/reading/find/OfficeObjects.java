package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.parse.VerbGroup;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whose an office is that ends or begins what a land has: "the cabinet broke off Kenya's relations with Norway", "the new government
 * recalled Peru's ambassador".
 */
final class OfficeObjects {
    /** An envoy who is recalled is one's own; one who is expelled, another's. */
    private static final Set<String> HOMEWARD = Set.of("recall", "withdraw", "call", "bring", "pull");

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
