package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** "Peru will, he said, recall its ambassador": an aside between an auxiliary and its verb. */
final class Interrupted {
    private static final Set<String> HAVE = WordSet.of("has", "have", "had");

    /** Chunks of the aside. */
    private static final int LONGEST = 7;

    private Interrupted() {}

    /** The chunk of the auxiliary that stands alone before the aside; -1 where none does. */
    static int auxiliary(List<Unit> units, List<Chunk> chunks, int index) {
        int close = index > 0 && chunks.get(index - 1).is(OTHER) ? index - 2 : index - 1;
        if (close < 2 || !chunks.get(close).is(COMMA) && !isDash(units, chunks.get(close))) {
            return -1;
        }
        boolean dash = isDash(units, chunks.get(close));
        for (int j = close - 1; j > 0 && j >= close - LONGEST; j--) {
            if (dash ? isDash(units, chunks.get(j)) : chunks.get(j).is(COMMA)) {
                Chunk before = chunks.get(j - 1);
                boolean alone = before.is(VERB)
                        && before.to() - before.from() == 1
                        && (units.get(before.from()).in(VerbGroups.MODALS)
                                || units.get(before.from()).in(HAVE)
                                // "was, as expected, recognised"
                                || units.get(before.from()).in(Words.BE)
                                        && VerbGroups.participleForm(
                                                units.get(chunks.get(index).from())
                                                        .lower()));
                return alone && j < close - 1 ? j - 1 : -1;
            }
            if (chunks.get(j).is(STOP)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isDash(List<Unit> units, Chunk chunk) {
        return chunk.is(STOP) && units.get(chunk.from()).in(Words.DASHES);
    }
}
