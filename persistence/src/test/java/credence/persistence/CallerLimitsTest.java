package credence.persistence;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "NaN", "Infinity", "often", ""})
    void aRateThatIsNoneIsRefused(String set) {
        told("credence.rate-limit", set, () -> new CallerLimits(set, "100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many"})
    void aBurstThatLetsNobodyInIsRefused(String set) {
        told("credence.rate-burst", set, () -> new CallerLimits("1", set));
    }

    private static void told(String name, String set, org.junit.jupiter.api.function.Executable made) {
        String why = String.valueOf(assertThrows(StartFailure.class, made).getMessage());
        assertTrue(why.contains(name) && why.contains("\"" + set + "\"") && why.contains("Set how many"), why);
    }

    @Test
    void noneIsNoLimitAndARateIsOne() {
        CallerLimits none = new CallerLimits("0", "1");
        CallerLimits one = new CallerLimits("0.001", "1");
        assertNull(none.take("somebody"));
        assertNull(none.take("somebody"));
        assertNull(one.take("somebody"));
        assertNotNull(one.take("somebody"));
    }
}
