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
        return also
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
}
