package credence.polity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipsTest {
    private static final Memberships MEMBERSHIPS = Memberships.starter();
    private static final Polities POLITIES = Polities.starter();

    /** The UN's own page on the growth of its membership, at the end of each year. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1945 51",
                "1946 55",
                "1947 57",
                "1948 58",
                "1949 59",
                "1950 60",
                "1955 76",
                "1956 80",
                "1957 82",
                "1958 82",
                "1960 99",
                "1961 104",
                "1962 110",
                "1963 113",
                "1964 115",
                "1965 117",
                "1966 122",
                "1967 123",
                "1968 126",
                "1970 127",
                "1971 132",
                "1973 135",
                "1974 138",
                "1975 144",
                "1976 147",
                "1977 149",
                "1978 151",
                "1979 152",
                "1980 154",
                "1981 157",
                "1983 158",
                "1984 159",
                "1990 159",
                "1991 166",
                "1992 179",
                "1993 184",
                "1994 185",
                "1999 188",
                "2000 189",
                "2002 191",
                "2006 192",
                "2011 193",
                "2025 193",
            })
    void theUnHasAsManyMembersAsItSays(int year, int members) {
        assertEquals(
                members,
                MEMBERSHIPS
                        .members(Memberships.UN_MEMBERS, LocalDate.of(year, 12, 31))
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "eu 2020-01-31 28",
                "eu 2020-02-01 27",
                "eu 2003-01-01 15",
                "eu 1958-01-01 6",
                "g7 2026-01-01 7",
                "g8 2000-01-01 8",
                "g8 2014-03-24 0",
                "g20 2026-01-01 21",
                "nato 2026-01-01 32",
                "nato 1990-01-01 16",
                "au 2026-01-01 55",
                "au 2000-01-01 53",
                "arab-league 2026-01-01 22",
                "un-observers 2013-01-01 2",
                "un-observers 2012-11-28 1",
                "brics 2026-01-01 10",
                "asean 2026-01-01 11",
            })
    void listsHaveTheirMembersOfTheDay(String list, LocalDate day, int members) {
        assertEquals(members, MEMBERSHIPS.members(list, day).size());
    }

    @Test
    void chinasSeatChangesHandsOnOneDay() {
        LocalDate day = LocalDate.of(1971, 10, 25);
        assertTrue(MEMBERSHIPS.isMember("un-members", new PolityKey("TWN"), day.minusDays(1)));
        assertFalse(MEMBERSHIPS.isMember("un-members", new PolityKey("TWN"), day));
        assertTrue(MEMBERSHIPS.isMember("un-members", new PolityKey("CHN"), day));
        assertFalse(MEMBERSHIPS.isMember("un-members", new PolityKey("CHN"), day.minusDays(1)));
    }

    @Test
    void aMemberIsAPolity() {
        for (String list : MEMBERSHIPS.lists()) {
            for (LocalDate day = LocalDate.of(1945, 12, 31); day.getYear() < 2027; day = day.plusYears(1)) {
                MEMBERSHIPS
                        .members(list, day)
                        .forEach(key -> assertTrue(POLITIES.find(key).isPresent(), key::value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ',',
            value = {
                "SWZ, 2018-04-18, Swaziland", "SWZ, 2018-04-19, Eswatini", "COD, 1980-01-01, Zaire",
                "COD, 2000-01-01, DR Congo", "MMR, 1980-01-01, Burma", "BFA, 1984-08-03, Upper Volta",
                "BFA, 1984-08-04, Burkina Faso", "MKD, 2010-01-01, Macedonia", "TUR, 2020-01-01, Turkey",
                "TUR, 2023-01-01, Türkiye", "CZE, 2000-01-01, Czech Republic", "DEU, 1980-01-01, West Germany",
                "DEU, 1990-10-03, Germany", "TWN, 1960-01-01, Republic of China", "TWN, 2026-01-01, Taiwan",
                "SRB, 2001-01-01, Yugoslavia", "LKA, 1950-01-01, Ceylon", "FRA, 1950-01-01, France",
            })
    void aPolityIsCalledAsItWasThen(String key, LocalDate day, String name) {
        assertEquals(
                name, PolityNames.starter().at(POLITIES.find(new PolityKey(key)).orElseThrow(), day));
    }
}
