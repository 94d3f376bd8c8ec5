package credence.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &amp; b|a & b",
                "&ldquo;so&rdquo;|\"so\"",
                "it&#8217;s|it's",
                "it&#x2019;s|it's",
                "S\u00E3o Tom\u00E9|S\u00E3o Tom\u00E9",
                "Sa\u0303o Tome\u0301|S\u00E3o Tom\u00E9",
                "rec\u00ADog\u00ADnised|recognised",
                "North\u00A0Korea|North Korea",
                "Guinea\u2011Bissau|Guinea-Bissau",
                "zero\u200Bwidth|zerowidth",
                "R&D; x|R&D; x",
                "AT&T &nosuch; x|AT&T &nosuch; x",
                "&nbsp|&nbsp"
            })
    void theTextIsMadePlain(String sent, String plain) {
        assertEquals(plain, Plain.of(sent).chars());
    }

    /** Whatever came before it, a word is found again as it was sent, and its passage counts code points. */
    @ParameterizedTest
    @CsvSource({
        "'\uD83D\uDE00 &quot;x&quot; rec\u00ADognised', recognised, 'rec\u00ADognised'",
        "'Sa\u0303o Tome\u0301', Tom\u00E9, 'Tome\u0301'",
        "'a &amp; b \uD83D\uDE00 Kyiv', Kyiv, Kyiv",
        "'x&#128512;y Kyiv&#8217;s', Kyiv's, Kyiv&#8217;s",
        "Kyiv, Kyiv, Kyiv"
    })
    void wordsComeBackAsSent(String sent, String seen, String words) {
        Plain plain = Plain.of(sent);
        int from = plain.chars().indexOf(seen);
        assertEquals(words, plain.words(from, from + seen.length()));
        assertEquals(words, plain.passage(from, from + seen.length()).in(sent));
    }

    @Test
    void everyUnitComesFromSomewhere() {
        String sent = "&lt;\u0301\u00AD\uD83D\uDE00\u0301&amp;\u200B";
        Plain plain = Plain.of(sent);
        for (int i = 0; i < plain.chars().length(); i++) {
            assertEquals(true, sent.contains(plain.words(i, i + 1)));
        }
    }
}
