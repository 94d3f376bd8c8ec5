package credence.web;

import credence.reading.Reading;
import credence.report.Report;
import credence.review.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A reading as its page shows it: the text cut at its marks, and beside it what was found. */
public record ReadingView(
        Report report,
        String reader,
        List<Segment> segments,
        List<AccountLine> accounts,
        List<StatementLine> statements,
        List<ClaimLine> claims) {

    /** @param proposals of the accounts, in their order; empty for a reading that is not stored */
    static ReadingView of(Report report, Reading reading, List<Proposal> proposals, Names names) {
        String text = report.text();
        List<AccountLine> accounts = IntStream.range(0, reading.accounts().size())
                .mapToObj(i -> AccountLine.of(
                        i + 1, reading.accounts().get(i), text, names, i < proposals.size() ? proposals.get(i) : null))
                .toList();
        List<StatementLine> statements = IntStream.range(0, reading.statements().size())
                .mapToObj(i -> StatementLine.of(i + 1, reading.statements().get(i), text, names))
                .toList();
        List<ClaimLine> claims = IntStream.range(0, reading.claims().size())
                .mapToObj(i -> ClaimLine.of(i + 1, reading.claims().get(i), text, names))
                .toList();
        return new ReadingView(
                report, reading.reader(), Segment.of(text, marks(reading)), accounts, statements, claims);
    }

    private static List<Mark> marks(Reading reading) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < reading.accounts().size(); i++) {
            var account = reading.accounts().get(i);
            marks.add(new Mark(
                    account.evidence(),
                    Formats.tone(account.act().kind()),
                    Integer.toString(i + 1),
                    "#account-" + (i + 1),
                    "Account " + (i + 1) + ": " + account.act().kind().label()));
        }
        for (int i = 0; i < reading.statements().size(); i++) {
            var statement = reading.statements().get(i);
            marks.add(new Mark(
                    statement.passage(),
                    "statement",
                    "S" + (i + 1),
                    "#statement-" + (i + 1),
                    "Statement " + (i + 1) + ": " + statement.speaker()));
        }
        for (int i = 0; i < reading.claims().size(); i++) {
            var claim = reading.claims().get(i);
            marks.add(new Mark(claim.evidence(), "claim", "C" + (i + 1), "#claim-" + (i + 1), "Claim " + (i + 1)));
        }
        return marks;
    }

    public boolean isEmpty() {
        return accounts.isEmpty() && statements.isEmpty() && claims.isEmpty();
    }
}
