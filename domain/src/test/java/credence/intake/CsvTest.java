package credence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.polity.Polities;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That cells come out as RFC 4180 has them, each record with its line, and that no formula is lost. */
class CsvTest {
    private static List<String> read(String text) throws IOException {
        Csv csv = new Csv(new StringReader(text), ',');
        List<String> records = new ArrayList<>();
        for (List<String> record = csv.next(); record != null; record = csv.next()) {
            records.add(csv.line() + ":" + String.join("|", record));
        }
        return records;
    }

    @Test
    void cellsMayHoldSeparatorsQuotesAndLineBreaks() throws IOException {
        assertEquals(
                List.of("1:a|b|", "2:x, y|\"z\"|1\n2", "4:|last"),
                read("a,b,\r\n\"x, y\",\"\"\"z\"\"\",\"1\n2\"\r\n,last"));
    }

    @Test
    void linesEndInAnyWayAndBlankOnesAreSkippedButCounted() throws IOException {
        assertEquals(List.of("1:a", "3:b", "5:c"), read("a\r\rb\r\n\nc\n"));
    }

    @Test
    void aQuoteThatIsNotClosedIsTold() {
        assertThrows(InvalidInput.class, () -> read("a,\"b\nc\n"));
        assertThrows(InvalidInput.class, () -> read("\"a\"b,c\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-1", "'plain", "plain", "", "a=b", "'"})
    void aFormulaIsGuardedAndComesBackAsItWas(String cell) {
        String written = Formula.guarded(cell);
        assertTrue(written.isEmpty() || "=+-@\t\r".indexOf(written.charAt(0)) < 0, written);
        assertEquals(cell, Formula.read(written));
    }

    @Test
    void everyStateNumberIsAPolityOfTheRegisterOrNone() {
        Sides sides = new Sides(Polities.starter());
        CowStates states = new CowStates();
        for (int number = 1; number < 1000; number++) {
            for (int year : new int[] {1817, 1870, 1871, 1914, 1925, 1950, 1960, 1985, 1991, 2005}) {
                CowStates.Named named = states.of(number, year);
                assertTrue(
                        named == null
                                || named.key() == null
                                || sides.key(named.key().value()) != null,
                        () -> "" + named);
            }
        }
        assertEquals("XPR", key(states, 255, 1870));
        assertEquals("DEU", key(states, 260, 1985));
        assertEquals("SUN", key(states, 365, 1985));
        assertEquals("SCG", key(states, 345, 1995));
        assertEquals("YMD", key(states, 680, 1985));
        assertEquals("XSV", key(states, 817, 1970));
    }

    private static String key(CowStates states, int number, int year) {
        CowStates.Named named = states.of(number, year);
        return named == null ? "none" : String.valueOf(named.key());
    }
}
