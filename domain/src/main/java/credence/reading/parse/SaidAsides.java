package credence.reading.parse;

import static credence.reading.parse.Chunk.Kind.AND;
import static credence.reading.parse.Chunk.Kind.COMMA;
import static credence.reading.parse.Chunk.Kind.NOUN;
import static credence.reading.parse.Chunk.Kind.PREPOSITION;
import static credence.reading.parse.Chunk.Kind.TIME;
import static credence.reading.parse.Chunk.Kind.VERB;

import java.util.List;

/** Asides on who says so, between a word and what hangs on it: "plans, sources say, to close", "no intention, he said on Monday, of closing". */
public final class SaidAsides {
    private SaidAsides() {}

    /** The chunk before the aside that ends right before an infinitive, or a gerund and its preposition, or before what joins it; else the one before that. */
    public static int before(Parse parse, VerbGroup verb) {
        int end = verb.gerund() && parse.kindAt(verb.chunk() - 1, PREPOSITION) ? verb.chunk() - 2 : verb.chunk() - 1;
        // "plans to leave, the minister said, or to close it"
        int close = parse.kindAt(end, AND) ? end - 1 : end;
        int open = verb.gerund() || verb.infinitive() ? opening(parse.chunks(), parse.verbs(), close) : -1;
        open = open < 0 && verb.infinitive() ? ForerunnerAsides.opening(parse, close) : open;
        return open < 0 ? verb.chunk() - 1 : open - 1;
    }

    /** "is ready, its president said, to recognise it and open an embassy": the comma before the aside that this one ends before a verb; else the comma. */
    static int skipped(Parse parse, int comma) {
        int open = parse.kindAt(comma + 1, VERB) ? opening(parse.chunks(), parse.verbs(), comma) : -1;
        return open < 0 ? comma : open;
    }

    /** The chunk before "and", or before the aside that ends right before it. */
    public static int beforeJoint(Parse parse, int and) {
        int open = opening(parse.chunks(), parse.verbs(), and - 1);
        return open < 0 ? and - 1 : open - 1;
    }

    /**
     * "will close its embassy, the minister told reporters on Monday, and recall": where the aside opens.
     *
     * @param verbs those before it at least
     * @param close the comma at its end
     * @return the comma before it; -1 where no aside ends there
     */
    static int opening(List<Chunk> chunks, List<VerbGroup> verbs, int close) {
        if (!kindAt(chunks, close, COMMA)) {
            return -1;
        }
        int told = close - 1;
        while (kindAt(chunks, told, TIME) || kindAt(chunks, told, NOUN) || kindAt(chunks, told, PREPOSITION)) {
            told--;
        }
        int said = told;
        boolean says = kindAt(chunks, said, VERB)
                && verbs.stream().anyMatch(verb -> verb.chunk() == said && verb.finite() && tells(chunks, verb));
        int who = said - 1;
        while (kindAt(chunks, who, NOUN) && kindAt(chunks, who - 1, PREPOSITION) && kindAt(chunks, who - 2, NOUN)) {
            who -= 2;
        }
        return says && kindAt(chunks, who, NOUN) && kindAt(chunks, who - 1, COMMA) ? who - 1 : -1;
    }

    /** "said", "told reporters". */
    private static boolean tells(List<Chunk> chunks, VerbGroup verb) {
        return NounPlaces.reports(verb) || verb.base().equals("tell") && kindAt(chunks, verb.chunk() + 1, NOUN);
    }

    private static boolean kindAt(List<Chunk> chunks, int chunk, Chunk.Kind kind) {
        return chunk >= 0 && chunk < chunks.size() && chunks.get(chunk).is(kind);
    }
}
