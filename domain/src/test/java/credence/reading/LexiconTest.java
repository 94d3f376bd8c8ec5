package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.polity.Polities;
import credence.reading.lexicon.Lexicon;
import credence.reading.lexicon.Rule;
import credence.reading.lexicon.StatusWords;
import credence.reading.parse.VerbForms;
import credence.report.Report;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lexicon is what its head says, and each example of a rule is read as written beside it. */
class LexiconTest {
    private static final Reader READER = new Reader(Polities.starter());
    private static final Lexicon LEXICON = Lexicon.load();

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() {
        return LEXICON.rules().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(), () -> assertEquals(example.acts(), read(example)))));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAWordOfStatusIsReadAsItSays() {
        return LEXICON.statuses().groups().stream()
                .flatMap(group -> group.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                group.id() + ": " + example.text(),
                                () -> assertEquals(example.acts(), read(example)))));
    }

    private static String read(Rule.Example example) {
        Report report = new Report(example.text(), null, LocalDate.of(2024, 3, 20), null, null);
        return READER.read(report).accounts().stream().map(Told::of).collect(Collectors.joining("; "));
    }

    @Test
    void theFormsOfEveryVerbAreKnown() {
        assertTrue(
                // auxiliaries, whose forms the parser has
                LEXICON.rules().stream()
                        .flatMap(rule -> rule.verbs().stream())
                        .filter(verb -> !verb.equals("be") && !verb.equals("have"))
                        .allMatch(verb -> {
                            assertTrue(VerbForms.isBase(verb), verb + " is missing in verbs.txt");
                            return true;
                        }));
    }

    @Test
    void theCodesAreThoseOfTheKind() {
        for (Rule rule : LEXICON.rules()) {
            if (rule.kind() != null) {
                assertEquals(rule.kind().cameo().orElse(null), rule.cameo(), rule.id());
                assertEquals(rule.kind().plover().orElse(null), rule.plover(), rule.id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "makes done|line 1: comes before any group",
                "group a\\nwords plan\\nover act\\nmakes odd\\nnot none\\nact-not none\\nexample x => nothing|odd is no status",
                "group a\\nwords plan|a has no example",
                "group a\\nwords plan\\nexample x => nothing|a says nothing of over",
                "group a\\ncolour red|line 2: there is no field colour"
            })
    void aSlipInTheWordsOfStatusIsNamedWithItsLine(String text, String message) {
        IllegalArgumentException slip =
                assertThrows(IllegalArgumentException.class, () -> StatusWords.parse(text.replace("\\n", "\n")));
        assertTrue(String.valueOf(slip.getMessage()).contains(message), slip.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind support|line 1: comes before any rule",
                "rule a\\nframe odd\\nexample x => nothing|no frame that there is: odd",
                "rule a\\nframe direct|a has no example",
                "rule a\\nframe direct\\ncolour red|line 3: there is no field colour",
                "rule a\\nframe direct\\nkind love\\nexample x => nothing|is not a kind of act",
                "rule a\\nframe direct\\nframe direct|line 3: frame is given twice",
                "rule a\\nexample x|an example needs =>",
                "rule a\\nverbs|line 2: verbs has no value"
            })
    void aSlipIsNamedWithItsLine(String text, String message) {
        IllegalArgumentException slip =
                assertThrows(IllegalArgumentException.class, () -> Lexicon.parse(text.replace("\\n", "\n")));
        assertTrue(String.valueOf(slip.getMessage()).contains(message), slip.getMessage());
    }
}
