package credence.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Aspect;
import credence.act.Party;
import credence.intake.Row;
import credence.ledger.Starters;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.stance.Comparison;
import credence.stance.Histories;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Tally;
import credence.stance.Viewpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter register counts as public references do, or as reference_counts.tsv says why not. */
class ReferenceCountsTest {
    private static final Histories HISTORIES = Histories.of(Starters.get().entries());
    private static final Memberships MEMBERSHIPS = Memberships.starter();
    private static final PolityKey KOSOVO = new PolityKey("XKX");
    private static final LocalDate SYRIA_TOO = LocalDate.of(2025, 10, 29);

    record Reference(String target, LocalDate day, String population, String viewpoint, int count, String source) {}

    static Stream<Reference> references() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ReferenceCountsTest.class.getResourceAsStream("reference_counts.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("target"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Reference(
                            cells[0],
                            LocalDate.parse(cells[1]),
                            cells[2],
                            cells[3],
                            Integer.parseInt(cells[4]),
                            cells[5]));
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void asManyRecogniseAsTheReferenceSays(Reference reference) {
        Tally tally = Tally.recognisers(
                new PolityKey(reference.target()),
                at(reference.day()).withViewpoint(Viewpoint.parse(reference.viewpoint())),
                Population.parse(reference.population(), MEMBERSHIPS),
                HISTORIES,
                MEMBERSHIPS);
        assertEquals(reference.count(), tally.count(), () -> reference + ": " + keys(tally));
    }

    @Test
    void northKoreaIsTheFifthToRecogniseBothRepublics() {
        LocalDate day = LocalDate.of(2022, 7, 14);
        List<String> both = keys(recognisers("XDP", day)).stream()
                .filter(keys(recognisers("XLP", day))::contains)
                .toList();
        assertEquals(List.of("XSO", "RUS", "XAB", "SYR", "PRK"), both);
    }

    @Test
    void pristinaBelgradeAndTheRegisterDifferByWhatEachTells() {
        Comparison comparison = Comparison.of(
                KOSOVO,
                Tally.Direction.RECOGNISERS,
                at(SYRIA_TOO),
                Stream.of("XKX", "register", "SRB").map(Viewpoint::parse).toList(),
                Population.UN_MEMBERS,
                HISTORIES,
                MEMBERSHIPS);
        Map<String, String> who = new TreeMap<>();
        comparison.differences().forEach(difference -> {
            StringBuilder counted = new StringBuilder();
            difference
                    .positions()
                    .forEach(one -> counted.append(one.status() == Comparison.Status.COUNTED ? "+" : "-"));
            who.merge(counted.toString(), difference.polity().value(), (some, more) -> some + " " + more);
        });
        assertEquals(
                Map.of(
                        "+--",
                        "BDI CAF LSO MDG NRU PLW SLB STP SUR TGO",
                        "++-",
                        "ATG BFA COM DMA GAB GHA GIN GNB GRD LBR LBY LCA MDV OMN PNG SLE SOM SWZ"),
                who);
    }

    @Test
    void whatOnlyOneSideClaimsIsDisputedAndNotHeld() {
        for (String key : List.of("JAM", "MLI", "NGA", "STP", "UGA")) {
            PolityKey actor = new PolityKey(key);
            Position position = HISTORIES.of(actor, KOSOVO).position(actor, Aspect.RECOGNITION, at(SYRIA_TOO));
            assertEquals("disputed none", position.value() + " " + position.held(), key);
        }
    }

    @Test
    void whatIsCountedOnWeakGroundShowsIt() {
        Map<String, String> shown = new TreeMap<>();
        recognisers("PSE", LocalDate.of(2025, 9, 30)).members().stream()
                .filter(Tally.Member::disputed)
                .forEach(member -> shown.put(member.polity().value(), String.valueOf(member.confidence())));
        assertEquals(
                Map.of("CAF", "MEDIUM", "CZE", "LOW", "ETH", "MEDIUM", "HUN", "MEDIUM", "PNG", "LOW", "TGO", "MEDIUM"),
                shown);
    }

    @Test
    void everyRowIsOfPolitiesAndTellsWhenAndHowWellItIsSupported() {
        for (Row row : StarterRegister.rows()) {
            assertTrue(row.act().actor() instanceof Party.Known, row::id);
            assertTrue(row.act().target() instanceof Party.Known, row::id);
            assertNotNull(row.attribution().confidence(), row::id);
            assertNotNull(row.act().when(), row::id);
        }
    }

    private static Tally recognisers(String target, LocalDate day) {
        return Tally.recognisers(new PolityKey(target), at(day), Population.ALL, HISTORIES, MEMBERSHIPS);
    }

    private static Question at(LocalDate day) {
        return Question.at(day, HISTORIES.last());
    }

    private static List<String> keys(Tally tally) {
        return tally.members().stream().map(member -> member.polity().value()).toList();
    }
}
