package credence.web;

import credence.act.Account;
import credence.report.Wording;
import credence.review.Decision;
import credence.review.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * An account as the page of its reading shows it, with what became of it.
 *
 * @param number from 1, in the order of the text
 * @param words of its passage
 * @param why how it was read; null where that was not kept
 * @param agreement what the register has of the act
 * @param proposal null where the reading is not stored
 */
public record AccountLine(
        int number,
        ActLine act,
        boolean background,
        String anchor,
        String words,
        @Nullable WhyLine why,
        AgreementLine agreement,
        @Nullable Proposal proposal) {
    static AccountLine of(
            int number,
            Account account,
            Wording words,
            AgreementLine agreement,
            Names names,
            @Nullable Proposal proposal) {
        return new AccountLine(
                number,
                ActLine.of(account.act(), names),
                account.background(),
                Anchors.of(account.evidence()),
                words.at(account.evidence()),
                WhyLine.of(account, words),
                agreement,
                proposal);
    }

    /** "waiting", "accepted", "amended", "rejected"; empty where nothing is stored. */
    public String state() {
        return proposal == null ? "" : state(proposal);
    }

    static String state(Proposal proposal) {
        @Nullable Decision decision = proposal.decision();
        return decision == null ? "waiting" : decision.outcome().word();
    }
}
