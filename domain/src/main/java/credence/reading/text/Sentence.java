package credence.reading.text;

import java.util.List;

/**
 * A sentence.
 *
 * @param index place among the sentences of the text, from 0
 * @param paragraph place of its paragraph, from 0
 * @param from first UTF-16 unit in the text
 * @param to unit after the last
 * @param heading a line that does not end like a sentence: headline, dateline, caption
 */
public record Sentence(int index, int paragraph, int from, int to, boolean heading, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public Sentence withTokens(List<Token> tagged) {
        return new Sentence(index, paragraph, from, to, heading, tagged);
    }
}
