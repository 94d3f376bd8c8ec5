package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;

/** Asides on those who came before, between a rank and its verb: "the fourth state - after Egypt and Jordan - to", "the third, Peru having preceded it, to". */
final class ForerunnerAsides {
    private ForerunnerAsides() {}

    /** The mark where the aside opens that closes at a chunk; -1 where none does. */
    static int opening(Parse parse, int close) {
        int first = close - 1;
        boolean dashed = parse.kindAt(close, STOP) && Words.DASHES.contains(parse.lower(close));
        if (!dashed && !parse.kindAt(close, COMMA)) {
            return -1;
        }
        if (!dashed) {
            int having = precedes(parse, first) ? first : precedes(parse, first - 1) ? first - 1 : -1;
            first = having - 1;
            if (having < 0) {
                return -1;
            }
        }
        while (parse.kindAt(first, NOUN)
                || parse.kindAt(first, AND)
                || parse.kindAt(first, COMMA) && !isRank(parse, first - 1)
                || Word.isOneOf(parse.lower(first), "after", "behind", "following")) {
            first--;
        }
        return (dashed ? parse.lower(first).equals(parse.lower(close)) : parse.kindAt(first, COMMA))
                        && isRank(parse, first - 1)
                ? first
                : -1;
    }

    /** "having preceded it", "having gone before". */
    private static boolean precedes(Parse parse, int chunk) {
        return parse.kindAt(chunk, VERB) && parse.lower(chunk).startsWith("having ");
    }

    private static boolean isRank(Parse parse, int last) {
        // "the fourth Arab country in the Middle East - after Egypt and Jordan - to"
        int chunk = parse.kindAt(last, NOUN) && parse.kindAt(last - 1, PREPOSITION) ? last - 2 : last;
        if (!parse.kindAt(chunk, NOUN)) {
            return false;
        }
        Chunk noun = parse.chunks().get(chunk);
        return parse.units().subList(noun.from(), noun.to()).stream()
                .anyMatch(unit -> Ordinals.rank(unit.lower()).isPresent());
    }
}
