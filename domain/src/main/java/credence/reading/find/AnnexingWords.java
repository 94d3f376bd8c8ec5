package credence.reading.find;

import credence.reading.parse.VerbForms;
import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Words that together may tell of an annexation where no word names one: "declared Kuwait part of its territory", "extended its law to the Golan". */
final class AnnexingWords {
    private static final Set<String> CALLING = WordSet.of("declare", "proclaim", "decree");
    private static final Set<String> MAKING = WordSet.of("make", "turn");

    private AnnexingWords() {}

    static boolean mayBeIn(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        return has(tokens, token -> token.is("province")) && (hasForm(tokens, CALLING) || hasForm(tokens, MAKING))
                || isPart(tokens) && (hasForm(tokens, CALLING) || hasForm(tokens, MAKING) && hasLand(tokens))
                || has(tokens, token -> ExtendedSovereignty.RULE.contains(token.lower()))
                        && hasForm(tokens, ExtendedSovereignty.EXTENDING)
                        && hasLand(tokens);
    }

    private static boolean isPart(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("part") && tokens.get(i + 1).is("of")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLand(List<Token> tokens) {
        return has(tokens, token -> Lands.WORDS.contains(token.lower()));
    }

    private static boolean hasForm(List<Token> tokens, Set<String> bases) {
        return has(
                tokens,
                token -> VerbForms.base(token.lower()).filter(bases::contains).isPresent());
    }

    private static boolean has(List<Token> tokens, Predicate<Token> word) {
        return tokens.stream().anyMatch(word);
    }
}
