package credence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.polity.Polities;
import credence.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single sentences give; each row is a construction that reports use. All are read as published on 2024-03-20, a Wednesday. */
class ReaderTest {
    private static final Reader READER = new Reader(Polities.starter());

    private static Reading read(String text) {
        return READER.read(new Report(text, null, LocalDate.of(2024, 3, 20), null, null));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "constructions.csv", delimiter = '|', quoteCharacter = '`')
    void aConstructionGivesItsActs(String text, String acts) {
        String found = read(text).accounts().stream().map(Told::of).collect(Collectors.joining("; "));
        assertEquals(acts, found);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "traps.csv", delimiter = '|', quoteCharacter = '`')
    void aTrapGivesNothing(String text) {
        Reading reading = read(text);
        assertEquals(List.of(), reading.accounts());
        assertEquals(List.of(), reading.claims());
    }

    /** Sport, business, culture, courts, science, towns, talks, sanctions: whole reports in which nothing of ours happens. */
    @Test
    void reportsOfOtherThingsGiveNothing() throws IOException {
        try (InputStream file = Objects.requireNonNull(ReaderTest.class.getResourceAsStream("unrelated.txt"))) {
            String reports = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String report : reports.split("\n=====\n", -1)) {
                Reading reading = read(report);
                assertEquals(List.of(), reading.accounts(), report);
                assertEquals(List.of(), reading.claims(), report);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\n",
                "...",
                "\"",
                "\u201C\u201D",
                "\uD83D\uDE00",
                "a",
                "(((((",
                "- - - -",
                "\u0000\u0001",
                "\uFFFD",
                "Ukraine severed relations with North Korea",
                "\"I think it is folly to ask for a tax unless the president supported it as well,\" he said.",
                "UKRAINE SEVERED RELATIONS WITH NORTH KOREA.",
                "Ukraine \u201Csevered\u201D relations\u00AD with North\u00A0Korea on Wednes-\nday.",
                "<p>Ukraine &amp; Poland</p>",
                "Kenya recognised Kosovo. Uganda followed steps.",
                "Chad followed example on Thursday",
                "Spain condemned the use of",
                "Panama was the first in June 2017, Suriname the second and Burundi the third",
                "Germany recognised Palestine. Panama was the first in June 2017, Suriname the second",
                ", the Taliban's foreign minister, in a video said"
            })
    void whateverComesIsReadWithoutFailing(String text) {
        Reading reading = read(text);
        reading.accounts()
                .forEach(account -> assertTrue(text.contains(account.evidence().in(text))));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-20, 2024-03-18", "2024-03-18, 2024-03-18", "2024-03-17, 2024-03-11"})
    void aWeekdayIsTheLastOneNotAfterPublication(LocalDate published, String day) {
        Reading reading = READER.read(
                new Report("Ukraine severed relations with North Korea on Monday.", null, published, null, null));
        assertEquals(day, String.valueOf(reading.accounts().getFirst().act().when()));
    }

    @Test
    void withoutADayOfPublicationAWeekdayStaysOpen() {
        Reading reading = READER.read(
                new Report("Ukraine severed relations with North Korea on Monday.", null, null, null, null));
        assertEquals("null", String.valueOf(reading.accounts().getFirst().act().when()));
    }

    @Test
    void theSameReportGivesTheSameReadingOnEveryThread() {
        String text = "Ukraine severed relations with North Korea on Monday. Syria did so in June.";
        Reading once = read(text);
        assertTrue(List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
                .map(i -> read(text))
                .allMatch(once::equals));
    }

    /** No sentence runs away: each of these took minutes once. */
    @ParameterizedTest
    @CsvSource({
        "'\"', 100000",
        "'(', 100000",
        "A, 50000",
        "'Ukraine and ', 20000",
        "'Ukraine severed relations with North Korea, ', 5000",
        "'Ukraine said that ', 10000",
        "'the two republics of ', 10000",
        "'its ', 50000"
    })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anEndlessSentenceIsReadInReasonableTime(String part, int times) {
        String text = part.repeat(times) + "it would recognise Kosovo.";
        read(text)
                .accounts()
                .forEach(account -> assertTrue(text.contains(account.evidence().in(text))));
    }

    /** What a verb takes over from those before it is read once: each of these took hours once. */
    @ParameterizedTest
    @CsvSource({
        "'Peru recognised it on Monday',', the second country which said on Monday',60",
        "'Relations were ','cut and set and put and ',60"
    })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void verbsThatTakeOverFromOneAnotherAreReadInReasonableTime(String opening, String part, int times) {
        String text = opening + part.repeat(times) + ".";
        read(text)
                .accounts()
                .forEach(account -> assertTrue(text.contains(account.evidence().in(text))));
    }

    /** What is looked up of a person is looked up once: each of these took minutes once. */
    @ParameterizedTest
    @CsvSource({
        "'France''s Sylvain Itte was called home from Niger. ', 2000",
        "'Dana Erlich, Israel''s ambassador in Dublin, was ordered home. ', 2000",
        "'Egypt broke off relations with Israel in the war. ', 20000"
    })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongReportOfOnePersonIsReadInReasonableTime(String sentence, int times) {
        assertEquals(1, read(sentence.repeat(times)).accounts().size());
    }
}
