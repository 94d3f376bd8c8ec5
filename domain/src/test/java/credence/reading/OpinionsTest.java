package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.polity.Polities;
import credence.report.Report;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whose conduct is condemned or who is backed, where the words point; of each text only its opinions are compared. */
class OpinionsTest {
    private static final Reader READER = new Reader(Polities.starter());

    @ParameterizedTest
    @CsvFileSource(resources = "opinions.csv", delimiter = '|', quoteCharacter = '`')
    void anOpinionIsOfWhoHasItTowardWhomTheWordsMean(String published, String text, String opinions) {
        String sent = text.replace("\\n", "\n");
        Reading reading = READER.read(new Report(sent, null, LocalDate.parse(published), null, null));
        String found = reading.accounts().stream()
                .map(Told::of)
                .filter(told -> told.startsWith("condemnation ") || told.startsWith("support "))
                .collect(Collectors.joining("; "));
        assertEquals(opinions == null ? "" : opinions, found);
    }
}
