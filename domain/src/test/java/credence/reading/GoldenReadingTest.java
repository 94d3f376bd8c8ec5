package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.polity.Polities;
import credence.report.Passage;
import credence.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well the reader reads the golden reports. They were written to be hard, before the reader could read them. The floors lie a
 * little under what was measured last: raise them when the reader gets better, never lower them.
 */
class GoldenReadingTest {
    private static final Reader READER = new Reader(Polities.starter());

    @Test
    void goldenReportsAreReadAtLeastAsWellAsBefore() throws Exception {
        Tally tally = new Tally();
        for (Expected report : Golden.all()) {
            tally.add(READER, report);
        }
        System.out.println(tally.summary());
        assertTrue(tally.expected() > 250, tally::summary);
        assertTrue(tally.precision() >= 0.90, tally::toString);
        assertTrue(tally.recall() >= 0.78, tally::toString);
        assertTrue(tally.statuses() >= 0.98, tally::toString);
        assertTrue(tally.dates() >= 0.65, tally::toString);
        assertTrue(tally.backgrounds() >= 0.91, tally::toString);
    }

    @Test
    void everyPassageLiesInItsText() throws Exception {
        for (Expected report : Golden.all()) {
            Reading reading = READER.read(new Report(report.text(), null, report.published(), null, null));
            Stream<Passage> passages = Stream.of(
                            reading.accounts().stream().map(account -> account.evidence()),
                            reading.statements().stream().map(Statement::passage),
                            reading.claims().stream().map(claim -> claim.evidence()),
                            reading.mentions().stream().map(Mention::passage))
                    .flatMap(stream -> stream);
            passages.forEach(passage -> {
                String words = passage.in(report.text());
                assertEquals(words.strip(), words, report.name());
            });
        }
    }

    /** What a new user reads first comes out whole, and nothing beside it. */
    @Test
    void theSampleIsReadWhole() throws Exception {
        Expected sample = Golden.all().stream()
                .filter(report -> report.name().equals("sample"))
                .findFirst()
                .orElseThrow();
        Tally tally = new Tally();
        tally.add(READER, sample);
        assertEquals(1.0, tally.recall(), tally::toString);
        assertEquals(1.0, tally.precision(), tally::toString);
        assertEquals(1.0, tally.statuses(), tally::toString);
        Reading reading = READER.read(new Report(sample.text(), null, sample.published(), null, null));
        List<String> speakers = reading.statements().stream()
                .filter(statement -> statement.channel() != null)
                .map(Statement::speaker)
                .toList();
        assertTrue(
                speakers.containsAll(List.of("Wang Yi", "Lionel Aingimea", "Tien Chung-kwang")), speakers.toString());
        assertTrue(
                reading.claims().stream()
                        .anyMatch(claim -> Integer.valueOf(10).equals(claim.rank())
                                && Expected.word(claim.actor()).equals("NRU")
                                && claim.after().stream()
                                        .map(Expected::word)
                                        .toList()
                                        .equals(List.of("HND"))),
                reading.claims().toString());
    }

    /** The files, found as the tests' resources are. */
    static final class Golden {
        private Golden() {}

        static List<Expected> all() throws Exception {
            Path folder = Path.of(GoldenReadingTest.class.getResource("golden").toURI());
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".expected"))
                        .sorted()
                        .map(file -> Expected.read(file, text(file)))
                        .toList();
            }
        }

        private static String text(Path expected) {
            Path text =
                    expected.resolveSibling(expected.getFileName().toString().replace(".expected", ".txt"));
            try (var stream = Files.exists(text)
                    ? Files.newInputStream(text)
                    : Report.class.getResourceAsStream("/credence/report/sample.txt")) {
                return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
    }
}
