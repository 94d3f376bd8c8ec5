package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.VERB;

import java.util.Optional;

/** Verbs joined by "and" behind an apposition to the object of the one before. */
record JoinedVerbs(Parse parse, Clauses clauses, NounPlaces places) {
    /**
     * "has cut ties with Belgium, its former ruler, and told its envoys": the verb to which the one behind the apposition is joined.
     *
     * @param verb of which the subject is looked for
     */
    Optional<VerbGroup> before(int verb) {
        int close = verb - 2;
        if (!parse.kindAt(verb - 1, AND) || !parse.kindAt(close, COMMA)) {
            return Optional.empty();
        }
        int relative = clauses.relativeBefore(close);
        if (relative > 0 && parse.kindAt(relative - 1, NOUN)) {
            // "It follows Kenya, which did so in March, and is the second": who follows
            int governing = clauses.list(relative - 1).getFirst() - 1;
            return parse.kindAt(governing, VERB) ? parse.verbAt(governing).filter(VerbGroup::finite) : Optional.empty();
        }
        int open = close - 1;
        while (parse.kindAt(open, NOUN) || parse.kindAt(open, PREPOSITION)) {
            open--;
        }
        boolean apposed = parse.kindAt(open, COMMA)
                && parse.kindAt(open + 1, NOUN)
                && !clauses.head(open + 1).named()
                && Asides.DETERMINERS.contains(
                        parse.unit(parse.chunks().get(open + 1).from()).lower())
                && parse.kindAt(open - 1, NOUN)
                && clauses.head(open - 1).named()
                && (places.governor(open - 1) >= 0 || parse.kindAt(open - 2, VERB));
        for (int j = open - 1; (apposed || isName(open, close)) && j > 0 && !parse.kindAt(j, STOP); j--) {
            Optional<VerbGroup> joined = parse.verbAt(j).filter(VerbGroup::finite);
            if (joined.isPresent()) {
                return joined;
            }
        }
        return Optional.empty();
    }

    /** "expelled the ambassador, Mukhtar Ware, and closed its embassy": the name of a person, behind what the person is. */
    private boolean isName(int open, int close) {
        // "its ambassador to Mexico, Manuel Talavera,"
        boolean posted = parse.kindAt(open - 2, PREPOSITION) && parse.kindAt(open - 3, NOUN);
        int title = posted ? open - 3 : open - 1;
        return close == open + 2
                && parse.kindAt(open, COMMA)
                && parse.kindAt(open + 1, NOUN)
                && clauses.head(open + 1).tag("PROPN")
                && !clauses.head(open + 1).named()
                && parse.kindAt(title, NOUN)
                && clauses.head(title).tag("NOUN")
                && (places.governor(title) >= 0 || parse.kindAt(title - 1, VERB));
    }
}
