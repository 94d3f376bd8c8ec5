package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.RELATIVE;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import credence.reading.text.Word;
import java.util.Optional;
import java.util.OptionalInt;

/** Who is ranked, where the rank stands first and the name behind it. */
record RanksAhead(Parse parse, Clauses clauses) {
    /** "The latest country to recognise Kosovo was Peru": who stands behind "was". */
    OptionalInt of(int chunk) {
        if (chunk > 0
                && !parse.kindAt(chunk - 1, COMMA)
                && !parse.kindAt(chunk - 1, AND)
                && !parse.kindAt(chunk - 1, STOP)
                && !(chunk == 1 && parse.lower(0).equals("among"))) {
            return OptionalInt.empty();
        }
        for (int j = chunk + 1; j < parse.chunks().size(); j++) {
            if (parse.kindAt(j, COMMA) && chunk == 0) {
                return namedBehindComma(j);
            }
            if (parse.kindAt(j, COMMA) || parse.kindAt(j, STOP) || parse.kindAt(j, RELATIVE)) {
                return OptionalInt.empty();
            }
            Optional<VerbGroup> verb = parse.verbAt(j).filter(VerbGroup::finite);
            if (verb.isPresent()) {
                boolean be = RankedSubjects.BE.contains(verb.get().base()) && parse.kindAt(j + 1, NOUN);
                return be && clauses.head(j + 1).named() ? OptionalInt.of(j + 1) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "The first country to do so, Peru, welcomed it", "The third country to do so, after Peru and Chile, France said". */
    private OptionalInt namedBehindComma(int comma) {
        int name = comma + 1;
        if (Word.isOneOf(parse.lower(name), "after", "behind") && isName(name + 1)) {
            name = clauses.list(name + 1).getLast() + 2;
            if (parse.verbAt(name)
                            .filter(VerbGroup::finite)
                            .filter(be -> RankedSubjects.BE.contains(be.base()))
                            .isPresent()
                    && isName(name + 1)) {
                // "The third country to do so, after Peru and Chile, was France"
                return OptionalInt.of(name + 1);
            }
        }
        boolean leads = isName(name)
                && parse.kindAt(name - 1, COMMA)
                && (parse.kindAt(name + 1, VERB) || parse.kindAt(name + 1, TIME) || parse.kindAt(name + 1, COMMA));
        return leads ? OptionalInt.of(name) : OptionalInt.empty();
    }

    private boolean isName(int chunk) {
        return parse.kindAt(chunk, NOUN) && clauses.head(chunk).named();
    }
}
