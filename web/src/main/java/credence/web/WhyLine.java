package credence.web;

import credence.act.Account;
import credence.act.Resolved;
import credence.act.Why;
import credence.report.Passage;
import credence.report.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an account was read as it was, as the page of its reading shows it on demand.
 *
 * @param trigger the words that name the act
 * @param actor the words that name who acts
 * @param target null where no target is named
 * @param date the words that give the day; null where there are none
 * @param others what else in the text tells of the act
 * @param confidence in per cent; null where nobody counted
 */
public record WhyLine(
        Why why,
        String trigger,
        String actor,
        @Nullable String target,
        @Nullable String date,
        List<String> others,
        @Nullable String confidence) {
    static @Nullable WhyLine of(Account account, Wording words) {
        Why why = account.why();
        if (why == null) {
            return null;
        }
        Resolved target = why.target();
        Passage date = why.date();
        Double confidence = account.confidence();
        return new WhyLine(
                why,
                words.at(why.trigger()),
                words.at(why.actor().words()),
                target == null ? null : words.at(target.words()),
                date == null ? null : words.at(date),
                account.passages().stream()
                        .filter(passage -> !passage.equals(account.evidence()))
                        .map(words::at)
                        .toList(),
                confidence == null ? null : Math.round(confidence * 100) + " % of accounts of this sort are right");
    }
}
