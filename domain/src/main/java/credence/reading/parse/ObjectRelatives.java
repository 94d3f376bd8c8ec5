package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.STOP;
import static credence.reading.parse.Chunk.Kind.SUBORDINATOR;

import credence.reading.text.Word;
import java.util.stream.IntStream;

/** Clauses between a noun and its verb, in which the noun is the object: "the office that Peru has kept in Pristina is to be turned into an embassy". */
final class ObjectRelatives {
    private ObjectRelatives() {}

    /**
     * The noun on which the clause of an inner verb hangs, where it is what a verb behind that clause tells of; -1 where it is not.
     *
     * @param inner the chunk of the verb in the clause
     * @param outer the chunk of the verb behind it
     */
    static int hook(Parse parse, Clauses clauses, int inner, int outer) {
        if (!parse.kindAt(inner - 1, NOUN)
                || !parse.verbAt(inner).filter(VerbGroup::finite).isPresent()) {
            return -1;
        }
        int opener = clauses.list(inner - 1).getFirst() - 1;
        int hook = parse.kindAt(opener - 1, PREPOSITION) ? opener - 2 : opener - 1;
        String word = parse.lower(opener);
        boolean relative = Word.isOneOf(word, "which", "whom")
                // "the claim that Peru has recognised Kosovo is false": nothing is left out of that
                || word.equals("that") && hook == opener - 1 && !parse.kindAt(inner + 1, NOUN);
        boolean other = IntStream.range(inner + 1, outer)
                .anyMatch(j -> parse.kindAt(j, AND)
                        || parse.kindAt(j, COMMA)
                        || parse.kindAt(j, STOP)
                        || parse.kindAt(j, SUBORDINATOR) && !parse.lower(j).equals("since"));
        return relative && !other && parse.kindAt(hook, NOUN) ? hook : -1;
    }
}
