package credence.answer;

import credence.persistence.KeptCheck;
import credence.stance.Question;
import credence.verdict.Agreement;
import credence.verdict.Checking;
import credence.verdict.Flag;
import credence.verdict.Told;
import credence.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading with what the register says of it.
 *
 * @param agreements one for each account
 * @param told what each claim is taken to assert
 * @param verdicts those of each claim
 * @param kept what the register said when the reading was kept; null where that was not kept
 * @param accountFlags what later entries made of each agreement; empty lists where nothing is compared
 * @param claimFlags what later entries made of the verdicts of each claim
 */
public record CheckedReading(
        Question question,
        List<Agreement> agreements,
        List<Told> told,
        List<List<Verdict>> verdicts,
        @Nullable KeptCheck kept,
        List<List<Flag>> accountFlags,
        List<List<Flag>> claimFlags) {
    public static CheckedReading of(Checking checking, @Nullable KeptCheck kept) {
        List<Agreement> agreements = checking.agreements();
        List<List<Verdict>> verdicts = checking.verdicts();
        return new CheckedReading(
                checking.question(),
                agreements,
                checking.told(),
                verdicts,
                kept,
                kept == null
                        ? agreements.stream().map(one -> List.<Flag>of()).toList()
                        : checking.accountFlags(kept.revision()),
                kept == null
                        ? verdicts.stream().map(one -> List.<Flag>of()).toList()
                        : checking.claimFlags(kept.revision()));
    }
}
