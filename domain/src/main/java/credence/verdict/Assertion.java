package credence.verdict;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKey;
import credence.polity.Population;
import credence.time.Answer;
import credence.time.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the register's own terms: what {@link Verdicts} checks.
 *
 * @param targets toward all of them at once
 * @param rank for an ordinal; 1 for first
 * @param count for a count
 * @param comparison how the count is meant; null: exactly so
 * @param populations among whom; several where the words leave it open
 * @param since null in most forms
 * @param after who is said to have done it before
 */
public record Assertion(
        ClaimForm form,
        ActKind kind,
        @Nullable PolityKey actor,
        List<PolityKey> targets,
        @Nullable Integer rank,
        @Nullable Integer count,
        @Nullable Comparison comparison,
        List<Population> populations,
        @Nullable Edtf since,
        List<PolityKey> after) {
    /** @throws InvalidInput naming what the form needs and is not there */
    public Assertion {
        targets = List.copyOf(targets);
        populations = List.copyOf(populations);
        after = List.copyOf(after);
        need(!targets.isEmpty(), "target", "Send the key of a polity such as PSE.");
        need(
                form == ClaimForm.COUNT || form == ClaimForm.NEVER || actor != null,
                "actor",
                "Send the key of a polity such as PRK.");
        need(form != ClaimForm.ORDINAL || rank != null && rank > 0, "rank", "Send a number from 1 on, such as 3.");
        need(form != ClaimForm.COUNT || count != null && count >= 0, "count", "Send a number such as 147.");
        need(form != ClaimForm.SINCE || since != null, "since", "Send a date such as 1999.");
        need(!populations.isEmpty(), "population", "Send un-members, un-members-and-observers or all.");
        need(actor == null || !targets.contains(actor), "target", "Send another polity than the actor.");
    }

    /** Whether some number between two, as the register leaves it open, can be, and must be, what is asserted. */
    Answer isCount(int sure, int sureAndPossible) {
        int told = count == null ? 0 : count;
        Comparison meant = comparison == null ? Comparison.EXACTLY : comparison;
        if (sureAndPossible < meant.least(told) || sure > meant.most(told)) {
            return Answer.NO;
        }
        return sure >= meant.least(told) && sureAndPossible <= meant.most(told) ? Answer.YES : Answer.POSSIBLE;
    }

    private static void need(boolean there, String field, String mend) {
        if (!there) {
            throw new InvalidInput(field, "is missing or does not fit the form of the claim", mend);
        }
    }
}
