package credence.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.ledger.Starters;
import credence.polity.Memberships;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Passage;
import credence.report.Report;
import credence.stance.Coverage;
import credence.stance.Histories;
import credence.stance.Question;
import credence.time.Answer;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims against the starter register. */
class VerdictsTest {
    private static final Histories STARTER = Histories.of(Starters.get().entries());

    private static final Memberships MEMBERSHIPS = Memberships.starter();

    private static final Coverage COVERAGE = Coverage.starter();

    private static Verdicts on(String day) {
        return new Verdicts(STARTER, MEMBERSHIPS, COVERAGE, Question.at(LocalDate.parse(day), STARTER.last()));
    }

    private static Verdict check(
            String form,
            String kind,
            @Nullable String actor,
            String targets,
            @Nullable String number,
            String among,
            String day) {
        ClaimForm parsed = ClaimForm.valueOf(form.toUpperCase(java.util.Locale.ROOT));
        boolean counts = parsed == ClaimForm.COUNT;
        boolean since = parsed == ClaimForm.SINCE;
        List<PolityKey> keys =
                java.util.Arrays.stream(targets.split(" ")).map(PolityKey::new).toList();
        Assertion assertion = new Assertion(
                parsed,
                ActKind.parse(kind),
                actor == null ? null : new PolityKey(actor),
                keys,
                number == null || counts || since ? null : Integer.valueOf(number),
                counts && number != null ? Integer.valueOf(number) : null,
                null,
                List.of(Population.parse(among, MEMBERSHIPS)),
                since && number != null ? Edtf.parse(number) : null,
                List.of());
        return on(day).check(assertion).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "ordinal, recognition, PRK, XDP XLP, 3, un-members, 2022-07-14, HOLDS",
        "ordinal, recognition, PRK, XDP XLP, 3, all, 2022-07-14, FAILS",
        "ordinal, recognition, PRK, XDP XLP, 5, all, 2022-07-14, HOLDS",
        "ordinal, recognition, PRK, XDP XLP, 2, un-members, 2022-07-14, FAILS",
        "first, recognition, RUS, XAB, , un-members, 2014-03-31, HOLDS",
        "first, recognition, NIC, XAB, , un-members, 2014-03-31, FAILS",
        "last, recognition, PRK, XDP XLP, , un-members, 2022-07-14, HOLDS",
        "last, recognition, SYR, XDP XLP, , un-members, 2022-07-14, FAILS",
        "only, recognition, TUR, XNC, , un-members, 2024-01-01, HOLDS",
        "only, recognition, PRY, TWN, , south-america, 2024-01-01, HOLDS",
        "only, recognition, GTM, TWN, , central-america, 2024-01-01, FAILS",
        "count, recognition, , PSE, 147, un-members, 2025-09-20, HOLDS",
        "count, recognition, , PSE, 150, un-members, 2025-09-20, FAILS",
        "count, recognition, , TWN, 12, all, 2026-09-25, HOLDS",
        "never, recognition, SAU, ISR, , all, 2024-01-01, HOLDS",
        "never, recognition, BWA, ISR, , all, 2024-01-01, UNDECIDED",
        "never, recognition, SYR, XKX, , all, 2024-01-01, HOLDS",
        "count, recognition, , ISR, 5, un-members, 2024-01-01, FAILS",
        "count, recognition, , ISR, 165, un-members, 2024-01-01, UNDECIDED",
        "first, relations_established, EGY, ISR, , all, 2024-01-01, UNDECIDED",
        "first, relations_established, ARE, ISR, , arab-league, 2024-01-01, FAILS",
        "only, relations_established, EGY, ISR, , arab-league, 2024-01-01, FAILS",
        "never, recognition, USA, XKX, , all, 2024-01-01, FAILS",
        "never, recognition, JAM, XKX, , all, 2024-01-01, UNDECIDED",
        "never, recognition, , XKX, , all, 2024-01-01, FAILS",
        "never, recognition, , XAB, , eu, 2024-01-01, HOLDS",
        "never, recognition, , ABW, , all, 2024-01-01, UNDECIDED",
        "first, recognition, FRA, ABW, , all, 2024-01-01, UNDECIDED",
        "last, withdrawal_of_recognition, NRU, TWN, , un-members, 2024-03-20, HOLDS",
        "last, withdrawal_of_recognition, HND, TWN, , un-members, 2024-03-20, FAILS",
        "since, relations_severed, NRU, TWN, 2023, all, 2024-01-20, FAILS"
    })
    void aClaimHoldsOrFailsAsTheRegisterHasIt(
            String form,
            String kind,
            @Nullable String actor,
            String targets,
            @Nullable String number,
            String among,
            String day,
            Verdict.Outcome outcome) {
        Verdict verdict = check(form, kind, actor, targets, number, among, day);
        assertEquals(outcome, verdict.outcome(), () -> verdict.reason() + " " + verdict.list());
    }

    @Test
    void theReportOfTwoRepublicsHoldsAmongMembersAndFailsAmongAll() {
        Report report = new Report(
                "Ukraine has severed relations with North Korea. North Korea’s move to officially recognise the two"
                        + " breakaway territories – the Donetsk People’s Republic (DPR) and Luhansk People’s Republic (LPR) in"
                        + " Ukraine’s Donbas region – makes it only the third country in the world, after Russia and Syria, to do"
                        + " so.",
                null,
                LocalDate.parse("2022-07-14"),
                null,
                null);
        Reading reading = new Reader(Polities.starter()).read(report);
        List<Told> told = Told.of(reading.claims(), MEMBERSHIPS).stream()
                .filter(one -> one.claims().getFirst().form() == ClaimForm.ORDINAL)
                .toList();
        assertEquals(1, told.size());
        assertEquals(2, told.getFirst().claims().size());
        Assertion assertion = told.getFirst().assertion();
        List<Verdict> verdicts = on("2022-07-14").check(java.util.Objects.requireNonNull(assertion));
        assertEquals(
                List.of("un-members HOLDS 3", "un-members-and-observers HOLDS 3", "all FAILS 5"),
                verdicts.stream()
                        .map(one -> one.population().word() + " " + one.outcome() + " " + one.rank())
                        .toList());
        assertEquals(
                List.of("RUS", "SYR", "PRK"),
                verdicts.getFirst().list().stream()
                        .map(one -> one.polity().value())
                        .toList());
        assertTrue(verdicts.getFirst().list().stream()
                .allMatch(one -> one.entries().size() == 2));
    }

    /** The register counts 147 members on that day. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 147, HOLDS",
        "AT_LEAST, 148, FAILS",
        "MORE_THAN, 146, HOLDS",
        "MORE_THAN, 147, FAILS",
        "AT_MOST, 147, HOLDS",
        "AT_MOST, 146, FAILS",
        "FEWER_THAN, 148, HOLDS",
        "FEWER_THAN, 147, FAILS",
        "ABOUT, 140, HOLDS",
        "ABOUT, 160, HOLDS",
        "ABOUT, 170, FAILS",
        "NEARLY, 150, HOLDS",
        "NEARLY, 146, FAILS",
        "EXACTLY, 147, HOLDS"
    })
    void aCountIsCheckedAsItIsMeant(Comparison comparison, int count, Verdict.Outcome outcome) {
        Verdict verdict =
                on("2025-09-20").check(counts("PSE", count, comparison)).getFirst();
        assertEquals(outcome, verdict.outcome(), verdict.reason());
    }

    /** Nobody's word that is not the register's own decides a bound that only the possible ones reach. */
    @Test
    void aBoundThatOnlyThePossibleReachIsUndecided() {
        Assertion assertion = counts("PSE", 150, Comparison.AT_LEAST);
        assertEquals(Answer.POSSIBLE, assertion.isCount(147, 151));
        assertEquals(Answer.YES, assertion.isCount(150, 151));
        assertEquals(Answer.NO, assertion.isCount(147, 149));
    }

    private static Assertion counts(String target, int count, Comparison comparison) {
        return new Assertion(
                ClaimForm.COUNT,
                ActKind.RECOGNITION,
                null,
                List.of(new PolityKey(target)),
                null,
                count,
                comparison,
                List.of(Population.UN_MEMBERS),
                null,
                List.of());
    }

    @Test
    void aClaimThatCannotBeCheckedIsUndecidedAndTheReasonSaysWhy() {
        Party named = new Party.Named("Moroccan sovereignty over Western Sahara");
        assertEquals(
                List.of("UNDECIDED the register has no key for “Moroccan sovereignty over Western Sahara”"),
                undecided(ordinal(Party.of(new PolityKey("FRA")), named, 3)));
        assertEquals(
                List.of("UNDECIDED it does not say toward whom, and the register counts acts toward somebody"),
                undecided(ordinal(Party.of(new PolityKey("FRA")), null, 3)));
        assertEquals(
                List.of("UNDECIDED it does not say who did so"),
                undecided(ordinal(null, Party.of(new PolityKey("XDP")), 3)));
        assertEquals(
                List.of("UNDECIDED it tells no rank"),
                undecided(ordinal(Party.of(new PolityKey("FRA")), Party.of(new PolityKey("XDP")), null)));
    }

    private static Claim ordinal(@Nullable Party actor, @Nullable Party target, @Nullable Integer rank) {
        return new Claim(
                ClaimForm.ORDINAL,
                ActKind.RECOGNITION,
                actor,
                target,
                rank,
                null,
                null,
                "EU member",
                null,
                List.of(),
                new Passage(0, 1));
    }

    private static List<String> undecided(Claim claim) {
        Told told = Told.of(List.of(claim), MEMBERSHIPS).getFirst();
        return on("2022-07-14").check(told).stream()
                .map(one -> one.outcome() + " " + one.reason())
                .toList();
    }

    @Test
    void theReasonTellsOfARefusalThatIsOnRecord() {
        Verdict verdict = check("first", "recognition", "ESP", "XKX", "1", "un-members", "2026-01-01");
        assertEquals(Verdict.Outcome.FAILS, verdict.outcome());
        String told = verdict.told(key -> key.value().equals("ESP") ? "Spain" : "?");
        assertEquals(true, told.startsWith("Spain would be number 1"), told);
        assertEquals(true, told.endsWith("it refuses"), told);
    }

    @Test
    void severalOnOneDayLeaveARankUndecided() {
        Verdict verdict = check("ordinal", "recognition", "GBR", "PSE", "148", "un-members", "2025-09-21");
        assertEquals(Verdict.Outcome.UNDECIDED, verdict.outcome(), verdict.reason());
    }

    @Test
    void whatAFormNeedsIsAskedFor() {
        for (String[] lacking :
                new String[][] {{"ordinal", "PRK", "rank"}, {"first", null, "actor"}, {"since", "PRK", "since"}}) {
            assertEquals(
                    lacking[2],
                    assertThrows(
                                    InvalidInput.class,
                                    () -> check(
                                            lacking[0], "recognition", lacking[1], "XDP", null, "all", "2022-07-14"))
                            .field());
        }
    }
}
