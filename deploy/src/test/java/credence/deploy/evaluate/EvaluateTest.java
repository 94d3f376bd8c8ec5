package credence.deploy.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that measures the reader, and the reader as it measures it. */
class EvaluateTest {
    private static final Path LABELS = Path.of("..", "domain", "src", "test", "resources", "credence", "reading");
    private static final String ROW = "{\"id\": \"r1\", \"published\": \"2022-07-14\", \"title\": null,"
            + " \"text\": \"Peru recognised Kosovo on Monday. Chile severed relations with Peru. \\\"It was a hard"
            + " choice,\\\" Peru's foreign ministry said.\","
            + " \"acts\": [{\"type\": \"recognition\", \"actor\": \"Peru\", \"target\": \"Kosovo\", \"status\": \"done\","
            + " \"date\": \"2022-07-11\", \"evidence\": \"Peru recognised Kosovo on Monday\", \"background\": false}%s],"
            + " \"rank_claims\": [], \"quotes\": [{\"speaker\": \"Peru's foreign ministry\", \"text\": \"It was a hard choice,\","
            + " \"channel\": null}]}";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new Evaluate(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(told, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    /**
     * Raise these when the reader gets better, never lower them. Once it was done: the dates of unseen-5 from 0.915 to 0.91, when two accounts
     * more were found without their day; as many were dated right as before, 519.
     */
    @ParameterizedTest
    @CsvSource({
        "development.jsonl, 397, 0.945, 0.925, 0.895, 0.97, 0.86, 0.91",
        "plain.jsonl, 392, 0.96, 0.92, 0.83, 0.95, 0.60, 0.90",
        "moments.jsonl, 259, 0.93, 0.89, 0.95, 0.97, 0.95, 0.97",
        "agency.jsonl, 30, 0.92, 0.82, 0.86, 0.95, 0.91, 0.82",
        "reactions.jsonl, 80, 0.92, 0.88, 0.95, 0.96, 0.65, 0.91",
        "ruptures.jsonl, 40, 0.91, 0.84, 0.93, 0.95, 0.95, 0.95",
        "ranks.jsonl, 48, 0.96, 0.93, 0.82, 0.95, 0.90, 0.95",
        "wires.jsonl, 36, 0.96, 0.94, 0.85, 0.98, 0.98, 0.98",
        "cables.jsonl, 40, 0.89, 0.81, 0.80, 0.95, 0.80, 0.92",
        "essays.jsonl, 33, 0.84, 0.81, 0.77, 0.93, 0.70, 0.90",
        "bulletins.jsonl, 40, 0.93, 0.87, 0.85, 0.97, 0.88, 0.91",
        "briefs-south.jsonl, 52, 0.91, 0.90, 0.92, 0.95, 0.95, 0.98",
        "briefs-east.jsonl, 54, 0.94, 0.83, 0.84, 0.95, 0.55, 0.83",
        "briefs-west.jsonl, 57, 0.89, 0.75, 0.80, 0.94, 0.60, 0.74",
        "dispatches.jsonl, 72, 0.945, 0.915, 0.885, 0.97, 0.88, 0.93",
        "voices.jsonl, 78, 0.92, 0.835, 0.89, 0.98, 0.83, 0.865",
        "grid.jsonl, 107, 0.96, 0.96, 0.97, 0.98, 0.98, 0.98",
        "rank-grid.jsonl, 282, 0.98, 0.98, 0.98, 0.98, 0.98, 0.98",
        "notices.jsonl, 15, 0.86, 0.77, 0.81, 0.98, 0.88, 0.98",
        "desks.jsonl, 1570, 0.95, 0.935, 0.925, 0.98, 0.93, 0.955",
        "bureaus.jsonl, 150, 0.94, 0.915, 0.895, 0.98, 0.85, 0.905",
        "longer.jsonl, 12, 0.90, 0.885, 0.80, 0.98, 0.91, 0.94",
        "legations.jsonl, 88, 0.955, 0.945, 0.90, 0.98, 0.84, 0.885",
        "telegrams.jsonl, 36, 0.96, 0.93, 0.91, 0.955, 0.94, 0.91",
        "gazettes.jsonl, 24, 0.98, 0.98, 0.93, 0.99, 0.99, 0.93",
        "editions.jsonl, 70, 0.95, 0.92, 0.94, 0.96, 0.82, 0.95",
        "journals.jsonl, 72, 0.955, 0.92, 0.94, 0.96, 0.92, 0.915",
        "features.jsonl, 9, 0.985, 0.965, 0.85, 0.98, 0.90, 0.82",
        "unseen.jsonl, 80, 0.945, 0.915, 0.945, 0.975, 0.935, 0.96",
        "unseen-2.jsonl, 40, 0.925, 0.90, 0.92, 0.96, 0.78, 0.92",
        "unseen-3.jsonl, 80, 0.93, 0.905, 0.87, 0.99, 0.94, 0.955",
        "unseen-4.jsonl, 135, 0.95, 0.93, 0.92, 0.99, 0.975, 0.95",
        "unseen-5.jsonl, 125, 0.945, 0.925, 0.91, 0.985, 0.93, 0.91",
        "unseen-6.jsonl, 96, 0.94, 0.905, 0.87, 0.975, 0.88, 0.905",
        "unseen-7.jsonl, 60, 0.915, 0.87, 0.89, 0.98, 0.78, 0.90",
        "newsroom.jsonl, 32, 0.92, 0.90, 0.89, 0.94, 0.95, 0.90",
        "days.jsonl, 30, 0.96, 0.94, 0.96, 0.98, 0.98, 0.98",
        "frozen.jsonl, 131, 0.92, 0.85, 0.87, 0.945, 0.74, 0.87"
    })
    void theReaderReadsTheLabelledReportsAsWellAsBefore(
            String file,
            int reports,
            double precision,
            double strict,
            double dates,
            double statements,
            double claims,
            double speakers) {
        List<String> predictions = new ArrayList<>();
        Evaluation evaluation = new Evaluate(System.out, System.err).evaluate(LABELS.resolve(file), predictions);
        evaluation.lines().forEach(System.out::println);
        assertTrue(predictions.size() >= reports, "only " + predictions.size() + " reports");
        assertTrue(
                evaluation.strict().precision() >= precision,
                evaluation.strict().toString());
        assertTrue(evaluation.strict().f1() >= strict, evaluation.strict().toString());
        assertTrue(evaluation.dates().recall() >= dates, evaluation.dates().toString());
        assertTrue(
                evaluation.statements().f1() >= statements,
                evaluation.statements().toString());
        assertTrue(evaluation.claims().f1() >= claims, evaluation.claims().toString());
        assertTrue(
                evaluation.speakers().recall() >= speakers,
                evaluation.speakers().toString());
    }

    @Test
    void whatItFindsWrongIsShownWithItsSentence() throws IOException {
        Path file = folder.resolve("labelled.jsonl");
        String wrong =
                ", {\"type\": \"embassy_closed\", \"actor\": \"Chile\", \"target\": \"Peru\", \"status\": \"done\","
                        + " \"date\": null, \"evidence\": \"Chile severed relations with Peru\", \"background\": false}";
        Files.writeString(file, String.format(ROW, wrong) + "\n");
        Path predictions = folder.resolve("predictions.jsonl");
        assertEquals(0, run(file.toString(), "--out", predictions.toString()));
        String shown = out.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("missed  embassy_closed CHL -> PER"), shown);
        assertTrue(shown.contains("false  relations_severed CHL -> PER"), shown);
        assertTrue(shown.contains("Chile severed relations with Peru."), shown);
        assertTrue(shown.contains("P 0.500  R 0.500  F1 0.500  (1 hit, 1 false, 1 missed)"), shown);
        assertTrue(shown.contains("date right, where one is labelled       1.000  (1 of 1)"), shown);
        String predicted = Files.readString(predictions);
        assertTrue(predicted.contains("\"actor\":\"Peru\",\"target\":\"Kosovo\""), predicted);
    }

    @Test
    void itsPredictionsAreLabelsThemselves() throws IOException {
        Path predictions = folder.resolve("predictions.jsonl");
        assertEquals(0, run(LABELS.resolve("development.jsonl").toString(), "--out", predictions.toString()));
        Evaluation again = new Evaluate(System.out, System.err).evaluate(predictions, new ArrayList<>());
        assertEquals(1.0, again.strict().f1(), again.faults()::toString);
        assertEquals(1.0, again.dates().recall());
    }

    @Test
    void anOptionalLabelCountsNeitherWay() throws IOException {
        Path file = folder.resolve("labelled.jsonl");
        String optional =
                ", {\"type\": \"relations_severed\", \"actor\": \"Chile\", \"target\": \"Peru\", \"status\": \"done\","
                        + " \"date\": null, \"evidence\": \"Chile severed relations with Peru\", \"background\": false, \"optional\": true},"
                        + " {\"type\": \"support\", \"actor\": \"Chile\", \"target\": \"Peru\", \"status\": \"done\", \"date\": null,"
                        + " \"evidence\": \"Chile\", \"background\": false, \"optional\": true}";
        Files.writeString(file, String.format(ROW, optional));
        Evaluation evaluation = new Evaluate(System.out, System.err).evaluate(file, new ArrayList<>());
        assertEquals(new Counts(1, 0, 0), evaluation.strict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": 1|line 1: is not JSON",
                "{}|line 1: id is missing",
                "{\"id\": \"a\", \"text\": \"x\", \"published\": \"14 July\"}|line 1: published is not a day",
                "{\"id\": \"a\", \"text\": \"x\", \"acts\": [{\"type\": \"love\"}]}|line 1: kind is not a kind of act",
                "''|holds no report"
            })
    void aFileThatIsWrongIsOneLine(String content, String line) throws IOException {
        Path file = folder.resolve("labelled.jsonl");
        Files.writeString(file, content);
        assertEquals(1, run(file.toString()));
        String shown = told.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains(line), shown);
        assertEquals(1, shown.lines().count(), shown);
    }

    @Test
    void aWrongCallSaysHow() {
        assertEquals(2, run());
        assertEquals(2, run("a.jsonl", "--out"));
        assertEquals(2, run("a.jsonl", "b.jsonl"));
        assertEquals(1, run(folder.resolve("none.jsonl").toString()));
        assertTrue(told.toString(StandardCharsets.UTF_8).contains("none.jsonl cannot be read"));
    }
}
