package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;

/** "Bolivia, which holds the chair and which recognised Kosovo": clauses joined to one another are all about whom the first is about. */
final class RelativeSeries {
    private RelativeSeries() {}

    /** The word that opens the first of them; the place itself where it is joined to none. */
    static int first(Parse parse, int relative) {
        int and = relative - 1;
        if (!parse.kindAt(and, AND)) {
            return relative;
        }
        for (int j = parse.kindAt(and - 1, COMMA) ? and - 2 : and - 1; j >= 0 && !parse.kindAt(j, STOP); j--) {
            if (parse.kindAt(j, RELATIVE) && parse.lower(j).equals(parse.lower(relative))) {
                return first(parse, j);
            }
        }
        return relative;
    }

    /** "downgraded its ties with Chad on Monday, which responded": whom the day parts from what is told of him. */
    static boolean isNameBeforeTime(Parse parse, Clauses clauses, int relative) {
        return parse.kindAt(relative - 1, COMMA)
                && parse.kindAt(relative - 2, TIME)
                && parse.kindAt(relative - 3, NOUN)
                && clauses.head(relative - 3).named();
    }

    /** "the officers who overthrew him who recognised it": the noun on which both clauses hang, and not the pronoun. */
    static int pastObject(Parse parse, int noun) {
        boolean him = parse.lower(noun).equals("him")
                && parse.kindAt(noun - 2, Chunk.Kind.RELATIVE)
                && parse.kindAt(noun - 3, Chunk.Kind.NOUN);
        return him ? noun - 3 : noun;
    }
}
