package credence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void offsetsCountCodePoints() {
        assertEquals("b\uD83D\uDE00", new Passage(2, 4).in("\uD83D\uDD4Aab\uD83D\uDE00c"));
        assertEquals("e\u0301", new Passage(0, 2).in("e\u0301t"));
    }

    @Test
    void aPassageIsNeverEmptyOrReversed() {
        assertThrows(IllegalArgumentException.class, () -> new Passage(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new Passage(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new Passage(-1, 3));
    }

    @Test
    void aPassageOutsideTheTextIsToldAsSuch() {
        assertThrows(IndexOutOfBoundsException.class, () -> new Passage(1, 4).in("abc"));
    }

    @Test
    void neighboursDoNotOverlap() {
        assertFalse(new Passage(0, 3).overlaps(new Passage(3, 5)));
        assertTrue(new Passage(0, 4).overlaps(new Passage(3, 5)));
        assertTrue(new Passage(0, 5).contains(new Passage(3, 5)));
        assertFalse(new Passage(0, 4).contains(new Passage(3, 5)));
    }
}
