package credence.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstPassesThenTheRate() {
        Allowance two = new Allowance(2, 3);
        for (int i = 0; i < 3; i++) {
            assertNull(two.take("a", 0));
        }
        assertEquals(Duration.ofMillis(500), two.take("a", 0));
        assertNull(two.take("a", SECOND / 2));
        assertEquals(Duration.ofMillis(500), two.take("a", SECOND / 2));
    }

    @Test
    void whoAsksInVainWaitsNoLongerForIt() {
        Allowance one = new Allowance(1, 1);
        assertNull(one.take("a", 0));
        for (int i = 1; i < 10; i++) {
            one.take("a", i * SECOND / 10);
        }
        assertNull(one.take("a", SECOND + 1));
    }

    @Test
    void eachHasTheirOwnAndWhatIsGivenBackWasNotTaken() {
        Allowance one = new Allowance(1, 1);
        assertNull(one.take("a", 0));
        assertEquals(Duration.ofSeconds(1), one.take("a", 0));
        one.give("a");
        assertNull(one.take("a", 0));
        assertEquals(Duration.ofSeconds(1), one.take("a", 0));
        one.give("b");
        assertNull(one.take("b", 0));
        assertEquals(Duration.ofSeconds(1), one.take("b", 0));
    }

    @Test
    void zeroIsNoLimit() {
        Allowance none = new Allowance(0, 1);
        for (int i = 0; i < 1000; i++) {
            assertNull(none.take("a", 0));
        }
        assertEquals(0, none.size());
    }

    @Test
    void whoStaysAwayIsForgotten() {
        Allowance one = new Allowance(1, 1);
        for (int i = 0; i < 100_000; i++) {
            one.take("caller " + i, i * SECOND);
        }
        assertTrue(one.size() <= 20_001, "" + one.size());
    }
}
