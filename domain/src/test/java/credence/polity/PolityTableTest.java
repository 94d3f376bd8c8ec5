package credence.polity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolityTableTest {
    private static final String HEAD =
            "# a comment\nkey\tname\tkind\taliases\tdemonyms\tcapital\tseats\talpha2\talpha3\twikidata\tun\tun_since"
                    + "\tnote\tsource\n";
    private static final String FRANCE =
            "FRA\tFrance\tSTATE\tFrench Republic|La France\tFrench\tParis\t\tFR\tFRA\tQ142\tMEMBER\t1945-10-24\t\tISO\n";

    @Test
    void everyCellHasItsPlaceAndEmptyCellsAreNull() {
        Polity france = PolityTable.parse(HEAD + FRANCE).getFirst();
        assertEquals(new PolityKey("FRA"), france.key());
        assertEquals(List.of("French Republic", "La France"), france.aliases());
        assertEquals(List.of(), france.seats());
        assertEquals(UnStatus.MEMBER, france.un());
        assertEquals(LocalDate.of(1945, 10, 24), france.unSince());
        assertNull(france.note());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a short line; FRA~France; line 4: 2 cells, not 14
            a bad key; fr~F~STATE~~~~~~~~NONE~~~s; line 4: key is not a polity key
            an unknown kind; XAA~F~REALM~~~~~~~~NONE~~~s; line 4: No enum constant credence.polity.PolityKind.REALM
            a bad day; XAA~F~STATE~~~~~~~~MEMBER~24.10.1945~~s; line 4: Text '24.10.1945' could not be parsed at index 0
            no name; XAA~~STATE~~~~~~~~NONE~~~s; line 4: name is empty
            no source; XAA~F~STATE~~~~~~~~NONE~~~; line 4: source is empty
            a hole in a list; XAA~F~STATE~a||b~~~~~~~NONE~~~s; line 4: a word of a list is empty
            a key twice; FRA~F~STATE~~~~~~~~NONE~~~s; line 4: key FRA is taken by line 3
            an alpha-2 twice; XAA~F~STATE~~~~~FR~~~NONE~~~s; line 4: alpha2 FR is taken by line 3
            a shared alias; XAA~F~STATE~La France~~~~~~~NONE~~~s; line 4: name "La France" is taken by line 3
            """)
    void errorsNameTheLine(String rule, String row, String message) {
        String line = row.replace('~', '\t');
        var error = assertThrows(
                IllegalArgumentException.class, () -> PolityTable.parse(HEAD + FRANCE + line + "\n"), rule);
        assertEquals(message, error.getMessage());
    }

    @Test
    void theColumnsMustBeNamed() {
        var error = assertThrows(IllegalArgumentException.class, () -> PolityTable.parse(FRANCE));
        assertEquals(true, String.valueOf(error.getMessage()).startsWith("line 1: the columns must be key, name"));
    }
}
