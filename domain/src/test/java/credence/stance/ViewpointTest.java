package credence.stance;

import static credence.ledger.Ledgers.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import credence.InvalidInput;
import credence.act.Act;
import credence.act.ActKind;
import credence.act.Status;
import credence.ledger.Attribution;
import credence.ledger.Content;
import credence.ledger.Entry;
import credence.ledger.Evidence;
import credence.ledger.Ledgers;
import credence.ledger.Revision;
import credence.ledger.Teller;
import credence.polity.PolityKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By whose account. */
class ViewpointTest {
    private static final PolityKey JAM = new PolityKey("JAM");
    private final Ledgers ledger = new Ledgers();

    private Entry tell(Act act, boolean held, @Nullable String published, String... tellers) {
        return ledger.add(new Content.Recorded(
                act,
                new Evidence.Stated("a list", null, published == null ? null : LocalDate.parse(published)),
                new Attribution(Arrays.stream(tellers).map(Teller::parse).toList(), held, null, null)));
    }

    private Entry merge(Entry account, Entry into) {
        return ledger.add(new Content.Merged(account.revision(), into.revision()));
    }

    private Position recognition(String viewpoint, String day) {
        return recognition(viewpoint, day, ledger.head(), null);
    }

    private Position recognition(String viewpoint, String day, Revision known, @Nullable String reportedBy) {
        return History.of(JAM, new PolityKey("XKX"), ledger.entries())
                .stance(
                        JAM,
                        new Question(
                                LocalDate.parse(day),
                                known,
                                reportedBy == null ? null : LocalDate.parse(reportedBy),
                                Viewpoint.parse(viewpoint)))
                .recognition();
    }

    private static Act recognised(String when) {
        return act(ActKind.RECOGNITION, "JAM", "XKX", when);
    }

    @Test
    void whatIsOnlyClaimedIsDisputedAndTrueForWhoClaimsIt() {
        Entry claim = tell(recognised("2020-02-20"), false, null, "XKX");
        Entry denial =
                tell(act(ActKind.RECOGNITION, "JAM", "XKX", Status.DENIED, "2020-02-20", false), false, null, "JAM");
        merge(denial, claim);
        Position register = recognition("register", "2021-01-01");
        assertEquals("disputed", register.value());
        assertEquals("none", register.held());
        assertEquals(
                List.of(new Teller.Of(new PolityKey("XKX"))),
                register.dissents().stream().map(Position.Dissent::teller).toList());
        assertEquals("recognised", recognition("XKX", "2021-01-01").value());
        assertEquals("none", recognition("JAM", "2021-01-01").value());
        assertEquals("none", recognition("SRB", "2021-01-01").value());
    }

    @Test
    void whatIsNoLongerClaimedStaysDisputed() {
        Entry claim = tell(recognised("2020-02-20"), false, null, "XKX");
        Entry dropped =
                tell(act(ActKind.RECOGNITION, "JAM", "XKX", Status.DENIED, "2020-02-20", false), false, null, "XKX");
        merge(dropped, claim);
        assertEquals("disputed", recognition("register", "2021-01-01").value());
        assertEquals("none", recognition("XKX", "2021-01-01").value());
    }

    @Test
    void aDenialOfWhatIsHeldDropsItForWhoDenies() {
        Entry first = tell(recognised("2010"), true, null);
        Entry withdrawal = tell(act(ActKind.WITHDRAWAL_OF_RECOGNITION, "JAM", "XKX", "2018-01-01"), true, null, "SRB");
        Entry denial = tell(
                act(ActKind.WITHDRAWAL_OF_RECOGNITION, "JAM", "XKX", Status.DENIED, null, false), false, null, "XKX");
        merge(denial, withdrawal);
        assertEquals("disputed", recognition("register", "2019-01-01").value());
        assertEquals("withdrawn", recognition("register", "2019-01-01").held());
        assertEquals("withdrawn", recognition("SRB", "2019-01-01").value());
        assertEquals("recognised", recognition("XKX", "2019-01-01").value());
        assertEquals(first, recognition("XKX", "2019-01-01").since());
    }

    @Test
    void anotherDateIsDisputedOnTheDaysBetween() {
        Entry held = tell(recognised("2022-02-21"), true, null);
        merge(tell(recognised("2022-02-24"), false, null, "outlet:Wire"), held);
        assertEquals("recognised", recognition("outlet:Other", "2022-02-22").value());
        assertEquals("disputed", recognition("register", "2022-02-22").value());
        assertEquals("none", recognition("outlet:Wire", "2022-02-22").value());
        assertEquals("recognised", recognition("register", "2022-02-24").value());
        assertEquals(
                "2022-02-24",
                recognition("outlet:Wire", "2022-02-24")
                        .sinceWhen()
                        .orElseThrow()
                        .text());
    }

    @Test
    void aMergeCountsFromItsRevisionAndUntilItsRetraction() {
        Entry one = tell(recognised("2022-02-21"), true, null);
        Entry other = tell(recognised("2022-02-19"), true, null);
        Entry merge = merge(other, one);
        Entry apart = ledger.add(new Content.Retracted(merge.revision()));
        for (Entry known : List.of(other, apart)) {
            assertEquals(
                    other,
                    recognition("register", "2022-03-01", known.revision(), null)
                            .since());
        }
        assertEquals(
                one,
                recognition("register", "2022-03-01", merge.revision(), null).since());
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsInAMerge() {
        Entry one = tell(recognised("2022-02-21"), true, null);
        Entry other = tell(recognised("2022-02-19"), true, null);
        merge(other, one);
        Entry corrected = ledger.add(new Content.Corrected(
                one.revision(), recognised("2022-02-22"), new Evidence.Stated("a list", null, null)));
        assertEquals(corrected, recognition("register", "2022-03-01").since());
        assertEquals("none", recognition("register", "2022-02-20").value());
    }

    @Test
    void aMergeIntoWhatWasRetractedSaysNothing() {
        Entry one = tell(recognised("2022-02-21"), true, null);
        Entry other = tell(recognised("2022-02-19"), true, null);
        merge(other, one);
        ledger.add(new Content.Retracted(one.revision()));
        assertEquals(other, recognition("register", "2022-03-01").since());
    }

    @Test
    void mergesThatWouldCloseACircleSayNothing() {
        Entry one = tell(recognised("2022-02-21"), true, null);
        Entry other = tell(recognised("2022-02-19"), true, null);
        merge(other, one);
        merge(one, other);
        assertEquals(one, recognition("register", "2022-03-01").since());
    }

    /** One is an account of the second, then of the third, which is one of its own: the later merge would close the circle. */
    @Test
    void aLongerCircleSaysNothingEither() {
        Entry one = tell(recognised("2022-02-19"), true, null);
        Entry second = tell(recognised("2022-02-21"), true, null);
        Entry third = tell(recognised("2022-02-20"), true, null);
        merge(one, second);
        merge(third, one);
        merge(one, third);
        assertEquals(second, recognition("register", "2022-03-01").since());
    }

    @Test
    void onlyWhatWasPublishedByTheDayCounts() {
        Entry held = tell(recognised("2022-02-21"), true, "2025-01-01");
        Entry report = tell(recognised("2022-02-24"), true, "2022-03-01", "outlet:Wire");
        tell(recognised("2022-02-20"), true, null);
        merge(report, held);
        assertEquals(
                "none",
                recognition("register", "2022-04-01", ledger.head(), "2022-02-28")
                        .value());
        assertEquals(
                report,
                recognition("register", "2022-04-01", ledger.head(), "2022-03-01")
                        .since());
        assertEquals(
                held,
                recognition("register", "2022-04-01", ledger.head(), "2025-01-01")
                        .since());
        assertEquals(1, History.of(JAM, new PolityKey("XKX"), ledger.entries()).withoutPublication(ledger.head()));
    }

    @Test
    void aViewpointIsAWord() {
        for (String word : List.of("register", "XKX", "outlet:The Wire")) {
            assertEquals(word, Viewpoint.parse(word).word());
        }
        for (String word : List.of("", "kosovo", "outlet:", "Register")) {
            assertEquals(
                    "viewpoint",
                    assertThrows(InvalidInput.class, () -> Viewpoint.parse(word))
                            .field());
        }
    }
}
