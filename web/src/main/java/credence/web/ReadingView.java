package credence.web;

import credence.answer.CheckedReading;
import credence.persistence.KeptCheck;
import credence.reading.Reading;
import credence.report.Report;
import credence.report.Wording;
import credence.review.Proposal;
import credence.stance.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reading as its page shows it: the text cut at its marks, and beside it what was found.
 *
 * @param question at which the register was asked about it
 * @param kept what the register said when it was kept; null where nothing was kept, or the question is another one
 */
public record ReadingView(
        Report report,
        String reader,
        List<Segment> segments,
        List<AccountLine> accounts,
        List<StatementLine> statements,
        List<ClaimLine> claims,
        Question question,
        @Nullable KeptCheck kept) {

    /** @param proposals of the accounts, in their order; empty for a reading that is not stored */
    static ReadingView of(
            Report report, Reading reading, CheckedReading checked, List<Proposal> proposals, Names names) {
        Wording words = Wording.of(report.text());
        List<AccountLine> accounts = IntStream.range(0, reading.accounts().size())
                .mapToObj(i -> AccountLine.of(
                        i + 1,
                        reading.accounts().get(i),
                        words,
                        AgreementLine.of(
                                reading.accounts().get(i).act(),
                                checked.agreements().get(i),
                                checked.accountFlags().get(i),
                                names),
                        names,
                        i < proposals.size() ? proposals.get(i) : null))
                .toList();
        List<StatementLine> statements = IntStream.range(0, reading.statements().size())
                .mapToObj(i -> StatementLine.of(i + 1, reading.statements().get(i), words, names))
                .toList();
        List<ClaimLine> claims = IntStream.range(0, reading.claims().size())
                .mapToObj(i -> ClaimLine.of(
                        i + 1,
                        reading.claims().get(i),
                        words,
                        checked.verdicts().get(i).stream()
                                .map(verdict -> VerdictLine.among(
                                        verdict, checked.claimFlags().get(i), names))
                                .toList(),
                        names))
                .toList();
        return new ReadingView(
                report,
                reading.reader(),
                Segment.of(report.text(), marks(reading)),
                accounts,
                statements,
                claims,
                checked.question(),
                checked.kept());
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
