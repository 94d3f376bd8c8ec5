package credence.act;

import credence.report.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of one act. Accounts of one act may disagree.
 *
 * @param background an earlier act told as context, not the news
 * @param evidence the passage that shows it most plainly
 * @param passages all that tell of it, in the order of the text, the evidence among them
 * @param confidence how often accounts of this sort are right, from 0 to 1, as counted on labelled reports; null where nobody counted
 * @param why how it was read; null where that was not kept
 */
public record Account(
        Act act,
        boolean background,
        Passage evidence,
        List<Passage> passages,
        @Nullable Double confidence,
        @Nullable Why why) {
    public Account {
        passages = List.copyOf(passages);
        if (!passages.contains(evidence)) {
            throw new IllegalArgumentException("the evidence is none of the passages");
        }
    }

    /** An account told once, of which is not known how it was read. */
    public static Account of(Act act, boolean background, Passage evidence) {
        return new Account(act, background, evidence, List.of(evidence), null, null);
    }
}
