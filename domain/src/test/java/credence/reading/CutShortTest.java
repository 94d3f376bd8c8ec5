package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.polity.Polities;
import credence.report.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Captions, headlines and texts that were cut: sentences that end at any word, with no full stop, are read without an error. */
class CutShortTest {
    private static final Reader READER = new Reader(Polities.starter());

    private final Random random = new Random(20261130);

    @Test
    void aSentenceMayEndAtAnyWord() {
        List<String> texts = texts();
        List<String> broken = new ArrayList<>();
        for (String text : texts) {
            String cut = cut(text);
            try {
                READER.read(new Report(cut, null, LocalDate.of(2024, 3, 20), null, null));
            } catch (RuntimeException wrong) {
                broken.add(cut + " | " + wrong);
            }
        }
        assertTrue(texts.size() > 1_900, "only " + texts.size());
        assertEquals(List.of(), broken);
    }

    private String cut(String text) {
        List<String> words = List.of(text.split(" "));
        int end = 1 + random.nextInt(words.size());
        String cut = String.join(" ", words.subList(0, end));
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static List<String> texts() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CutShortTest.class.getResourceAsStream("constructions.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\\|", -1)[0])
                    .filter(text -> !text.isBlank())
                    .toList();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
