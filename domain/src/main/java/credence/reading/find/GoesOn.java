package credence.reading.find;

import credence.act.Party;
import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.text.Word;
import java.util.List;
import java.util.Optional;

/** "Morocco broke with Saudi Arabia. The kingdom also closed its embassy": of two whom the words describe, who did something does more. */
record GoesOn(Text text) {
    /** @param described whom the words describe, the last named first; not empty */
    Optional<PolityKey> meant(Place place, Parse parse, List<PolityKey> described) {
        boolean also = place.chunk() == 0
                && Word.isOneOf("also", parse.lower(1), parse.lower(2))
                && (parse.kindAt(1, Chunk.Kind.VERB) || parse.kindAt(2, Chunk.Kind.VERB));
        int before = place.sentence() - 1;
        return also || isDoneAgain(place, parse)
                ? text.memory()
                        .lastTold(before)
                        .filter(told -> told.sentence() == before
                                && told.actors().size() == 1
                                && told.targets().contains(Party.of(described.getFirst())))
                        .flatMap(told ->
                                told.actors().stream().flatMap(Parties::known).findFirst())
                        .filter(described::contains)
                : Optional.empty();
    }

    /** "It is not the first time that the kingdom has done so": who did it last. */
    private static boolean isDoneAgain(Place place, Parse parse) {
        return parse.verbAt(place.chunk() + 1)
                .filter(verb -> verb.finite() && verb.base().equals("do") && (verb.perfect() || verb.pastPerfect()))
                .filter(verb -> Word.isOneOf(parse.lower(verb.chunk() + 1), "so", "this", "it", "that", "the same")
                        || parse.lower(verb.chunk() + 1).startsWith("this sort")
                        || parse.lower(verb.chunk()).endsWith(" so"))
                .isPresent();
    }
}
