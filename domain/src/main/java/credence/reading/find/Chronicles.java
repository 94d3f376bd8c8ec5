package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.Words;
import credence.time.Edtf;
import java.util.Optional;
import java.util.stream.IntStream;

/** Entries of a chronicle, which tell in the present what was done on the day they open with: "March 3, 2008: Peru recognises Kosovo". */
final class Chronicles {
    private Chronicles() {}

    /** The day with which an entry opens, for all that it tells. */
    static Optional<Edtf> day(Parse parse) {
        return isEntry(parse) ? parse.timeAt(opening(parse)).map(Time::value) : Optional.empty();
    }

    private static int opening(Parse parse) {
        return parse.kindAt(0, Chunk.Kind.TIME) ? 0 : 1;
    }

    static boolean isEntry(Parse parse) {
        int day = opening(parse);
        return parse.kindAt(day, Chunk.Kind.TIME)
                && (day == 0 || parse.kindAt(0, Chunk.Kind.OTHER) || parse.kindAt(0, Chunk.Kind.STOP))
                && opens(parse, day + 1);
    }

    /** A colon, or a dash that no other one closes: "Today – 17 years after the war – 97 states recognise it" is no entry. */
    private static boolean opens(Parse parse, int mark) {
        String word = parse.lower(mark);
        return word.equals(":")
                || Words.DASHES.contains(word)
                        && IntStream.range(mark + 1, parse.chunks().size())
                                .noneMatch(j -> parse.lower(j).equals(word));
    }
}
