package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Unit;
import credence.reading.text.Word;
import java.util.Optional;

/** "China threatened to sever relations with Honduras if it recognised Taiwan": who is threatened, and not who threatens. */
final class Threatened {
    private Threatened() {}

    /** The last name between the threat and the condition that opens with "it"; empty where none stands there. */
    static Optional<PolityKey> of(Parse parse, int it) {
        if (!Word.isOneOf(parse.lower(it - 1), "if", "unless", "should", "in case", "once")) {
            return Optional.empty();
        }
        Optional<PolityKey> last = Optional.empty();
        for (int j = it - 2; j >= 0 && !parse.kindAt(j, Chunk.Kind.STOP); j--) {
            if (parse.verbAt(j)
                    .filter(verb -> Word.isOneOf(verb.base(), "threaten", "warn", "vow"))
                    .isPresent()) {
                return last;
            }
            if (last.isEmpty() && parse.kindAt(j, Chunk.Kind.NOUN)) {
                last = Optional.of(parse.unit(parse.chunks().get(j).to() - 1))
                        .filter(Unit::named)
                        .map(Unit::polity);
            }
        }
        return Optional.empty();
    }
}
