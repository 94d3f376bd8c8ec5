package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;

/** Asides on who says so, between a word and what hangs on it: "plans, sources say, to close", "no intention, he said on Monday, of closing". */
public final class SaidAsides {
    private SaidAsides() {}

    /** The chunk before the aside that ends right before an infinitive, or a gerund and its preposition; else the one before that. */
    public static int before(Parse parse, VerbGroup verb) {
        int end = verb.gerund() && parse.kindAt(verb.chunk() - 1, PREPOSITION) ? verb.chunk() - 2 : verb.chunk() - 1;
        if (!parse.kindAt(end, COMMA) || !verb.gerund() && !verb.infinitive()) {
            return verb.chunk() - 1;
        }
        int said = parse.kindAt(end - 1, TIME) ? end - 2 : end - 1;
        boolean says = parse.verbAt(Math.max(0, said))
                .filter(VerbGroup::finite)
                .filter(NounPlaces::reports)
                .isPresent();
        int who = said - 1;
        while (parse.kindAt(who, NOUN) && parse.kindAt(who - 1, PREPOSITION) && parse.kindAt(who - 2, NOUN)) {
            who -= 2;
        }
        return says && parse.kindAt(who, NOUN) && parse.kindAt(who - 1, COMMA) ? who - 2 : verb.chunk() - 1;
    }
}
