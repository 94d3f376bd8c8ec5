package credence.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.review.Editor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryTest {
    private final Ledgers ledger = new Ledgers();

    @BeforeEach
    void threeEntries() {
        Entry first = ledger.add(Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", "2022-07-13"));
        ledger.add(new Content.Corrected(
                first.revision(), Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", "2022-07"), Ledgers.evidence(null)));
        ledger.add(new Content.Retracted(new Revision(2)));
    }

    @Test
    void revisionsCountFromOneWithoutAGap() {
        assertEquals(
                List.of(1L, 2L, 3L),
                ledger.entries().stream().map(entry -> entry.revision().value()).toList());
        assertTrue(Entry.isChain(ledger.entries()));
        assertTrue(Entry.isChain(List.of()));
    }

    @Test
    void aMissingOrSwappedEntryBreaksTheChain() {
        List<Entry> entries = ledger.entries();
        assertFalse(Entry.isChain(entries.subList(1, 3)));
        assertFalse(Entry.isChain(List.of(entries.get(0), entries.get(2))));
        assertFalse(Entry.isChain(List.of(entries.get(1), entries.get(0), entries.get(2))));
    }

    /** Whatever is changed behind the ledger's back, the hash shows it. */
    @Test
    void everyFieldCountsForTheHash() {
        Entry entry = ledger.entries().getFirst();
        Content other = new Content.Recorded(
                Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", "2022-07-14"), Ledgers.evidence("2024-01-01"));
        Content elsewhere = new Content.Recorded(entry.act().orElseThrow(), Ledgers.evidence("2024-01-02"));
        for (Entry changed : List.of(
                new Entry(
                        new Revision(9),
                        entry.knownAt(),
                        entry.content(),
                        entry.by(),
                        null,
                        entry.previous(),
                        entry.hash()),
                new Entry(
                        entry.revision(),
                        entry.knownAt().plusNanos(1000),
                        entry.content(),
                        entry.by(),
                        null,
                        entry.previous(),
                        entry.hash()),
                new Entry(entry.revision(), entry.knownAt(), other, entry.by(), null, entry.previous(), entry.hash()),
                new Entry(
                        entry.revision(), entry.knownAt(), elsewhere, entry.by(), null, entry.previous(), entry.hash()),
                new Entry(
                        entry.revision(),
                        entry.knownAt(),
                        entry.content(),
                        new Editor("other"),
                        null,
                        entry.previous(),
                        entry.hash()),
                new Entry(
                        entry.revision(),
                        entry.knownAt(),
                        entry.content(),
                        entry.by(),
                        "why",
                        entry.previous(),
                        entry.hash()),
                new Entry(
                        entry.revision(),
                        entry.knownAt(),
                        entry.content(),
                        entry.by(),
                        null,
                        new Hash("1".repeat(64)),
                        entry.hash()))) {
            assertFalse(changed.isIntact(), changed.toString());
        }
        assertTrue(entry.isIntact());
    }

    /** Hashes of ledgers that were written before tellers and stated sources stay what they were. */
    @Test
    void anEntryWithoutTheNewFieldsHasItsOldHash() {
        assertEquals(
                "2a84c58429c7873e33535d3ed64b5189af4ba6a139c612c3a06b19a5a0334385",
                ledger.entries().getLast().hash().hex());
    }

    @Test
    void byWhoseAccountCountsForTheHash() {
        Act act = Ledgers.act(ActKind.RECOGNITION, "PRK", "XDP", "2022-07-13");
        Evidence stated = new Evidence.Stated("A list", null, null);
        List<Content> contents = List.of(
                new Content.Recorded(act, stated),
                new Content.Recorded(act, new Evidence.Stated("A list", "https://example.org", null)),
                new Content.Recorded(act, new Evidence.Stated("A list", null, LocalDate.of(2024, 1, 1))),
                new Content.Recorded(act, stated, new Attribution(List.of(), false, null, null)),
                new Content.Recorded(act, stated, new Attribution(List.of(), true, Confidence.LOW, null)),
                new Content.Recorded(act, stated, new Attribution(List.of(), true, null, "a note")),
                new Content.Recorded(
                        act, stated, new Attribution(List.of(Teller.parse("outlet:RUS")), true, null, null)),
                new Content.Recorded(act, stated, new Attribution(List.of(Teller.parse("RUS")), true, null, null)),
                new Content.Merged(new Revision(1), new Revision(2)),
                new Content.Merged(new Revision(2), new Revision(1)));
        Entry last = ledger.entries().getLast();
        assertEquals(
                contents.size(),
                contents.stream()
                        .map(content -> Entry.after(last, last.knownAt(), content, last.by(), null)
                                .hash())
                        .distinct()
                        .count());
    }

    @Test
    void theOutletOfAReportIsATeller() {
        Entry entry = ledger.entries().getFirst();
        assertEquals(List.of(new Teller.Outlet("Wire")), entry.tellers());
    }

    @Test
    void knownTimeGrowsEvenWhenTheClockStandsOrGoesBack() {
        Entry last = ledger.entries().getLast();
        for (Instant now : List.of(last.knownAt(), last.knownAt().minus(Duration.ofDays(1)))) {
            Entry next = Entry.after(last, now, new Content.Retracted(new Revision(1)), last.by(), null);
            assertTrue(next.knownAt().isAfter(last.knownAt()));
        }
    }

    @Test
    void aRetractionTellsWhatItSupersedesAndHasNoAct() {
        Entry retraction = ledger.entries().getLast();
        assertEquals(Optional.of(new Revision(2)), retraction.supersedes());
        assertTrue(retraction.act().isEmpty());
        assertTrue(retraction.evidence().isEmpty());
    }
}
