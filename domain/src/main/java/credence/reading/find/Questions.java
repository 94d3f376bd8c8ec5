package credence.reading.find;

import credence.reading.text.Sentence;
import credence.reading.text.Token;
import credence.reading.text.WordSet;
import java.util.List;
import java.util.Set;

/** Sentences that ask, and tell nothing: "Did Greece condemn the move?" */
final class Questions {
    private static final Set<String> OPENERS = WordSet.of(
            "did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "why", "when", "how", "who", "which",
            "what", "where", "will", "would", "should", "could", "can", "may", "might", "shall");

    /** Before the question itself: "Q: Has Spain recognised it?", "But will it?". */
    private static final Set<String> LEADS =
            WordSet.of("q", "q.", "question", ":", ".", ",", "-", "–", "and", "but", "so", "or", "then", "yet", "now");

    private Questions() {}

    static boolean asks(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int first = 0;
        while (first < tokens.size() - 1 && LEADS.contains(tokens.get(first).lower())) {
            first++;
        }
        return tokens.getLast().is("?") && OPENERS.contains(tokens.get(first).lower());
    }
}
