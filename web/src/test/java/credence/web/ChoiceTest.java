package credence.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import credence.act.Party;
import credence.polity.Polities;
import credence.polity.PolityKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    private final Polities polities = Polities.starter();

    @ParameterizedTest
    @ValueSource(strings = {"PRK", "prk", " North Korea ", "north korea", "North Korea (PRK)", "DPRK"})
    void aPolityIsNamedByKeyNameAliasOrAsOffered(String text) {
        assertEquals(new PolityKey("PRK"), Choice.polity("actor", text, polities));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nort Korea", "QQQ", "North Korea (QQQ)"})
    void aSlipIsToldAndNamesTheField(String text) {
        assertEquals(
                "actor",
                assertThrows(InvalidInput.class, () -> Choice.polity("actor", text, polities))
                        .field());
    }

    @Test
    void wordsInQuotationMarksStayWords() {
        assertEquals(new Party.Named("Crimea"), Choice.party("target", "\"Crimea\"", polities));
        assertThrows(InvalidInput.class, () -> Choice.party("target", "\" \"", polities));
        assertThrows(InvalidInput.class, () -> Choice.party("target", "Cremia", polities));
    }
}
