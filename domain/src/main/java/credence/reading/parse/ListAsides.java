package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

/** Asides behind the "and" of a list: "Kosovo and, a day later, Palestine", "Chad and, to a lesser degree, Mali". */
record ListAsides(Parse parse) {
    /** The member behind an aside that opens right behind "and"; -1 where none does. */
    int memberBehind(int and) {
        if (!parse.kindAt(and, AND) || !parse.kindAt(and + 1, COMMA)) {
            return -1;
        }
        int close = and + 2 + length(and + 2);
        return close > and + 2 && parse.kindAt(close, COMMA) && parse.kindAt(close + 1, NOUN) ? close + 1 : -1;
    }

    /** The "and" of an aside that ends right before a member; -1 where none does. */
    int andBefore(int member) {
        if (!parse.kindAt(member - 1, COMMA)) {
            return -1;
        }
        for (int and = member - 4; and >= member - 5; and--) {
            if (memberBehind(and) == member) {
                return and;
            }
        }
        return -1;
    }

    /** Chunks of a day, an adverb or a phrase. */
    private int length(int from) {
        if (parse.kindAt(from, TIME) || parse.kindAt(from, OTHER)) {
            return 1;
        }
        return parse.kindAt(from, PREPOSITION) && parse.kindAt(from + 1, NOUN) ? 2 : 0;
    }
}
