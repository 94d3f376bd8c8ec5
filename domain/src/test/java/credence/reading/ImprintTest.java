package credence.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import credence.act.Act;
import credence.act.ActKind;
import credence.act.Party;
import credence.act.Status;
import credence.polity.Polities;
import credence.polity.PolityKey;
import credence.report.Report;
import credence.report.Sketch;
import credence.time.Edtf;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the same words are no copy where they tell of other acts. */
class ImprintTest {
    private static final Sketch WORDS = Sketch.of(
            String.join(" ", IntStream.range(0, 60).mapToObj(i -> "word" + i).toList()));

    private static Act act(ActKind kind, String actor, String target, String when) {
        return new Act(
                kind,
                Party.of(new PolityKey(actor)),
                Party.of(new PolityKey(target)),
                Status.DONE,
                Edtf.parse(when),
                false);
    }

    private static final Act FIJI = act(ActKind.RECOGNITION, "FJI", "XKX", "2012-11-19");

    private static boolean copies(List<Act> acts, List<Act> others) {
        boolean copies = new Imprint(WORDS, acts).isCopyOf(new Imprint(WORDS, others));
        assertTrue(copies == new Imprint(WORDS, others).isCopyOf(new Imprint(WORDS, acts)), "one way only");
        return copies;
    }

    @Test
    void theSameActOnAnotherDayIsThatOfACopy() {
        assertTrue(copies(List.of(FIJI), List.of(act(ActKind.RECOGNITION, "FJI", "XKX", "2012-11-20"))));
    }

    @Test
    void anotherActorTargetOrKindIsOfAnotherReport() {
        assertFalse(copies(List.of(FIJI), List.of(act(ActKind.RECOGNITION, "BRN", "XKX", "2012-11-19"))));
        assertFalse(copies(List.of(FIJI), List.of(act(ActKind.RECOGNITION, "FJI", "PSE", "2012-11-19"))));
        assertFalse(copies(List.of(FIJI), List.of(act(ActKind.EMBASSY_OPENED, "FJI", "XKX", "2012-11-19"))));
    }

    @Test
    void whatACutParagraphToldMayBeMissing() {
        Act more = act(ActKind.RECOGNITION, "BRN", "XKX", "2012-04-25");
        assertTrue(copies(List.of(FIJI, more), List.of(FIJI)));
        assertTrue(copies(List.of(FIJI, more), List.of()));
        assertFalse(copies(List.of(FIJI, more), List.of(more, act(ActKind.SUPPORT, "BRN", "XKX", "2012-04-25"))));
    }

    /** The same letter of one ministry about two states, read as it stands. */
    @Test
    void aFormLetterIsNoCopyOfTheOneBefore() {
        String letter =
                "%s has recognised the Republic of Kosovo. The foreign ministry in Pristina thanked its government"
                        + " and its people for this decision, which it called an important step on the way of the young state into"
                        + " the community of nations. The two ministers will meet in New York to talk of trade, of visas and of"
                        + " the protection of investments, the ministry said on Monday.";
        Reader reader = new Reader(Polities.starter());
        Report fiji = report(letter.formatted("Fiji"));
        Report brunei = report(letter.formatted("Brunei"));
        assertTrue(Sketch.of(fiji.text()).isCopyOf(Sketch.of(brunei.text())));
        assertFalse(Imprint.of(fiji, reader.read(fiji)).isCopyOf(Imprint.of(brunei, reader.read(brunei))));
    }

    private static Report report(String text) {
        return new Report(text, null, null, null, null);
    }
}
