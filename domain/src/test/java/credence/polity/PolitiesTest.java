package credence.polity;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolitiesTest {
    private static final Polities STARTER = Polities.starter();

    private static Polity polity(String key) {
        return STARTER.find(new PolityKey(key)).orElseThrow();
    }

    @Test
    void theUnHas193MembersAndTwoObserverStates() {
        assertEquals(
                193,
                STARTER.all().stream().filter(p -> p.un() == UnStatus.MEMBER).count());
        assertEquals(
                List.of("PSE", "VAT"),
                STARTER.all().stream()
                        .filter(p -> p.un() == UnStatus.OBSERVER)
                        .map(p -> p.key().value())
                        .toList());
    }

    @Test
    void everyMemberHasADayOfAdmissionADemonymACapitalAndAnIsoCode() {
        assertAll(STARTER.all().stream()
                .filter(p -> p.un() == UnStatus.MEMBER)
                .map(p -> () -> assertTrue(
                        p.unSince() != null && !p.demonyms().isEmpty() && p.capital() != null && p.alpha2() != null,
                        p.name())));
    }

    @Test
    void alpha3IsTheKeyOfEveryPolityThatHasOne() {
        assertAll(STARTER.all().stream()
                .filter(p -> p.alpha3() != null)
                .map(p -> () -> assertEquals(p.key().value(), p.alpha3())));
    }

    @Test
    void noWordIsPaddedOrCurled() {
        assertAll(STARTER.all().stream()
                .flatMap(p -> Stream.of(
                                Stream.of(p.name()), p.aliases().stream(), p.demonyms().stream(), p.seats().stream())
                        .flatMap(words -> words))
                .map(word -> () -> assertTrue(word.equals(word.strip()) && !word.contains("’"), word)));
    }

    @Test
    void contestedPolitiesStandForThemselves() {
        assertEquals("Western Sahara", polity("ESH").name());
        assertEquals("Sahrawi Arab Democratic Republic", polity("XSR").name());
        assertTrue(polity("XIE").aliases().contains("Taliban"));
        assertTrue(polity("TWN").aliases().contains("Republic of China"));
        assertFalse(polity("XCR").aliases().contains("Crimea"));
        assertEquals(
                Optional.empty(),
                STARTER.search("Crimea", 20).stream()
                        .filter(p -> p.name().equals("Crimea"))
                        .findFirst());
    }

    @Test
    void oneKeyNamesOnePolity() {
        assertThrows(IllegalStateException.class, () -> Polities.of(List.of(polity("FRA"), polity("FRA"))));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "PRK, PRK",
        "kp, PRK",
        "north korea, PRK",
        "dprk, PRK",
        "d.p.r.k., PRK",
        "us, USA",
        "U.S., USA",
        "uk, GBR",
        "turkiye, TUR",
        "Turkey, TUR",
        "TÜRKİYE, TUR",
        "cote d'ivoire, CIV",
        "Côte d’Ivoire, CIV",
        "Guinea, GIN",
        "DPR, XDP",
        "Luga, XLP",
        "kiev, UKR",
        "kreml, RUS",
        "Sahr, XSR",
        "norther, XNI",
        "swazi, SWZ",
        "niger, NER",
        "republic of china, TWN",
        "abu dh, ARE",
        "xeu, XEU"
    })
    void theBestFindComesFirst(String query, String key) {
        assertEquals(key, STARTER.search(query, 5).getFirst().key().value());
    }

    @Test
    void namesThatStartWithTheQueryComeBeforeOtherWordsAndThoseBeforeTheRest() {
        List<String> found =
                STARTER.search("guin", 20).stream().map(p -> p.key().value()).toList();
        assertEquals(List.of("GIN", "GNB"), found.subList(0, 2));
        assertTrue(found.indexOf("GNQ") > 1 && found.contains("PNG"), found.toString());
        assertEquals(
                found,
                STARTER.search("guin", 20).stream().map(p -> p.key().value()).toList());
    }

    @Test
    void searchKeepsToItsLimitAndFindsNothingForBlanks() {
        assertEquals(3, STARTER.search("a", 3).size());
        assertEquals(List.of(), STARTER.search("  ", 3));
        assertEquals(List.of(), STARTER.search("no such polity", 3));
    }

    /** The facts that the starter polities were compiled from, where they lie beside the checkout. */
    @TestFactory
    Stream<DynamicTest> everyEntityOfTheFactsIsThere() throws IOException {
        Path facts = factsBeside(Path.of("").toAbsolutePath());
        return facts == null
                ? Stream.empty()
                : Files.readAllLines(facts).stream()
                        .skip(1)
                        .map(line -> line.split("\t", 2)[0])
                        .map(key -> DynamicTest.dynamicTest(
                                key, () -> assertEquals(key, polity(key).key().value())));
    }

    private static @Nullable Path factsBeside(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path facts = folder.resolve("shared/facts/entities.tsv");
            if (Files.isReadable(facts)) {
                return facts;
            }
        }
        return null;
    }
}
