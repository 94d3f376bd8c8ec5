package credence.reading.find;

import credence.act.ActKind;
import credence.reading.parse.Chunk;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.Word;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What an embassy is called: a high commission among members of the Commonwealth, a nunciature, a people's bureau. */
final class MissionNames {
    private static final Set<String> HIGH = WordSet.of("high");

    private static final Set<String> PEOPLES = WordSet.of("people", "people's", "peoples");

    private MissionNames() {}

    static boolean isEmbassy(Scene scene, int noun) {
        if (!scene.parse().kindAt(noun, Chunk.Kind.NOUN)) {
            return false;
        }
        String head = scene.head(noun).lower();
        return isEmbassy(head)
                || isCommission(head) && scene.has(noun, HIGH)
                || isBureau(head) && scene.has(noun, PEOPLES);
    }

    /** Words that name an embassy only with another before them. */
    static boolean needsMore(String head) {
        return isCommission(head) || isBureau(head);
    }

    static boolean areIn(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return IntStream.range(0, tokens.size())
                .anyMatch(i -> isEmbassy(tokens.get(i).lower())
                        || i > 0
                                && isCommission(tokens.get(i).lower())
                                && tokens.get(i - 1).is("high")
                        || i > 1
                                && isBureau(tokens.get(i).lower())
                                && tokens.get(i - 1).is("'s")
                                && tokens.get(i - 2).is("people"));
    }

    private static boolean isEmbassy(String word) {
        return word.startsWith("embass") || word.startsWith("nunciature");
    }

    private static boolean isCommission(String word) {
        return Word.isOneOf(word, "commission", "commissions");
    }

    private static boolean isBureau(String word) {
        return Word.isOneOf(word, "bureau", "bureaux", "bureaus");
    }

    /** The list of the lexicon that names whom or what an act of missions is done to. */
    static String list(ActKind kind) {
        return kind == ActKind.AMBASSADOR_RECALLED ? "envoys" : "missions";
    }
}
