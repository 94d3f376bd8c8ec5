package credence.reading.find;

import credence.reading.parse.VerbGroup;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.OptionalInt;
import java.util.Set;

/** Other words for recognising, as they are said of those who are counted or ranked: "states which accept its independence", "treats the two as independent". */
final class RecognisingWords {
    private static final Set<String> STANDING = WordSet.of(
            "independence",
            "statehood",
            "sovereignty",
            "government",
            "authority",
            "republic",
            "state",
            "administration");
    private static final Set<String> FREE =
            WordSet.of("independent", "sovereign", "state", "states", "country", "countries");

    private static final Set<String> ACCEPTING = WordSet.of(
            "accept", "accepts", "accepting", "acknowledge", "treat", "treats", "treating", "regard", "consider");
    private static final Set<String> MEANT =
            WordSet.of("government", "independence", "independent", "statehood", "sovereignty", "sovereign");

    private RecognisingWords() {}

    /** "the first country to accept the Taliban government", "treats the two as independent". */
    static boolean mayBeIn(Sentence sentence) {
        boolean accepts = false;
        boolean meant = false;
        for (Token token : sentence.tokens()) {
            accepts |= ACCEPTING.contains(token.lower());
            meant |= MEANT.contains(token.lower());
        }
        return accepts && meant;
    }

    static boolean are(Scene scene, VerbGroup verb) {
        if (Word.isOneOf(verb.base(), "recognise", "recognize")) {
            return true;
        }
        OptionalInt object = scene.clauses().object(verb);
        if (object.isEmpty() || verb.passive()) {
            return false;
        }
        int what = object.getAsInt();
        if (Word.isOneOf(verb.base(), "accept", "acknowledge")) {
            return STANDING.contains(scene.parse().lastWord(what));
        }
        return Word.isOneOf(verb.base(), "treat", "treating", "regard", "consider")
                && scene.parse().lower(what + 1).equals("as")
                && FREE.contains(scene.parse().lastWord(what + 2));
    }
}
