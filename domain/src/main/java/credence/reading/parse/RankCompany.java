package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.OTHER;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;

/** Asides on whom one is with or comes after, between a verb and the rank that it gives. */
record RankCompany(Parse parse, Clauses clauses) {
    /** "became, with Chile and Peru, the first states to", "makes it, after Chile, the third": what stands before the aside that such a comma closes. */
    int before(int comma) {
        int name = comma - 1;
        if (!parse.kindAt(comma, COMMA)
                || !parse.kindAt(name, NOUN)
                || !clauses.head(name).named()) {
            return comma;
        }
        int with = clauses.list(name).getFirst() - 1;
        int open = Word.isOneOf(parse.lower(with - 1), "together", "along", "jointly") ? with - 2 : beforeSpan(with);
        boolean company = Word.isOneOf(parse.lower(with), "with", "alongside", "after", "following")
                && parse.kindAt(open, COMMA)
                && (parse.kindAt(open - 1, VERB) || isMade(open - 1));
        return company ? open - 1 : comma;
    }

    /** "less than three weeks after Kenya": the chunk before the span that stands before "after". */
    private int beforeSpan(int after) {
        int j = after - 1;
        if (parse.kindAt(j, NOUN) && clauses.head(j).in(CalendarWords.MEASURES)) {
            j--;
            while (parse.kindAt(j, OTHER)) {
                j--;
            }
        }
        return j;
    }

    /** "makes it, after Chile, the third". */
    private boolean isMade(int whom) {
        return parse.kindAt(whom, NOUN)
                && parse.verbAt(Math.max(0, whom - 1))
                        .filter(verb -> verb.base().equals("make"))
                        .isPresent();
    }
}
