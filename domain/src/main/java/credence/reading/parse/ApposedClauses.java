package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;

/** Asides behind a name that have a verb of their own: "Kosovo, the state that Serbia claims, and", "Kosovo, where the alliance has troops, and". */
public record ApposedClauses(Parse parse, Clauses clauses) {
    /** In chunks. */
    private static final int LONGEST = 16;

    /** The comma behind the name, where such an aside ends at another; -1 where none does. */
    int opening(int close) {
        boolean verb = false;
        for (int j = close - 1; j > 1 && j > close - LONGEST && !parse.kindAt(j, STOP); j--) {
            verb |= parse.kindAt(j, VERB);
            int comma = verb && opens(j) ? beforeNoun(j) : -1;
            if (comma > 0) {
                return parse.kindAt(comma - 1, NOUN) && clauses.head(comma - 1).tag("PROPN") ? comma : -1;
            }
            boolean joined = parse.kindAt(j, AND) && !opens(j + 1);
            if (parse.kindAt(j, COMMA) || joined || parse.kindAt(j, SUBORDINATOR) && !opens(j)) {
                return -1;
            }
        }
        return -1;
    }

    /** The comma that ends such an aside, before a place, where another begins it; that other where none does. */
    public int end(int comma, int before) {
        for (int j = comma + 1; parse.kindAt(comma, COMMA) && j < Math.min(before, comma + LONGEST); j++) {
            if (parse.kindAt(j, COMMA) && opening(j) == comma) {
                return j;
            }
        }
        return comma;
    }

    /** "Peru severed relations with Kosovo, which Chile recognised in 2008": whether a place stands in an aside in which the other does not. */
    public boolean isBeside(int inside, int outside) {
        return around(inside, outside) > 0;
    }

    /** The comma with which such an aside begins that holds a place and not another; -1 where none does. */
    private int around(int inside, int outside) {
        int opener = inside;
        while (opener > 1 && !opens(opener)) {
            opener--;
            if (parse.kindAt(opener, COMMA) || parse.kindAt(opener, AND) || parse.kindAt(opener, STOP)) {
                return -1;
            }
        }
        int comma = beforeNoun(opener);
        if (comma < 1 || !parse.kindAt(comma - 1, NOUN) || outside < comma) {
            return comma;
        }
        for (int j = inside + 1; j < outside; j++) {
            if (parse.kindAt(j, COMMA) && clauses.relativeBefore(j) == comma) {
                return comma;
            }
        }
        return -1;
    }

    /** A word that opens a clause about the noun before it, or the first noun of a clause that no word opens. */
    private boolean opens(int chunk) {
        String word = parse.lower(chunk);
        return parse.kindAt(chunk, RELATIVE)
                || Word.isOneOf(word, "that", "where") && parse.kindAt(chunk, SUBORDINATOR)
                || ContactClauses.are(parse, chunk - 1);
    }

    /** The comma before the noun that the clause is about, which is no name: "a state that", "one of those that". */
    private int beforeNoun(int opener) {
        boolean behindName =
                parse.kindAt(opener, RELATIVE) || parse.lower(opener).equals("where");
        int first = parse.kindAt(opener - 1, PREPOSITION) ? opener - 1 : opener;
        if (behindName && parse.kindAt(first - 1, COMMA)) {
            return first - 1;
        }
        int noun = first - 1;
        int governor = governor(noun);
        while (parse.kindAt(noun, NOUN) && parse.kindAt(governor, PREPOSITION) && parse.kindAt(governor - 1, NOUN)) {
            noun = governor - 1;
            governor = governor(noun);
        }
        boolean described = parse.kindAt(noun, NOUN)
                && parse.kindAt(noun - 1, COMMA)
                && Asides.DETERMINERS.contains(
                        parse.unit(parse.chunks().get(noun).from()).lower());
        return described ? noun - 1 : -1;
    }

    /** "one of just two friends": "of". */
    private int governor(int noun) {
        return parse.kindAt(noun - 1, OTHER) ? noun - 2 : noun - 1;
    }
}
