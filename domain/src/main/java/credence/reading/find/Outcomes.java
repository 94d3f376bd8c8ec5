package credence.reading.find;

import credence.reading.lexicon.StatusWords;
import credence.reading.parse.Chunk;
import credence.reading.parse.Parse;
import credence.reading.parse.VerbGroup;
import credence.reading.text.Word;

/** Infinitives that tell what came of it, and not what was meant. */
record Outcomes(Parse parse, StatusWords words) {
    /** "withdrew it in 2013, only to restore it in 2016", "broke off relations, to resume them after the war". */
    boolean is(VerbGroup verb) {
        // "established them in 2002, only for Nauru to restore those with Taiwan"
        boolean others = parse.kindAt(verb.chunk() - 1, Chunk.Kind.NOUN)
                && parse.lower(verb.chunk() - 2).equals("for")
                && parse.lower(verb.chunk() - 3).equals("only")
                && parse.kindAt(verb.chunk() - 4, Chunk.Kind.COMMA);
        if (others) {
            return true;
        }
        boolean only = parse.lower(verb.chunk() - 1).equals("only");
        boolean again = Word.isOneOf(
                verb.base(), "restore", "resume", "reopen", "renew", "re-establish", "reestablish", "reinstate");
        int before = only ? verb.chunk() - 2 : verb.chunk() - 1;
        // "restored ties in 1990 only to cut them in 2021"
        boolean behind = parse.kindAt(before, Chunk.Kind.COMMA)
                || only
                        && (parse.kindAt(before, Chunk.Kind.TIME)
                                // "promised them only to open an embassy": what it promised
                                || parse.kindAt(before, Chunk.Kind.NOUN)
                                        && parse.verbs().reversed().stream()
                                                .filter(other -> other.chunk() < verb.chunk())
                                                .findFirst()
                                                .filter(other ->
                                                        words.over(other.base()).isPresent())
                                                .isEmpty());
        return behind && (only || again);
    }
}
