package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import credence.act.Account;
import credence.polity.Polities;
import credence.report.Passage;
import credence.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is found in a report of the development set has its words in the text, and a reason. */
class PassagesTest {
    private static final Reader READER = new Reader(Polities.starter());

    @TestFactory
    List<DynamicTest> everyPassageLiesInItsText() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode row : rows("development.jsonl")) {
            tests.add(DynamicTest.dynamicTest(row.get("id").asText(), () -> check(row)));
        }
        return tests;
    }

    private static void check(JsonNode row) {
        String text = row.get("text").asText();
        LocalDate published = row.get("published").isNull()
                ? null
                : LocalDate.parse(row.get("published").asText());
        Reading reading = READER.read(new Report(text, null, published, null, null));
        List<Passage> passages = new ArrayList<>();
        for (Account account : reading.accounts()) {
            passages.addAll(account.passages());
            var why = Objects.requireNonNull(account.why());
            passages.addAll(List.of(why.trigger(), why.actor().words()));
            assertTrue(account.evidence().in(text).length() > 2);
            double confidence = Objects.requireNonNull(account.confidence());
            assertTrue(0.4 < confidence && confidence < 1, account.toString());
        }
        reading.statements().forEach(statement -> passages.add(statement.passage()));
        reading.claims().forEach(claim -> passages.add(claim.evidence()));
        reading.mentions().forEach(mention -> passages.add(mention.passage()));
        for (Passage passage : passages) {
            assertEquals(passage.in(text).strip(), passage.in(text));
        }
    }

    /** The labels are exact: what they quote stands in the text, so that a slip of theirs is not taken for one of the reader. */
    @ParameterizedTest
    @ValueSource(strings = {"development.jsonl", "frozen.jsonl", "moments.jsonl"})
    void everyLabelStandsInItsText(String file) throws IOException {
        for (JsonNode row : rows(file)) {
            String text = row.get("text").asText();
            row.get("acts")
                    .forEach(act -> assertTrue(
                            text.contains(act.get("evidence").asText()), row.get("id") + ": " + act.get("evidence")));
            row.path("claims")
                    .forEach(claim -> assertTrue(
                            text.contains(claim.get("evidence").asText()),
                            row.get("id") + ": " + claim.get("evidence")));
            row.get("quotes")
                    .forEach(quote -> assertTrue(
                            text.contains(quote.get("text").asText()), row.get("id") + ": " + quote.get("text")));
        }
    }

    private static List<JsonNode> rows(String file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        try (var in = Objects.requireNonNull(PassagesTest.class.getResourceAsStream(file), file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                rows.add(mapper.readTree(line));
            }
        }
        return rows;
    }
}
