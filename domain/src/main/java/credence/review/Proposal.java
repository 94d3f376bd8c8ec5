package credence.review;

import credence.act.Account;
import credence.reading.ReadingId;
import org.jspecify.annotations.Nullable;

/**
 * An account that waits for an editor, or waited.
 *
 * @param position place of the account in its reading, from 0
 * @param decision null while it waits
 */
public record Proposal(
        ProposalId id,
        ReadingId reading,
        int position,
        Account account,
        @Nullable Decision decision) {}
