package credence.reading.find;

import credence.polity.PolityKey;
import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import java.util.Optional;

/** "Chad recognised Kosovo; Serbia recalled its envoy, and a month later it broke off ties": who acts last behind the mark, by name. */
record BehindMark(Text text) {
    Optional<PolityKey> actor(Place place) {
        Parse parse = text.parse(place.sentence());
        int mark = place.chunk() - 1;
        while (mark > 0 && !parse.lower(mark).equals(";")) {
            mark--;
        }
        if (mark <= 0 || !parse.kindAt(place.chunk() + 1, Chunk.Kind.VERB)) {
            return Optional.empty();
        }
        int from = mark;
        Clauses clauses = text.clauses(place.sentence());
        return parse.verbs().stream()
                .filter(verb -> verb.finite() && verb.chunk() > from && verb.chunk() < place.chunk())
                .map(clauses::subject)
                .filter(subject -> subject.isPresent()
                        && subject.getAsInt() > from
                        && clauses.list(subject.getAsInt()).size() == 1
                        && clauses.head(subject.getAsInt()).named()
                        // "Serbia said Kosovo was its own": who says so
                        && new SaidWithin(parse, clauses)
                                .teller(subject.getAsInt())
                                .isEmpty()
                        && !parse.kindAt(subject.getAsInt() - 1, Chunk.Kind.RELATIVE))
                .reduce((one, other) -> other)
                .flatMap(subject ->
                        Optional.ofNullable(clauses.head(subject.getAsInt()).polity()));
    }
}
