package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Clauses;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.time.Edtf;
import java.util.Optional;

/** The time of a rank, which is that of the act that it ranks. */
final class RankTimes {
    private RankTimes() {}

    /** "the first to recognise it": what a rank is of. */
    static boolean isRanked(Clauses clauses, VerbGroup verb) {
        return verb.infinitive()
                && clauses.hook(verb).filter(clauses::ordinalCountry).isPresent();
    }

    /** "Kuwait yesterday became the third country to restore relations, after Iraq on Friday": of the verb that gives the rank. */
    static Optional<Edtf> of(Parse parse, Clauses clauses, int anchor) {
        int rank = parse.verbAt(anchor)
                .filter(VerbGroup::infinitive)
                .flatMap(clauses::hook)
                .filter(clauses::ordinalCountry)
                .orElse(-1);
        // "was in 1978 the first to", "Senegal, in 1989 the first to"
        int time = parse.kindAt(rank - 1, Chunk.Kind.TIME) && !parse.kindAt(rank - 2, Chunk.Kind.NOUN)
                ? rank - 1
                : parse.kindAt(rank - 1, Chunk.Kind.VERB) && parse.kindAt(rank - 2, Chunk.Kind.TIME) ? rank - 2 : -1;
        return time < 0 ? Optional.empty() : parse.timeAt(time).map(Time::value);
    }
}
