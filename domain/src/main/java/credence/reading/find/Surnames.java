package credence.reading.find;

import credence.reading.text.Sentence;
import credence.reading.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Persons whom a text introduces with their office, so that "Trump recognised it" is no verb, whatever the tagger says. */
final class Surnames {
    /** Names of a person, at most. */
    private static final int NAMES = 4;

    private final Set<String> known = new HashSet<>();

    Surnames(List<Sentence> sentences) {
        sentences.forEach(sentence -> learn(sentence.tokens()));
    }

    /** "President Donald Trump", "foreign minister Wang Yi": two names at least. */
    private void learn(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (!Offices.isTitle(tokens.get(i).lower()) || isName(tokens.get(i + 1)) && isTitle(tokens.get(i + 1))) {
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && end <= i + NAMES && isName(tokens.get(end)) && !isTitle(tokens.get(end))) {
                end++;
            }
            if (end > i + 2) {
                tokens.subList(i + 1, end).forEach(token -> known.add(token.text()));
            }
        }
    }

    private static boolean isName(Token token) {
        return token.capital()
                && Character.isLetter(token.text().charAt(token.text().length() - 1));
    }

    private static boolean isTitle(Token token) {
        return Offices.isTitle(token.lower());
    }

    /** The sentence with these as proper names. */
    Sentence tagged(Sentence sentence) {
        return sentence.tokens().stream().noneMatch(this::isMistaken)
                ? sentence
                : sentence.withTokens(sentence.tokens().stream()
                        .map(token -> isMistaken(token) ? token.tagged("PROPN") : token)
                        .toList());
    }

    private boolean isMistaken(Token token) {
        return !token.tag("PROPN") && known.contains(token.text());
    }
}
