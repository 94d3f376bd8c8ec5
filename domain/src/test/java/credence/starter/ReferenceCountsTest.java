package credence.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.Aspect;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Entry;
import credence.ledger.Revision;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.stance.History;
import credence.stance.Position;
import credence.stance.Question;
import credence.stance.Viewpoint;
import credence.time.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter register counts as public references do, or as reference_counts.tsv says why not. */
class ReferenceCountsTest {
    private static final List<Entry> LEDGER = StarterLedger.of(StarterRegister.rows());
    private static final Memberships MEMBERSHIPS = Memberships.starter();

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
        Set<PolityKey> found = recognisers(reference);
        assertEquals(reference.count(), found.size(), () -> reference + ": " + found);
    }

    private static Set<PolityKey> recognisers(Reference reference) {
        PolityKey target = new PolityKey(reference.target());
        Question question = Question.at(reference.day(), LEDGER.getLast().revision())
                .withViewpoint(Viewpoint.parse(reference.viewpoint()));
        Set<PolityKey> found = new TreeSet<>();
        histories(target).forEach((actor, history) -> {
            Position position = history.position(actor, Aspect.RECOGNITION, question);
            if (position.isCounted() == Answer.YES && isIn(reference.population(), actor, reference.day())) {
                found.add(actor);
            }
        });
        return found;
    }

    private static Map<PolityKey, History> histories(PolityKey target) {
        Map<PolityKey, List<Entry>> pairs = new TreeMap<>();
        Map<Revision, PolityKey> besides = new HashMap<>();
        for (Entry entry : LEDGER) {
            PolityKey beside = entry.act().isPresent()
                    ? beside(entry.act().get(), target)
                    : besides.get(entry.about().getFirst());
            if (beside != null) {
                besides.put(entry.revision(), beside);
                pairs.computeIfAbsent(beside, any -> new ArrayList<>()).add(entry);
            }
        }
        Map<PolityKey, History> histories = new TreeMap<>();
        pairs.forEach((actor, entries) -> histories.put(actor, History.of(actor, target, entries)));
        return histories;
    }

    /** The other side of an act; null where the polity is neither, or both. */
    private static @Nullable PolityKey beside(Act act, PolityKey polity) {
        if (act.actor() instanceof Party.Known actor && act.target() instanceof Party.Known target) {
            if (actor.key().equals(polity) != target.key().equals(polity)) {
                return actor.key().equals(polity) ? target.key() : actor.key();
            }
        }
        return null;
    }

    private static boolean isIn(String population, PolityKey polity, LocalDate day) {
        return switch (population) {
            case "all" -> !MEMBERSHIPS.isMember(Memberships.ENDED, polity, day);
            case "un-members-and-observers" ->
                MEMBERSHIPS.isMember(Memberships.UN_MEMBERS, polity, day)
                        || MEMBERSHIPS.isMember(Memberships.UN_OBSERVERS, polity, day);
            default -> MEMBERSHIPS.isMember(population, polity, day);
        };
    }

    @Test
    void northKoreaIsTheFifthToRecogniseBothRepublics() {
        List<PolityKey> both =
                new ArrayList<>(recognisers(new Reference("XDP", LocalDate.of(2022, 7, 14), "all", "register", 0, "")));
        both.retainAll(recognisers(new Reference("XLP", LocalDate.of(2022, 7, 14), "all", "register", 0, "")));
        assertEquals(
                Stream.of("PRK", "RUS", "SYR", "XAB", "XSO").map(PolityKey::new).toList(), both);
    }

    @Test
    void pristinaAndBelgradeDifferFromTheRegisterByWhatEachTells() {
        Set<PolityKey> register = kosovo("register");
        Set<PolityKey> pristina = kosovo("XKX");
        Set<PolityKey> belgrade = kosovo("SRB");
        assertTrue(pristina.containsAll(register));
        assertEquals(
                keys("BDI", "CAF", "LSO", "MDG", "NRU", "PLW", "SLB", "STP", "SUR", "TGO"),
                without(pristina, register));
        assertTrue(register.containsAll(belgrade));
        assertEquals(
                keys(
                        "ATG", "BFA", "COM", "DMA", "GAB", "GHA", "GIN", "GNB", "GRD", "LBR", "LBY", "LCA", "MDV",
                        "OMN", "PNG", "SLE", "SOM", "SWZ"),
                without(register, belgrade));
    }

    @Test
    void whatOnlyOneSideClaimsIsDisputedAndNotHeld() {
        Question question =
                Question.at(LocalDate.of(2025, 10, 29), LEDGER.getLast().revision());
        Map<PolityKey, History> histories = histories(new PolityKey("XKX"));
        for (PolityKey actor : keys("JAM", "MLI", "NGA", "STP", "UGA")) {
            Position position =
                    Objects.requireNonNull(histories.get(actor)).position(actor, Aspect.RECOGNITION, question);
            assertEquals("disputed none", position.value() + " " + position.held(), actor::value);
        }
    }

    private static Set<PolityKey> kosovo(String viewpoint) {
        return recognisers(new Reference("XKX", LocalDate.of(2025, 10, 29), "un-members", viewpoint, 0, ""));
    }

    private static Set<PolityKey> without(Set<PolityKey> some, Set<PolityKey> others) {
        Set<PolityKey> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Set<PolityKey> keys(String... keys) {
        return Stream.of(keys).map(PolityKey::new).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRowIsOfPolitiesAndWithASource() {
        for (Row row : StarterRegister.rows()) {
            assertTrue(row.act().actor() instanceof Party.Known, row::id);
            assertTrue(row.attribution().confidence() != null, row::id);
            assertTrue(row.act().when() != null, row::id);
            assertTrue(row.attribution().held() || row.act().status() != Status.HYPOTHETICAL, row::id);
        }
    }
}
