package credence.polity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of polities beside their names: what describes them, and who speaks for them when. */
class KnowledgeTest {
    private static final Polities POLITIES = Polities.starter();

    @Test
    void everyTraitIsSaidOfPolitiesThatThereAre() {
        Traits traits = Traits.starter();
        assertTrue(traits.words().size() > 20);
        for (String word : traits.words()) {
            for (PolityKey key : traits.of(word)) {
                assertTrue(POLITIES.find(key).isPresent(), word + ": " + key);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Putin, 2022-02-22, RUS",
        "Vladimir Putin, 2022-02-22, RUS",
        "Bush, 2003-03-20, USA",
        "Mikhail Gorbachev, 1990-03-12, SUN",
        "Landsbergis, 1990-03-12, LTU",
        "Trump, 2018-01-01, USA",
        "Trump, 2023-06-01,",
        "Putin, 1990-01-01,",
        "Nobody Inparticular, 2020-01-01,"
    })
    void aPersonSpeaksForAPolityWhileInOffice(String name, LocalDate day, String key) {
        assertEquals(
                Optional.ofNullable(key).map(PolityKey::new), Leaders.starter().speaksFor(name, day));
    }

    @Test
    void withoutADayOnlyAFullNameTells() {
        assertEquals(Optional.empty(), Leaders.starter().speaksFor("Putin", null));
        assertEquals(Optional.of(new PolityKey("RUS")), Leaders.starter().speaksFor("Vladimir Putin", null));
    }

    @Test
    void whoHasLeftOfficeSpeaksForNobodyButOfTheirOwnYears() {
        Leaders leaders = Leaders.starter();
        Optional<PolityKey> states = Optional.of(new PolityKey("USA"));
        assertEquals(Optional.empty(), leaders.speaksFor("Jimmy Carter", LocalDate.of(2009, 5, 10)));
        assertEquals(states, leaders.spokeFor("Carter", 1979));
        assertEquals(Optional.empty(), leaders.spokeFor("Carter", 2009));
        assertEquals(states, leaders.everSpokeFor("Jimmy Carter", LocalDate.of(2009, 5, 10)));
        assertEquals(Optional.empty(), leaders.everSpokeFor("Jimmy Carter", LocalDate.of(1970, 5, 10)));
    }
}
