package credence.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.ActKind;
import credence.ledger.Entry;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.ledger.Starters;
import credence.polity.Memberships;
import credence.polity.Polities;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Report;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Readings beside the register, and what later entries make of what it said. */
class CheckingTest {
    private static final Path REPORT = Path.of("..", "..", "shared", "reports", "ukraine-north-korea-2022-07-14.txt");
    private static final Memberships MEMBERSHIPS = Memberships.starter();
    private static final Coverage COVERAGE = Coverage.starter();
    private static final Reader READER = new Reader(Polities.starter());
    private static final LocalDate DAY = LocalDate.of(2022, 7, 14);
    private static final String TEXT =
            "North Korea is only the third country, after Russia and Syria, to recognise the Donetsk People's Republic."
                    + " Russia recognised the Donetsk People's Republic on February 24.";

    static boolean present() {
        return Files.isRegularFile(REPORT);
    }

    private static Checking check(String text, Histories histories) {
        Report report = new Report(text, null, DAY, null, null);
        return new Checking(
                report, READER.read(report), histories, MEMBERSHIPS, COVERAGE, Question.at(DAY, histories.last()));
    }

    @Test
    @EnabledIf("present")
    void theRealReportIsThirdAmongMembersAndFifthAmongAll() throws IOException {
        Report report = new Report(Files.readString(REPORT), null, DAY, null, null);
        Reading reading = READER.read(report);
        Histories histories = Histories.of(Starters.get().entries());
        Checking checking =
                new Checking(report, reading, histories, MEMBERSHIPS, COVERAGE, Question.at(DAY, histories.last()));
        int ordinal = (int) java.util.stream.IntStream.range(0, reading.claims().size())
                .filter(i -> reading.claims().get(i).form() == credence.claim.ClaimForm.ORDINAL)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("un-members holds 3", "un-members-and-observers holds 3", "all fails 5"),
                checking.verdicts().get(ordinal).stream()
                        .map(one ->
                                one.population().word() + " " + one.outcome().word() + " " + one.rank())
                        .toList());
        assertTrue(checking.agreements().stream().anyMatch(one -> one.word() == Agreement.Word.AGREES));
    }

    @Test
    void anotherDateContradictsAndTheEntryIsNamed() {
        Histories histories = Histories.of(Starters.get().entries());
        Agreement agreement = check(TEXT, histories).agreements().stream()
                .filter(one -> one.word() == Agreement.Word.CONTRADICTS)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(Agreement.Differs.DATE), agreement.differs());
        Entry entry = java.util.Objects.requireNonNull(agreement.entry());
        assertEquals(ActKind.RECOGNITION, entry.act().orElseThrow().kind());
        assertEquals("2022-02-21", String.valueOf(entry.act().orElseThrow().when()));
    }

    /** While nothing was on record the claim was undecided and the account new; each entry that changed that is named. */
    @Test
    void whatLaterEntriesMakeOfItIsFlaggedWithTheEntry() {
        Histories histories = Histories.of(Starters.get().entries());
        Checking checking = check(TEXT, histories);
        assertEquals(
                Map.of("agreement", "new"),
                check(TEXT, Histories.NONE).accountAnswers().getFirst());
        List<Flag> flags = checking.claimFlags(Revision.NONE).getFirst();
        Flag last = flags.stream()
                .filter(flag -> flag.field().equals("un-members"))
                .reduce((one, later) -> later)
                .orElseThrow();
        assertEquals("holds", last.now());
        assertEquals(checking.claimAnswers().getFirst().get("un-members"), last.now());
        assertTrue(last.by().revision().compareTo(Revision.NONE) > 0);
        List<Flag> of = checking.accountFlags(Revision.NONE).getLast();
        assertEquals("new", of.getFirst().was());
        assertEquals("contradicts", of.getLast().now());
        assertEquals(List.of(), checking.claimFlags(histories.last()).getFirst());
    }

    @Test
    void whatWasChangedAndChangedBackIsNotFlagged() {
        Ledgers ledger = new Ledgers();
        ledger.add(Ledgers.act(ActKind.RECOGNITION, "RUS", "XDP", "2022-02-21"));
        ledger.add(Ledgers.act(ActKind.WITHDRAWAL_OF_RECOGNITION, "RUS", "XDP", "2022-02-22"));
        List<Entry> entries = ledger.entries();
        Map<Long, String> answers = Map.of(0L, "no", 1L, "yes", 2L, "no");
        assertEquals(
                List.of(),
                Flag.since(
                        Revision.NONE,
                        entries,
                        known -> Map.of("it", java.util.Objects.requireNonNull(answers.get(known.value())))));
        List<Flag> flags = Flag.since(
                Revision.NONE,
                entries.subList(0, 1),
                known -> Map.of("it", java.util.Objects.requireNonNull(answers.get(known.value()))));
        assertEquals(List.of(new Flag(entries.getFirst(), "it", "no", "yes")), flags);
    }
}
