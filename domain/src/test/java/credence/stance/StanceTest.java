package credence.stance;

import static credence.ledger.Ledgers.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Effect;
import credence.act.Status;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.polity.PolityKey;
import credence.time.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StanceTest {
    private final Ledgers ledger = new Ledgers();

    private Position at(Aspect aspect, String day) {
        return at(aspect, day, ledger.head());
    }

    private Position at(Aspect aspect, String day, Revision known) {
        return of("NRU", "TWN", day, known).position(aspect);
    }

    private Stance of(String actor, String target, String day, Revision known) {
        return Stance.of(new PolityKey(actor), new PolityKey(target), LocalDate.parse(day), known, ledger.entries());
    }

    @Test
    void anEmptyLedgerKnowsNothing() {
        for (Aspect aspect : Aspect.values()) {
            assertEquals(Answer.NO, at(aspect, "2024-01-01").certain());
        }
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void eachKindChangesWhatTheTableSaysAndNoMore(ActKind kind) {
        ledger.add(act(kind, "NRU", "TWN", "2024-01-15"));
        for (Aspect aspect : Aspect.values()) {
            List<ActKind.Change> changes = kind.changes(Status.DONE).stream()
                    .filter(change -> change.effect().aspect() == aspect)
                    .toList();
            assertEquals(
                    changes.stream().map(ActKind.Change::effect).toList(),
                    at(aspect, "2024-01-15").could(),
                    aspect.name());
            assertEquals(
                    changes.stream()
                            .filter(ActKind.Change::both)
                            .map(ActKind.Change::effect)
                            .toList(),
                    of("TWN", "NRU", "2024-01-15", ledger.head())
                            .position(aspect)
                            .could(),
                    aspect.name());
            assertEquals("none", at(aspect, "2024-01-14").value(), aspect.name());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DONE", "REFUSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotDoneChangesNothing(Status status) {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", status, "2024-01-15", false));
        assertEquals(Answer.NO, at(Aspect.RECOGNITION, "2025-01-01").certain());
        assertEquals(1, of("NRU", "TWN", "2025-01-01", ledger.head()).acts().size());
    }

    @Test
    void withdrawalEndsRecognitionFromItsDay() {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2024-01-15"));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2024-01-14").is(Effect.RECOGNISED));
        assertEquals(Answer.NO, at(Aspect.RECOGNITION, "2024-01-15").is(Effect.RECOGNISED));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2024-01-15").is(Effect.RECOGNITION_WITHDRAWN));
    }

    @Test
    void theOrderOfEntryDoesNotMatterOnlyThatOfTheDays() {
        ledger.add(act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2002-07-21"));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "2005-05-14"));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2000-01-01").is(Effect.RECOGNISED));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2003-01-01").is(Effect.RECOGNITION_WITHDRAWN));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2006-01-01").is(Effect.RECOGNISED));
    }

    @ParameterizedTest
    @CsvSource({"2022-01-31, NO", "2022-02-01, POSSIBLE", "2022-02-27, POSSIBLE", "2022-02-28, YES"})
    void anActOfAMonthIsPossibleInItAndCertainAtItsEnd(String day, Answer answer) {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "2022-02"));
        assertEquals(answer, at(Aspect.RECOGNITION, day).is(Effect.RECOGNISED));
        assertEquals(answer == Answer.POSSIBLE, at(Aspect.RECOGNITION, day).orNothing());
    }

    @Test
    void twoActsOfOneMonthLeaveBothStatesOpenInAndAfterIt() {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "2022-02"));
        ledger.add(act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2022-02"));
        Position later = at(Aspect.RECOGNITION, "2023-01-01");
        assertEquals(List.of(Effect.RECOGNISED, Effect.RECOGNITION_WITHDRAWN), later.could());
        assertEquals(Answer.POSSIBLE, later.certain());
        assertFalse(later.orNothing());
    }

    @Test
    void anUndatedActHasSurelyHappenedByTheDayItWasReported() {
        ledger.add(new Content.Recorded(act(ActKind.RECOGNITION, "NRU", "TWN", null), Ledgers.evidence("2024-01-24")));
        assertEquals(Answer.POSSIBLE, at(Aspect.RECOGNITION, "2024-01-23").is(Effect.RECOGNISED));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2024-01-24").is(Effect.RECOGNISED));
    }

    @Test
    void anUndatedActOfAReportWithoutADayIsPossibleForEver() {
        ledger.add(new Content.Recorded(act(ActKind.RECOGNITION, "NRU", "TWN", null), Ledgers.evidence(null)));
        assertEquals(Answer.POSSIBLE, at(Aspect.RECOGNITION, "2100-01-01").is(Effect.RECOGNISED));
    }

    @Test
    void eitherSideEndsRelationsButEachRecognisesForItself() {
        ledger.add(act(ActKind.RELATIONS_ESTABLISHED, "NRU", "TWN", Status.DONE, "1980-05-04", true));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.RELATIONS_SEVERED, "TWN", "NRU", "2024-01-15"));
        assertEquals(Answer.YES, at(Aspect.RELATIONS, "2024-01-15").is(Effect.RELATIONS_SEVERED));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "2024-01-15").is(Effect.RECOGNISED));
        Stance other = of("TWN", "NRU", "2024-01-15", ledger.head());
        assertEquals(Answer.YES, other.position(Aspect.RELATIONS).is(Effect.RELATIONS_SEVERED));
    }

    @Test
    void recognitionIsEachSidesOwn() {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        assertEquals("recognised", at(Aspect.RECOGNITION, "1981-01-01").value());
        assertEquals(
                "none",
                of("TWN", "NRU", "1981-01-01", ledger.head()).recognition().value());
    }

    @Test
    void severingRelationsEndsNoRecognitionButTheMissions() {
        ledger.add(act(ActKind.RELATIONS_ESTABLISHED, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.EMBASSY_OPENED, "TWN", "NRU", "1981-05-04"));
        ledger.add(act(ActKind.RELATIONS_SEVERED, "NRU", "TWN", "2002-07-21"));
        Stance stance = of("TWN", "NRU", "2002-07-21", ledger.head());
        assertEquals("recognised", stance.recognition().value());
        assertEquals("severed", stance.relations().value());
        assertEquals("closed", stance.missions().value());
    }

    @Test
    void aStateLastsSinceTheActThatBeganItNotThatWhichRepeatedIt() {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.WITHDRAWAL_OF_RECOGNITION, "NRU", "TWN", "2002-07-21"));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "2005-05-14"));
        ledger.add(act(ActKind.RELATIONS_RESTORED, "NRU", "TWN", "2005-06"));
        Position position = at(Aspect.RECOGNITION, "2010-01-01");
        assertEquals("2005-05-14", position.sinceWhen().orElseThrow().text());
        assertEquals(2, position.deciding().size());
    }

    @Test
    void relationsAreCountedSinceTheyBeganThoughDowngradedLater() {
        ledger.add(act(ActKind.RELATIONS_ESTABLISHED, "NRU", "TWN", "1980-05-04"));
        ledger.add(act(ActKind.RELATIONS_DOWNGRADED, "NRU", "TWN", "1990-01-01"));
        Position position = at(Aspect.RELATIONS, "2000-01-01");
        assertEquals("1990-01-01", position.sinceWhen().orElseThrow().text());
        assertEquals(Answer.YES, position.isCounted());
        assertEquals(ledger.entries().getFirst(), position.countedSince());
    }

    @Test
    void aRefusalCountsWhileNoActIsOnRecord() {
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", Status.REFUSED, "1979-01-01", false));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", "1980-05"));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "TWN", Status.REFUSED, "1985-01-01", false));
        assertEquals("none", at(Aspect.RECOGNITION, "1978-12-31").value());
        assertEquals("refused", at(Aspect.RECOGNITION, "1979-01-01").value());
        assertEquals(
                List.of(Effect.RECOGNISED, Effect.RECOGNITION_REFUSED),
                at(Aspect.RECOGNITION, "1980-05-10").could());
        assertFalse(at(Aspect.RECOGNITION, "1980-05-10").orNothing());
        assertEquals("recognised", at(Aspect.RECOGNITION, "1990-01-01").value());
    }

    @Test
    void aJointActCountsBothWays() {
        ledger.add(act(ActKind.RECOGNITION, "TWN", "NRU", Status.DONE, "1980-05-04", true));
        assertEquals(Answer.YES, at(Aspect.RECOGNITION, "1981-01-01").is(Effect.RECOGNISED));
    }

    @Test
    void aRetractedActNoLongerCountsButStillDoesAtAnOlderRevision() {
        Entry severed = ledger.add(act(ActKind.RELATIONS_SEVERED, "NRU", "TWN", "2024-01-15"));
        ledger.add(new Content.Retracted(severed.revision()));
        assertEquals(Answer.NO, at(Aspect.RELATIONS, "2024-02-01").certain());
        assertEquals(
                Answer.YES,
                at(Aspect.RELATIONS, "2024-02-01", severed.revision()).certain());
    }

    @Test
    void aCorrectionStandsInPlaceOfWhatItCorrects() {
        Entry first = ledger.add(act(ActKind.RELATIONS_SEVERED, "NRU", "TWN", "2024-01-15"));
        ledger.add(new Content.Corrected(
                first.revision(),
                act(ActKind.RELATIONS_SUSPENDED, "NRU", "TWN", "2024-01-16"),
                Ledgers.evidence(null)));
        assertEquals(Answer.NO, at(Aspect.RELATIONS, "2024-01-15").certain());
        assertEquals(
                List.of(Effect.RELATIONS_SUSPENDED),
                at(Aspect.RELATIONS, "2024-01-16").could());
        assertEquals(
                List.of(Effect.RELATIONS_SEVERED),
                at(Aspect.RELATIONS, "2024-01-16", first.revision()).could());
    }

    @Test
    void actsOfOthersDoNotCount() {
        ledger.add(act(ActKind.RECOGNITION, "CHN", "TWN", "2024-01-15"));
        ledger.add(act(ActKind.RECOGNITION, "NRU", "CHN", "2024-01-15"));
        Stance stance = of("NRU", "TWN", "2024-02-01", ledger.head());
        assertTrue(stance.acts().isEmpty());
        assertEquals(Answer.NO, stance.position(Aspect.RECOGNITION).certain());
    }
}
