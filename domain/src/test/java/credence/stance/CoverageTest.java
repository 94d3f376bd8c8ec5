package credence.stance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.polity.PolityKey;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Coverage coverage = Coverage.starter();

    @Test
    void onlyWhatIsListedIsClaimedToBeComplete() {
        assertTrue(coverage.isComplete(new PolityKey("XKX"), Tally.Direction.RECOGNISERS));
        assertFalse(coverage.isComplete(new PolityKey("XKX"), Tally.Direction.RELATIONS));
        assertFalse(coverage.isComplete(new PolityKey("XKX"), Tally.Direction.RECOGNISED));
        assertFalse(coverage.isComplete(new PolityKey("ISR"), Tally.Direction.RECOGNISERS));
    }
}
