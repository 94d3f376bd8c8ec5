package credence.polity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTest {
    private static final Memberships MEMBERSHIPS = Memberships.starter();

    @ParameterizedTest
    @CsvSource({
        "un-members, SUN, 1991-12-23, true",
        "un-members, SUN, 1992-01-01, false",
        "un-members, SSD, 2011-07-13, false",
        "un-members, SSD, 2011-07-14, true",
        "un-members, VAT, 2024-01-01, false",
        "un-members-and-observers, VAT, 2024-01-01, true",
        "un-members-and-observers, USA, 2024-01-01, true",
        "eu, GBR, 2020-01-31, true",
        "eu, GBR, 2020-02-01, false",
        "nato, FIN, 2023-04-04, true",
        "nato, FIN, 2023-04-03, false",
        "all, XKX, 2024-01-01, true",
        "all, XAK, 2024-01-01, false",
        "'FRA,DEU', DEU, 1900-01-01, true",
        "'FRA,DEU', ESP, 1900-01-01, false"
    })
    void membershipIsThatOfTheDay(String word, String key, String day, boolean member) {
        Population population = Population.parse(word, MEMBERSHIPS);
        assertEquals(member, population.contains(new PolityKey(key), LocalDate.parse(day), MEMBERSHIPS));
        assertEquals(population, Population.parse(population.word(), MEMBERSHIPS));
    }

    @Test
    void anUnknownPopulationIsRefused() {
        assertEquals(
                "population",
                assertThrows(InvalidInput.class, () -> Population.parse("un", MEMBERSHIPS))
                        .field());
    }
}
