package credence.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.polity.Memberships;
import credence.polity.Population;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is counted, by the words of a claim. */
class AmongTest {
    @ParameterizedTest
    @CsvSource({
        "UN member, un-members",
        "in Europe, europe",
        "European Union member, eu",
        "African country, africa",
        "NATO member, nato",
        "in Central America, central-america",
        "EU country in Europe, eu",
        "European Community member, eu",
        "of the three Baltic republics, baltic-states",
        "state other than Russia, un-members un-members-and-observers all",
        "in the world, un-members un-members-and-observers all",
        "western European country, nobody knows",
        "Muslim-majority country, nobody knows",
        "country outside Africa, nobody knows",
        "Arab country in Africa, nobody knows"
    })
    void theWordsOfAClaimSayWhoIsCounted(String words, String populations) {
        assertEquals(
                populations,
                Among.meant(words, Memberships.starter())
                        .map(meant ->
                                meant.stream().map(Population::word).collect(java.util.stream.Collectors.joining(" ")))
                        .orElse("nobody knows"));
    }
}
