package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Optional;

/** Times until which an act was waited for: then it came. */
final class AwaitedTimes {
    private AwaitedTimes() {}

    /** "It took Chile until 1990 to restore them", "had to wait until 1990 for Chile to", "Not until 1990 did Chile": then it did. */
    static Optional<Edtf> of(Parse parse, int anchor) {
        Optional<VerbGroup> late = parse.verbAt(anchor);
        boolean not = parse.lower(0).startsWith("not");
        for (int j = anchor - 1; j > 0 && late.isPresent() && !parse.kindAt(j, Chunk.Kind.STOP); j--) {
            boolean until = parse.kindAt(j, Chunk.Kind.TIME)
                    && (parse.lower(j).startsWith("until ")
                            || parse.lower(j - 1).endsWith("until"));
            if (until && (not && j < 4 || late.get().infinitive() && isWaitedFor(parse, j))) {
                return parse.timeAt(j).map(Time::value);
            }
        }
        return Optional.empty();
    }

    /** "took Chile until 1990", "had to wait until 1990". */
    private static boolean isWaitedFor(Parse parse, int time) {
        return parse.verbs().stream()
                .filter(verb -> verb.chunk() < time && verb.chunk() >= time - 3)
                .anyMatch(verb -> Word.isOneOf(parse.unit(verb.unit()).lower(), "took", "wait", "waited"));
    }
}
