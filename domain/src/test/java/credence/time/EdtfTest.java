package credence.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2022-07-13, 2022-07-13, 2022-07-14",
        "2024-02-29, 2024-02-29, 2024-03-01",
        "2022-07, 2022-07-01, 2022-08-01",
        "2022-12, 2022-12-01, 2023-01-01",
        "2014, 2014-01-01, 2015-01-01",
        "198X, 1980-01-01, 1990-01-01",
        "19XX, 1900-01-01, 2000-01-01",
        "2022-XX, 2022-01-01, 2023-01-01",
        "2022-07-XX, 2022-07-01, 2022-08-01",
        "2022-02/2022-03, 2022-02-01, 2022-04-01",
        "2022-02-21/2022-02-24, 2022-02-21, 2022-02-25",
        "2014/2022-07, 2014-01-01, 2022-08-01"
    })
    void aDateMeansTheDaysFromInclusiveToExclusive(String text, LocalDate from, LocalDate to) {
        Edtf date = Edtf.parse(text);
        assertEquals(from, date.from());
        assertEquals(to, date.to());
        assertEquals(text, date.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1988~", "1988?", "1988%"})
    void aQualifierWidensByTheDatesOwnLength(String text) {
        Edtf date = Edtf.parse(text);
        assertEquals(LocalDate.of(1986, 12, 31), date.from());
        assertTrue(date.to().isAfter(LocalDate.of(1989, 12, 30)));
    }

    @ParameterizedTest
    @CsvSource({"../2022-07-13", "/2022-07-13"})
    void anOpenStartReachesBackForEver(String text) {
        assertEquals(LocalDate.MIN, Edtf.parse(text).from());
    }

    @Test
    void anOpenEndGoesOnForEver() {
        assertEquals(LocalDate.MAX, Edtf.parse("2022-07-13/..").to());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "13 July 2022",
                "2022-7-13",
                "2022-13",
                "2022-00",
                "2022-02-30",
                "2022-02-29",
                "22-07-13",
                "2022/07/13",
                "../..",
                "2023/2022",
                "2022-07-13T00:00:00Z",
                "198X-07",
                "2022-XX-13",
                "-2022",
                "+2022",
                "2022-07-13 "
            })
    void whatIsNoDateIsRefusedAndNamesTheField(String text) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Edtf.parse(text));
        assertEquals("when", refused.field());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-13, 2022-07-12, NO",
        "2022-07-13, 2022-07-13, YES",
        "2022-07, 2022-06-30, NO",
        "2022-07, 2022-07-01, POSSIBLE",
        "2022-07, 2022-07-30, POSSIBLE",
        "2022-07, 2022-07-31, YES",
        "2014, 2014-12-30, POSSIBLE",
        "2014, 2014-12-31, YES",
        "../2022-07-13, 1900-01-01, POSSIBLE",
        "../2022-07-13, 2022-07-13, YES"
    })
    void whetherItHadBegunIsYesNoOrPossible(String text, LocalDate day, Answer answer) {
        assertEquals(answer, Edtf.parse(text).begunBy(day));
    }

    @Test
    void datesOverlapWhenTheyShareADay() {
        assertTrue(Edtf.parse("2022-07").overlaps(Edtf.parse("2022-07-31")));
        assertFalse(Edtf.parse("2022-07").overlaps(Edtf.parse("2022-08-01")));
    }
}
