package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    @ParameterizedTest
    @CsvSource({
        "2H, 7200000",
        "99999999H, 359999996400000",
        "3M, 180000",
        "4S, 4000",
        "100m, 100",
        "1u, 1",
        "1000u, 1",
        "1001u, 2",
        "99999999n, 100",
        "0S, 0",
        "'', -1",
        "S, -1",
        "100, -1",
        "-1S, -1",
        "1.5S, -1",
        "100000000m, -1",
        "5s, -1"
    })
    void isAsLongAsItsDigitsOfItsUnit(String sent, long millis) {
        assertEquals(millis, Deadlines.millis(sent));
    }
}
