package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Words;
import java.util.Optional;

/** "The affair looks like Kosovo to him. Spain does not recognise that territory": the last one named, whatever the report is about. */
final class ThatLand {
    private ThatLand() {}

    static Optional<PolityKey> of(Text text, Place place) {
        Parse parse = text.parse(place.sentence());
        Chunk noun = parse.chunks().get(place.chunk());
        boolean that = parse.unit(noun.from()).is("that")
                && noun.to() - noun.from() == 2
                && parse.unit(noun.from() + 1).in(Words.LANDS_POINTED_AT);
        int from = parse.unit(noun.from()).from();
        return !that
                ? Optional.empty()
                : text.named().reversed().stream()
                        .filter(name -> name.from() < from && name.sentence() >= place.sentence() - 1)
                        .map(name -> name.naming().polity())
                        .filter(text::isContested)
                        .findFirst();
    }
}
