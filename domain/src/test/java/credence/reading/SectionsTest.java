package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Account;
import credence.act.ActKind;
import credence.polity.Polities;
import credence.reading.text.Plain;
import credence.report.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are read in sections. */
class SectionsTest {
    private static final Reader READER = new Reader(Polities.starter());

    /** Some fifty thousand units, an entity and a letter of two units among them, so that what is sent and what is read differ. */
    private static final String FILLER = "The harvest was good & dry \uD835\uDCB3 in the hills.\n\n".repeat(1000);

    private static List<Account> read(String text) {
        return READER.read(new Report(text, null, LocalDate.of(2024, 6, 20), null, null))
                .accounts();
    }

    @Test
    void oneActToldInTwoSectionsIsOneAccountWithTheDateOfEither() {
        String told = "Egypt broke off relations with Israel.";
        String dated = "Egypt broke off relations with Israel on 12 June 2024.";
        String text = told + "\n\n" + FILLER + dated;
        List<Account> accounts = read(text);
        assertEquals(1, accounts.size(), accounts.toString());
        assertEquals("2024-06-12", String.valueOf(accounts.getFirst().act().when()));
        assertEquals(2, accounts.getFirst().passages().size());
        accounts.getFirst()
                .passages()
                .forEach(passage -> assertTrue(told.contains(passage.in(text)) || dated.contains(passage.in(text))));
    }

    @Test
    void aJointActToldTheOtherWayRoundIsTheSame() {
        String text = "Chad and Israel restored diplomatic relations.\n\n" + FILLER
                + "Israel and Chad restored diplomatic relations.";
        assertEquals(1, read(text).size(), read(text).toString());
    }

    @Test
    void actsOfTwoDatesOrStatusesStayTwo() {
        String text = "Mali expelled the French ambassador in 2022.\n\n" + FILLER
                + "Mali expelled the French ambassador in 2024.\n\n"
                + FILLER + "Mali will not expel the French ambassador.";
        assertEquals(
                List.of(ActKind.DIPLOMATS_EXPELLED, ActKind.DIPLOMATS_EXPELLED, ActKind.DIPLOMATS_EXPELLED),
                read(text).stream().map(account -> account.act().kind()).toList());
    }

    /** Paragraphs, sentences, words or nothing at all to cut at; a letter of two units is never cut. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Kites fly.\n\n", "Kites fly.\n", "Kites fly. ", "kites ", "k", "\uD835\uDCB3", "x\uD835\uDCB3"})
    void sectionsAreTheWholeText(String part) {
        Plain whole = Plain.of(part.repeat(200_000 / part.length()));
        List<Plain> sections = Sections.of(whole);
        assertTrue(sections.size() > 1);
        StringBuilder chars = new StringBuilder();
        for (Plain section : sections) {
            chars.append(section.chars());
            assertEquals(section.chars(), section.words(0, section.chars().length()));
            assertTrue(!Character.isLowSurrogate(section.chars().charAt(0)));
        }
        assertEquals(whole.chars(), chars.toString());
    }
}
