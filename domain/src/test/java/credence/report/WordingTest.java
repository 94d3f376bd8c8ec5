package credence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String[] POINTS = {"a", "\u00e9", "\u2019", "e\u0301", "\ud83d\ude00", "\ud801\udc00", "\n"};

    @Test
    void theWordsAreThoseThatCountingFromTheStartGives() {
        Random random = new Random(12);
        for (int round = 0; round < 300; round++) {
            StringBuilder sent = new StringBuilder();
            random.ints(1 + random.nextInt(40), 0, POINTS.length).forEach(i -> sent.append(POINTS[i]));
            String text = sent.toString();
            int[] points = text.codePoints().toArray();
            Wording words = Wording.of(text);
            for (int start = 0; start < points.length; start++) {
                for (int end = start + 1; end <= points.length; end++) {
                    assertEquals(new String(points, start, end - start), words.at(new Passage(start, end)));
                }
            }
        }
    }

    @Test
    void aPassageOutsideTheTextIsToldAsSuch() {
        Wording words = Wording.of("a\ud83d\ude00b");
        assertEquals("\ud83d\ude00b", words.at(new Passage(1, 3)));
        assertThrows(IndexOutOfBoundsException.class, () -> words.at(new Passage(2, 4)));
    }
}
