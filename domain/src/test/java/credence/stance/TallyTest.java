package credence.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Ledgers;
import credence.ledger.Starters;
import credence.polity.Memberships;
import credence.polity.PolityKey;
import credence.polity.Population;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts, on the starter register. */
class TallyTest {
    private static final Histories STARTER = Histories.of(Starters.get().entries());
    private static final Memberships MEMBERSHIPS = Memberships.starter();

    private static PolityKey key(String key) {
        return new PolityKey(key);
    }

    private static Question at(String day) {
        return Question.at(LocalDate.parse(day), STARTER.last());
    }

    private static Tally recognisers(String of, String day, String population, String viewpoint) {
        return Tally.recognisers(
                key(of),
                at(day).withViewpoint(Viewpoint.parse(viewpoint)),
                Population.parse(population, MEMBERSHIPS),
                STARTER,
                MEMBERSHIPS);
    }

    /** Counts that public references state, with the rules of credence/starter/README.md. */
    @ParameterizedTest
    @CsvSource({
        "PSE, 2025-09-30, un-members, register, 157",
        "PSE, 2025-09-20, un-members, register, 147",
        "PSE, 2025-07-25, un-members, outlet:AFP, 141",
        "XKX, 2025-10-29, all, XKX, 120",
        "XKX, 2023-02-17, un-members, XKX, 115",
        "XKX, 2018-02-15, all, XKX, 116",
        "XKX, 2017-02-27, all, XKX, 114",
        "XKX, 2023-01-06, un-members, SRB, 87",
        "XKX, 2025-10-29, un-members, register, 108",
        "TWN, 2026-09-25, un-members, register, 11",
        "TWN, 2026-09-25, all, register, 12",
        "TWN, 2023-03-27, all, register, 13",
        "TWN, 2018-05-26, all, register, 18",
        "TWN, 2017-06-14, all, register, 20",
        "XSR, 2026-09-25, un-members, register, 34",
        "XAB, 2026-09-25, un-members, register, 5",
        "XSO, 2026-09-25, un-members, register, 5",
        "XDP, 2022-07-14, un-members, register, 3",
        "XLP, 2022-07-14, un-members, register, 3",
        "XDP, 2022-07-14, all, register, 6"
    })
    void countsAreThoseOfPublicReferences(String of, String day, String population, String viewpoint, int count) {
        Tally tally = recognisers(of, day, population, viewpoint);
        assertEquals(
                count,
                tally.count(),
                () -> tally.members().stream().map(Tally.Member::polity).toList() + "\npossible "
                        + tally.possible().stream().map(Tally.Member::polity).toList() + "\ndisputed "
                        + tally.disputed().stream().map(Tally.Member::polity).toList());
    }

    @Test
    void membersStandInTheOrderOfTheirDates() {
        assertEquals(
                List.of(key("RUS"), key("SYR"), key("PRK")),
                recognisers("XDP", "2022-07-14", "un-members", "register").members().stream()
                        .map(Tally.Member::polity)
                        .toList());
    }

    @Test
    void oneCallTellsWhereViewpointsDiffer() {
        Comparison comparison = Comparison.of(
                key("XKX"),
                Tally.Direction.RECOGNISERS,
                at("2023-01-06"),
                List.of(Viewpoint.REGISTER, Viewpoint.parse("XKX"), Viewpoint.parse("SRB")),
                Population.UN_MEMBERS,
                STARTER,
                MEMBERSHIPS);
        assertEquals(3, comparison.tallies().size());
        assertTrue(
                comparison.differences().stream().anyMatch(one -> one.polity().equals(key("GHA"))));
        assertFalse(
                comparison.differences().stream().anyMatch(one -> one.polity().equals(key("USA"))));
    }

    @Test
    void whatIsClaimedAloneIsApartAndNotCounted() {
        Tally tally = recognisers("XKX", "2025-10-29", "un-members", "register");
        assertTrue(tally.disputed().stream().anyMatch(one -> one.polity().equals(key("JAM"))));
        assertFalse(tally.members().stream().anyMatch(one -> one.polity().equals(key("JAM"))));
    }

    @Test
    void relationsAreCountedWithBothSides() {
        Tally tally = Tally.relations(key("TWN"), at("2026-09-25"), Population.ALL, STARTER, MEMBERSHIPS);
        assertEquals(12, tally.count());
        assertEquals(
                List.of(key("TWN")),
                Tally.recognised(
                                key("PRY"),
                                at("2026-09-25"),
                                new Population.Keys(java.util.Set.of(key("TWN"))),
                                STARTER,
                                MEMBERSHIPS)
                        .members()
                        .stream()
                        .map(Tally.Member::polity)
                        .toList());
    }

    @Test
    void aTimelineHasEachActOnceWithItsAccounts() {
        Timeline timeline = Timeline.of(key("JAM"), key("XKX"), at("2025-01-01"), STARTER);
        assertEquals(1, timeline.moments().size());
        assertFalse(timeline.moments().getFirst().isHeld());
        assertEquals(
                Timeline.of(key("XDP"), at("2025-01-01"), STARTER).moments().stream()
                        .map(moment -> moment.when().from())
                        .sorted()
                        .toList(),
                Timeline.of(key("XDP"), at("2025-01-01"), STARTER).moments().stream()
                        .map(moment -> moment.when().from())
                        .toList());
        assertTrue(Timeline.of(key("XDP"), at("2025-01-01"), STARTER).moments().stream()
                .anyMatch(moment -> moment.entry().act().orElseThrow().kind() == ActKind.INDEPENDENCE_DECLARED));
    }

    @Test
    void aDifferenceTellsTheWorldFromWhatWeKnow() {
        Ledgers ledger = new Ledgers();
        Entry recognised = ledger.add(Ledgers.act(ActKind.RECOGNITION, "RUS", "XDP", "2022-02-24"));
        Entry severed = ledger.add(Ledgers.act(ActKind.RELATIONS_SEVERED, "UKR", "RUS", "2022-02-24"));
        Entry corrected = ledger.add(new Content.Corrected(
                recognised.revision(),
                Ledgers.act(ActKind.RECOGNITION, "RUS", "XDP", "2022-02-21"),
                new Evidence.Stated("a decree", null, null)));
        Histories histories = Histories.of(ledger.entries());
        Difference difference = Difference.of(
                key("RUS"),
                Question.at(LocalDate.parse("2022-02-22"), severed.revision()),
                Question.at(LocalDate.parse("2022-02-25"), corrected.revision()),
                histories);
        assertEquals(1, difference.knowledge().size());
        assertEquals(List.of(corrected), difference.knowledge().getFirst().by());
        assertEquals("recognised", difference.knowledge().getFirst().after().value());
        assertEquals(
                List.of(Aspect.RELATIONS, Aspect.MISSION, Aspect.MISSION),
                difference.world().stream()
                        .map(Difference.Change::aspect)
                        .sorted()
                        .toList());
        assertEquals(List.of(severed), difference.world().getFirst().by());
    }

    @Test
    void laterEntriesJoinTheHistoriesOfTheirPairs() {
        List<Entry> all = Starters.get().entries();
        Histories grown = Histories.of(all.subList(0, 500)).with(all.subList(500, all.size()));
        for (String target : List.of("XKX", "PSE", "TWN", "XSR")) {
            assertEquals(
                    Tally.recognisers(key(target), at("2024-01-01"), Population.ALL, STARTER, MEMBERSHIPS)
                            .members(),
                    Tally.recognisers(key(target), at("2024-01-01"), Population.ALL, grown, MEMBERSHIPS)
                            .members());
        }
    }
}
