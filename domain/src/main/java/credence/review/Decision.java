package credence.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word on a proposal, one step of its review. No step is changed or removed; a later one may undo it.
 *
 * @param step place among the steps of the proposal, from 1
 * @param closes whether the proposal is decided with it: false for an approval that needs another, and for what reopens
 * @param entry revision of the ledger's entry that it wrote, a record or, where it reopened, a retraction; null where it wrote none
 * @param sameAs revision of an entry that tells the same act, of which it becomes another account once recorded; null for an act of its own
 * @param why the editor's reason, null where none was given
 * @param at when the register took it
 */
public record Decision(
        ProposalId proposal,
        int step,
        Outcome outcome,
        boolean closes,
        @Nullable Long entry,
        @Nullable Long sameAs,
        Editor by,
        @Nullable String why,
        Instant at) {}
