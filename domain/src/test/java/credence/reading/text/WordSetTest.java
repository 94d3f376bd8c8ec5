package credence.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {
    @Test
    void hasWhatASetOfTheJdkHasAndNothingElse() {
        Random random = new Random(7);
        for (int size = 0; size < 300; size++) {
            List<String> words = random.ints(size, 0, 2000)
                    .mapToObj(number -> "word" + number)
                    .distinct()
                    .toList();
            Set<String> set = WordSet.copyOf(words);
            Set<String> known = Set.copyOf(words);
            for (int number = 0; number < 2000; number++) {
                assertEquals(known.contains("word" + number), set.contains("word" + number));
            }
            assertEquals(known, set);
            assertEquals(known.hashCode(), set.hashCode());
        }
    }

    @Test
    void keepsTheOrderGiven() {
        assertEquals(
                List.of("with", "to", "between"),
                WordSet.of("with", "to", "between").stream().toList());
    }

    @Test
    void wordsWithOneHashAreApart() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertFalse(WordSet.of("Aa").contains("BB"));
        assertFalse(WordSet.of("Aa", "BB", "AaAa").contains("BBBB"));
        assertTrue(WordSet.of("Aa", "BB").containsAll(List.of("Aa", "BB")));
    }

    @Test
    void cannotBeChangedAndHoldsNothingTwice() {
        assertThrows(IllegalArgumentException.class, () -> WordSet.of("with", "with"));
        assertThrows(
                UnsupportedOperationException.class,
                () -> WordSet.of("with").iterator().remove());
        assertFalse(WordSet.of("with").contains((Object) 1));
    }
}
