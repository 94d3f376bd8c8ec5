package credence.reading.find;

import credence.reading.text.Sentence;
import java.util.regex.Pattern;

/** Whether a sentence can tell of an act at all; only such are tagged, since tagging is what costs. */
final class Triggers {
    private static final Pattern STEM =
            Pattern.compile("(?:de-?)?recogni.*|relations?|ties|links|relationship|sever.*|break.*|broke|broken"
                    + "|embass.*|ambassadors?|envoys?|diplomats?|attach[eé]s?|expel.*|annex.*|independence|condemn.*|denounc.*|deplor.*|decr(?:y|ies|ied)"
                    + "|slam.*|reject.*|support.*|back|backs|backed|backing|hail.*|welcom.*|prais.*|endors.*|applaud.*|salut.*|laud.*|commend.*|solidarity"
                    + "|so|suit|follow|follows|followed|following|allegiance|same|theirs|own");

    private Triggers() {}

    static boolean any(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> STEM.matcher(token.lower()).matches());
    }
}
