package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.claim.Comparison;
import credence.polity.Polities;
import credence.report.Report;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the number of a counting claim is meant, and what of it the words before it are. */
class CountsTest {
    private static final Reader READER = new Reader(Polities.starter());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twelve states still recognise Taiwan.|12 exactly Twelve states still recognise Taiwan",
                "Only 12 countries recognise Taiwan.|12 exactly Only 12 countries recognise Taiwan",
                "At least 15 countries have recognised South Sudan.|15 at_least At least 15 countries have recognised South Sudan",
                "No fewer than 90 countries have recognised Kosovo.|90 at_least No fewer than 90 countries have recognised Kosovo",
                "More than 140 countries recognise a Palestinian state.|140 more_than More than 140 countries recognise a Palestinian state",
                "Over 140 countries recognise Palestine.|140 more_than Over 140 countries recognise Palestine",
                "Kosovo is recognised by over 100 states.|100 more_than Kosovo is recognised by over 100 states",
                "Taiwan is recognised by fewer than 15 states.|15 fewer_than Taiwan is recognised by fewer than 15 states",
                "Up to 20 countries recognise Taiwan.|20 at_most Up to 20 countries recognise Taiwan",
                "As many as 117 countries recognise Kosovo.|117 at_most As many as 117 countries recognise Kosovo",
                "Nearly 150 states have recognised Palestine.|150 nearly Nearly 150 states have recognised Palestine",
                "About 40 states recognise the Sahrawi republic.|40 about About 40 states recognise the Sahrawi republic",
                "Kosovo is recognised by some 110 states.|110 about Kosovo is recognised by some 110 states"
            })
    void theWordsBeforeANumberSayHowItIsMeant(String text, String claim) {
        var claims = READER.read(new Report(text, null, LocalDate.of(2024, 3, 20), null, null))
                .claims();
        assertEquals(1, claims.size(), text);
        var first = claims.getFirst();
        Comparison comparison = java.util.Objects.requireNonNull(first.comparison());
        assertEquals(
                claim,
                first.count() + " " + comparison.word() + " " + first.evidence().in(text));
    }
}
