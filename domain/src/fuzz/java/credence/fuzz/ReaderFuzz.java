package credence.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import credence.polity.Polities;
import credence.reading.Reader;
import credence.reading.Reading;
import credence.report.Report;
import java.time.LocalDate;
import java.util.List;

/** Any text is read, in time, and every passage lies in it. Words of the field are mixed in, so that the rules are reached. */
public final class ReaderFuzz {
    private static final long LONGEST_MILLIS = 5_000;
    private static final List<String> WORDS = List.of(
            "Ukraine ", "Taiwan ", "the island ", "recognised ", "has not ", "severed ", "relations ", "ties ", "with ", "and ", ", ",
            "which ", "that ", "said ", "on Monday ", "in 2014 ", "a day after ", "did so ", "its ", "ambassador ", "to ", "from ",
            "\u201C", "\u201D", "'", "(", ")", ". ", "\n\n", "the third country ", "expelled ", "diplomats ", "the two ", "they ",
            "&amp;", "\u00AD", "e\u0301", "\uD83D\uDE00", "never ", "would ", "to recognise ", "annexation of ", "following ");

    private static final Reader READER = new Reader(Polities.starter());

    private ReaderFuzz() {}

    /** Called by Jazzer with every input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        while (data.remainingBytes() > 0 && text.length() < 3_000) {
            text.append(data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(8));
        }
        String sent = text.toString().replaceAll("[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "?");
        long begun = System.nanoTime();
        Reading reading = READER.read(new Report(sent, null, LocalDate.of(2024, 3, 20), null, null));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        if (millis > LONGEST_MILLIS) {
            throw new IllegalStateException("took " + millis + " ms");
        }
        reading.accounts().forEach(account -> account.passages().forEach(passage -> passage.in(sent)));
        reading.statements().forEach(statement -> statement.passage().in(sent));
        reading.claims().forEach(claim -> claim.evidence().in(sent));
        reading.mentions().forEach(mention -> mention.passage().in(sent));
    }
}
