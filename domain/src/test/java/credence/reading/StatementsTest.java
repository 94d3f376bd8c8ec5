package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.polity.Polities;
import credence.report.Report;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who is quoted, by what channel, with which words; each row is a way in which reports quote. */
class StatementsTest {
    private static final Reader READER = new Reader(Polities.starter());

    @ParameterizedTest
    @CsvFileSource(resources = "statements.csv", delimiter = '|', quoteCharacter = '`')
    void aQuotationHasItsSpeakerAndItsChannel(String text, String statements) {
        String sent = text.replace("\\n", "\n");
        Reading reading = READER.read(new Report(sent, null, LocalDate.of(2022, 7, 14), null, null));
        String found = reading.statements().stream()
                .map(statement -> statement.speaker() + " [" + statement.channel() + "] "
                        + statement.passage().in(sent))
                .collect(Collectors.joining(" // "));
        assertEquals(statements == null ? "" : statements, found);
    }
}
