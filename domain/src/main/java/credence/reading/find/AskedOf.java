package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import java.util.Optional;
import java.util.OptionalInt;

/** "Oman and Kuwait urged the two to restore relations": whom "the two" means was told before those who act toward them. */
record AskedOf(Text text) {
    /** Whether two act toward what stands here. */
    boolean is(Place place) {
        return until(place) < from(text.parse(place.sentence()), place.chunk());
    }

    /** Up to where those may be named that are meant: the two who ask, else the words themselves. */
    int until(Place place) {
        Parse parse = text.parse(place.sentence());
        Clauses clauses = text.clauses(place.sentence());
        int verb = parse.kindAt(place.chunk() - 1, Chunk.Kind.PREPOSITION) ? place.chunk() - 2 : place.chunk() - 1;
        // "Oman and Kuwait said the two had agreed": they may say it of themselves
        boolean clause =
                parse.verbAt(place.chunk() + 1).filter(VerbGroup::finite).isPresent();
        return (verb < 0 || clause ? Optional.<VerbGroup>empty() : parse.verbAt(verb))
                .filter(asks -> asks.finite() && !asks.passive())
                .map(clauses::subject)
                .filter(OptionalInt::isPresent)
                .map(subject -> clauses.list(subject.getAsInt()))
                .filter(subjects -> subjects.size() == 2 && subjects.getLast() < verb)
                .map(subjects -> from(parse, subjects.getFirst()))
                .orElseGet(() -> from(parse, place.chunk()));
    }

    private static int from(Parse parse, int chunk) {
        return parse.unit(parse.chunks().get(chunk).from()).from();
    }
}
