package credence.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Report of(@Nullable String text) {
        return Report.of(text, null, null, null, null, TODAY);
    }

    private static void refused(String field, org.junit.jupiter.api.function.Executable making) {
        InvalidInput wrong = assertThrows(InvalidInput.class, making);
        assertEquals(field, wrong.field());
        assertFalse(wrong.mend().isBlank());
    }

    @Test
    void theTextStaysAsItWasSent() {
        String text = "  \r\n Text\u00A0with \uD83D\uDE00 \n";
        assertEquals(text, of(text).text());
    }

    @Test
    void aTextMustSaySomething() {
        refused("text", () -> of(null));
        refused("text", () -> of(""));
        refused("text", () -> of(" \n\t "));
    }

    @Test
    void fiveMebibytesAreTakenAndOneByteMoreIsNot() {
        assertEquals(Report.MAX_BYTES, of("a".repeat(Report.MAX_BYTES)).text().length());
        assertThrows(Report.TooLong.class, () -> of("a".repeat(Report.MAX_BYTES + 1)));
        assertThrows(Report.TooLong.class, () -> of("\u20AC".repeat(Report.MAX_BYTES / 3 + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul \0", "high \uD83D", "low \uDE00", "swapped \uDE00\uD83D"})
    void whatIsNoTextIsRefused(String text) {
        refused("text", () -> of(text));
        refused("title", () -> Report.of("A.", text, null, null, null, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2022-02-30",
                "14.7.2022",
                "2022-07",
                "2026-11-24",
                "1599-12-31",
                "2022-07-14T10:00:00Z"
            })
    void theDayOfPublicationIsADayNotAfterToday(String published) {
        refused("published", () -> Report.of("A.", null, published, null, null, TODAY));
    }

    @Test
    void todayIsADayOfPublication() {
        assertEquals(
                TODAY, Report.of("A.", null, "2026-11-23", null, null, TODAY).published());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org/x",
                "example.org",
                "https://",
                "https://exa mple.org",
                "http:///x"
            })
    void anAddressIsOneOfTheWeb(String url) {
        refused("url", () -> Report.of("A.", null, null, null, url, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"title, 501", "outlet, 201"})
    void aLineHasALimitAndIsOneLine(String field, int length) {
        for (String value : new String[] {"x".repeat(length), "one\ntwo", "bell\u0007"}) {
            refused(
                    field,
                    () -> Report.of(
                            "A.",
                            field.equals("title") ? value : null,
                            null,
                            field.equals("outlet") ? value : null,
                            null,
                            TODAY));
        }
    }

    @Test
    void blankFieldsCountAsNotTold() {
        Report report = Report.of("A.", " ", "", "\t", " ", TODAY);
        assertNull(report.title());
        assertNull(report.published());
        assertNull(report.outlet());
        assertNull(report.url());
    }
}
