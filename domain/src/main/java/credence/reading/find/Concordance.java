package credence.reading.find;

import credence.reading.text.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each word of a text stands. A long text may ask for the same name in every sentence, and must not be read through each time. */
final class Concordance {
    /** @param token of the sentence, from 0 */
    record Occurrence(Sentence sentence, int token) {}

    private final List<Sentence> sentences;
    private @Nullable Map<String, List<Occurrence>> words;

    Concordance(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** In the order of the text; the word as it is written. */
    List<Occurrence> of(String word) {
        return words().getOrDefault(word, List.of());
    }

    private Map<String, List<Occurrence>> words() {
        Map<String, List<Occurrence>> known = words;
        if (known == null) {
            known = new HashMap<>();
            for (Sentence sentence : sentences) {
                for (int i = 0; i < sentence.tokens().size(); i++) {
                    known.computeIfAbsent(sentence.tokens().get(i).text(), word -> new ArrayList<>())
                            .add(new Occurrence(sentence, i));
                }
            }
            words = known;
        }
        return known;
    }
}
