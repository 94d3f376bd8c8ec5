package credence.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.ledger.Starters;
import credence.polity.PolityKey;
import credence.stance.Histories;
import credence.stance.Question;
import credence.time.Edtf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report tells, compared with the starter register. */
class AgreementTest {
    private static final Histories STARTER = Histories.of(Starters.get().entries());

    private static Agreement compare(String kind, String actor, String target, Status status, @Nullable String when) {
        Act act = new Act(
                ActKind.parse(kind),
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                status,
                when == null ? null : Edtf.parse(when),
                false);
        return Agreement.of(
                act,
                LocalDate.parse("2022-07-14"),
                STARTER,
                Question.at(LocalDate.parse("2022-07-14"), STARTER.last()));
    }

    @ParameterizedTest
    @CsvSource({
        "recognition, RUS, XDP, DONE, 2022-02-24, CONTRADICTS",
        "recognition, RUS, XDP, DONE, 2022-02-21, AGREES",
        "recognition, RUS, XDP, DONE, 2022-02, AGREES",
        "recognition, RUS, XDP, DONE, , AGREES",
        "recognition, RUS, XDP, DENIED, , CONTRADICTS",
        "recognition, RUS, XDP, REFUSED, 2022-03, CONTRADICTS",
        "recognition, FRA, XDP, DONE, , NEW",
        "condemnation, RUS, XDP, DONE, 2022-02-24, NEW",
        "relations_severed, UKR, PRK, DONE, 2022-07-13, AGREES",
        "relations_severed, UKR, PRK, DONE, 2022-07-14, CONTRADICTS",
        "recognition, RUS, XDP, INTENDED, 2022-02-24, NEW"
    })
    void anAccountAgreesOrContradicts(
            String kind, String actor, String target, Status status, @Nullable String when, Agreement.Word word) {
        assertEquals(word, compare(kind, actor, target, status, when).word());
    }

    @Test
    void aContradictionTellsWithWhatAndWherein() {
        Agreement agreement = compare("recognition", "RUS", "XDP", Status.DONE, "2022-02-24");
        assertEquals(List.of(Agreement.Differs.DATE), agreement.differs());
        Edtf when = java.util.Objects.requireNonNull(agreement.entry())
                .act()
                .orElseThrow()
                .when();
        assertEquals(Edtf.parse("2022-02-21"), when);
    }
}
