package credence.reading.find;

import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.Time;
import credence.reading.parse.Words;
import credence.reading.text.Word;
import credence.time.Edtf;
import java.util.Optional;

/** "Only in 2012 did Chile and Peru recognise it", "Only last month was it opened": a time that draws the auxiliary before the subject. */
final class InvertedTimes {
    private InvertedTimes() {}

    static Optional<Edtf> of(Parse parse, int anchor) {
        int auxiliary = auxiliary(parse, anchor);
        // "Not since 1985 have so many been expelled" gives no day
        boolean inverted = auxiliary > 1
                && Words.INVERTED.contains(parse.lower(auxiliary))
                && parse.kindAt(auxiliary - 1, Chunk.Kind.TIME)
                && Word.isOneOf(parse.lower(auxiliary - 2), "only", "until");
        return inverted ? parse.timeAt(auxiliary - 1).map(Time::value) : Optional.empty();
    }

    /** "did Chile recognise it": no present, though the verb looks so. */
    static boolean isPast(Parse parse, int anchor) {
        return parse.lower(auxiliary(parse, anchor)).equals("did");
    }

    /** Where an auxiliary may stand before the subject of a verb; -1 where no subject stands right before it. */
    private static int auxiliary(Parse parse, int anchor) {
        int subject = anchor - 1;
        while (parse.kindAt(subject, Chunk.Kind.NOUN)
                || parse.kindAt(subject, Chunk.Kind.AND)
                || parse.kindAt(subject, Chunk.Kind.PREPOSITION)) {
            subject--;
        }
        return subject < anchor - 1 ? subject : -1;
    }
}
