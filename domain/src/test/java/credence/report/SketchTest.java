package credence.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which texts are copies of which: own texts over an event of 2018, as agencies' clients would have printed them. */
class SketchTest {
    private static final String LEAD = "Burkina Faso has cut diplomatic relations with Taiwan, the second country to"
            + " abandon the island within weeks, its foreign minister said on Thursday.";
    private static final String SECOND = "\"The evolution of the world and the present challenges urge us to reconsider"
            + " our position,\" Alpha Barry told reporters in Ouagadougou. He named no country that had asked for the"
            + " decision, and said that the embassy in Taipei would be closed soon.";
    private static final String THIRD =
            "Taiwan's foreign minister, Joseph Wu, offered his resignation over the loss. The"
                    + " island's president said that Beijing had stepped over a line, and that she would no longer put up with it.";
    private static final String LAST =
            "The move leaves Taiwan with eighteen formal allies, most of them small states in"
                    + " Central America and the Pacific. The Dominican Republic changed sides on the first of May.";
    private static final String WIRE = body("OUAGADOUGOU, May 24 (Wire) - " + LEAD, SECOND, THIRD, LAST);

    private static final String OTHER_WORDS = body(
            "Taipei lost one more friend when Burkina Faso ended their ties on Thursday.",
            "\"The evolution of the world\" had made the government in Ouagadougou think again, according to Alpha Barry,"
                    + " who heads its diplomacy. A mission that has been in Taipei for 24 years is to shut.",
            "Joseph Wu, who is foreign minister in Taipei, asked to be let go the same evening. President Tsai Ing-wen"
                    + " blamed the mainland and spoke of a line that had been crossed.",
            "Eighteen states still keep an embassy there. On May 1 it was the Dominican Republic that left for Beijing.");

    private static String body(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static void isCopy(String text, String other) {
        assertTrue(Sketch.of(text).isCopyOf(Sketch.of(other)), other);
        assertTrue(Sketch.of(other).isCopyOf(Sketch.of(text)), other);
        Set<Integer> bands = new HashSet<>(Sketch.of(text).bands());
        bands.retainAll(Sketch.of(other).bands());
        assertFalse(bands.isEmpty(), "a copy that no band finds: " + other);
    }

    private static void isNoCopy(String text, String other) {
        assertFalse(Sketch.of(text).isCopyOf(Sketch.of(other)), other);
        assertFalse(Sketch.of(other).isCopyOf(Sketch.of(text)), other);
    }

    @Test
    void anotherHeadlineIsStillACopy() {
        isCopy(WIRE, "Another ally leaves Taiwan for the mainland as pressure on its friends grows\n\n" + WIRE);
        isCopy("Taiwan loses Burkina Faso\n" + WIRE, "Second ally in a month turns its back on Taipei\n" + WIRE);
    }

    @Test
    void anotherDatelineIsStillACopy() {
        isCopy(WIRE, body("TAIPEI, Taiwan, Friday 25 May 2018 (Agency) — " + LEAD, SECOND, THIRD, LAST));
        isCopy(WIRE, body(LEAD, SECOND, THIRD, LAST));
    }

    @Test
    void anotherAgencysCreditIsStillACopy() {
        isCopy(
                body(WIRE, "Reporting by A. Writer in Ouagadougou and B. Stringer in Taipei; Editing by C. Desk"),
                body(
                        LEAD,
                        SECOND,
                        THIRD,
                        LAST,
                        "With material from the Agency. © 2018 The Agency, all rights reserved."));
    }

    @Test
    void aCutLastParagraphIsStillACopy() {
        isCopy(WIRE, body("OUAGADOUGOU, May 24 (Wire) - " + LEAD, SECOND, THIRD));
        isCopy(WIRE, body("OUAGADOUGOU, May 24 (Wire) - " + LEAD, SECOND));
    }

    @Test
    void allOfThatAtOnceIsStillACopy() {
        isCopy(
                body(
                        "Taiwan loses Burkina Faso",
                        "By Our Correspondent",
                        WIRE,
                        "Reporting by A. Writer; Editing by C. Desk"),
                body(
                        "Ally leaves Taipei: the second within weeks",
                        "TAIPEI (Agency) — " + LEAD,
                        SECOND,
                        THIRD,
                        "(Agency)"));
    }

    @Test
    void wrappedLinesCurlyQuotesAndCapitalsMakeNoDifference() {
        String wrapped =
                WIRE.replaceAll("(.{60,75}) ", "$1\n").replace("\"", "\u201D").replace("'", "\u2019");
        assertArrayEquals(Sketch.of(WIRE).signature(), Sketch.of(wrapped).signature());
        isCopy(WIRE, WIRE.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void aDesksChangesOfStyleAreStillACopy() {
        isCopy(
                WIRE,
                WIRE.replace("on Thursday", "Thursday")
                        .replace("foreign minister", "Foreign Minister")
                        .replace("eighteen", "18")
                        .replace("reporters", "journalists")
                        .replace("the first of May", "1 May"));
    }

    @Test
    void theSameEventInOtherWordsIsNoCopy() {
        isNoCopy(WIRE, OTHER_WORDS);
    }

    @Test
    void aLongQuotationThatBothPrintMakesNoCopy() {
        String quotation = "\"" + THIRD + "\"";
        isNoCopy(body(LEAD, SECOND, quotation), body(OTHER_WORDS, quotation));
    }

    @Test
    void aLongReportThatQuotesAShortOneWholeIsNoCopyOfIt() {
        isNoCopy(body(LEAD, SECOND), body(LEAD, SECOND, OTHER_WORDS, LAST));
    }

    @Test
    void ofFewWordsOnlyTheVerySameAreACopy() {
        isCopy("Russia recognised Abkhazia on 26 August 2008.", "RUSSIA recognised Abkhazia, on 26 August 2008!");
        isNoCopy("Russia recognised Abkhazia on 26 August 2008.", "Nauru recognised Abkhazia on 26 August 2008.");
        isNoCopy("Russia recognised Abkhazia.", "Russia recognised Abkhazia. It did so in 2008.");
        isCopy("Yes", "yes.");
        isNoCopy("Yes", "No");
    }

    @Test
    void aTextWithoutWordsIsACopyOfNothing() {
        isNoCopy("...", "...");
        assertTrue(Sketch.of("...").bands().isEmpty());
    }

    @Test
    void whatIsStoredIsReadBack() {
        Sketch sketch = Sketch.of(WIRE);
        Sketch stored = Sketch.stored(sketch.shingles(), sketch.signature());
        assertTrue(stored.isCopyOf(sketch));
        assertEquals(sketch.bands(), stored.bands());
        assertThrows(IllegalArgumentException.class, () -> Sketch.stored(3, new byte[8]));
    }

    /** Another hash, another version of it or another way to cut words would know nothing of what is stored. */
    @Test
    void theStoredFormNeverChanges() {
        Sketch sketch = Sketch.of(WIRE);
        assertEquals(130, sketch.shingles());
        assertEquals(562164812, sketch.bands().hashCode());
    }

    /** Of texts of random words that share a known part, those on either side of the threshold are told apart. */
    @Test
    void theThresholdIsKeptWithinTheErrorOfTheHash() {
        Random random = new Random(20220714);
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            String common = words(random, 220);
            wrong += Sketch.of(common + words(random, 80)).isCopyOf(Sketch.of(common + words(random, 80))) ? 0 : 1;
            String less = words(random, 140);
            wrong += Sketch.of(less + words(random, 160)).isCopyOf(Sketch.of(less + words(random, 160))) ? 1 : 0;
        }
        assertTrue(wrong <= 4, wrong + " of 400");
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append("w").append(random.nextInt(1_000_000)).append(' ');
        }
        return words.toString();
    }
}
