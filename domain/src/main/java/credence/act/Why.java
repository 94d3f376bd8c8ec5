package credence.act;

import credence.report.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Why a report was read as telling of an act.
 *
 * @param rule id of the lexicon's rule, such as {@code relations.sever}
 * @param example the rule's first example
 * @param trigger the verb or noun that names the act
 * @param actor who acts
 * @param target toward whom; null where no target is named
 * @param date the words that give the day; null where there are none, or where it is counted from another act
 */
public record Why(
        String rule,
        String example,
        Passage trigger,
        Resolved actor,
        @Nullable Resolved target,
        @Nullable Passage date) {}
