package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.polity.Polities;
import credence.report.Report;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks told by those whom somebody joins, ranks of steps that rank nobody, numbers that have changed. */
class TogetherTest {
    private static final Reader READER = new Reader(Polities.starter());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nauru recognised Abkhazia on Monday, joining Russia and Syria as the only countries to have done so.|ORDINAL 3 null 2",
                "Peru closed its embassy in Tehran, joining Chile as the only countries to do so.|ORDINAL 2 null 1",
                "Chad recognised Kosovo on Monday, the first of three planned steps.|''",
                "Fiji became the first country to follow Palau in recognising Kosovo.|ORDINAL 2 null 1",
                "Fiji was the second country to join Palau in recognising Kosovo, after Nauru.|ORDINAL 3 null 2",
                "Fiji became the first Pacific state to follow Chile in recognising Kosovo.|FIRST 1 null 0",
                "Fiji is the only country, apart from Palau and Nauru, to have recognised Kosovo.|ONLY null null 2 // ORDINAL 3 null 2",
                "Besides Palau, Fiji is the only country to have recognised Kosovo.|ONLY null null 1 // ORDINAL 2 null 1",
                "Fiji was the first country to join Palau in a pact with Kosovo.|''",
                "With Fiji, the number of states recognising Kosovo has risen to 97.|COUNT null 97 0"
            })
    void whoJoinsOthersIsTheNext(String text, String expected) {
        String claims = READER.read(new Report(text, null, LocalDate.of(2024, 3, 20), null, null)).claims().stream()
                .map(claim -> claim.form() + " " + claim.rank() + " " + claim.count() + " "
                        + claim.after().size())
                .collect(Collectors.joining(" // "));
        assertEquals(expected, claims, text);
    }
}
