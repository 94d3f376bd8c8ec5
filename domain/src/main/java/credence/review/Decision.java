package credence.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's word on a proposal. It is final; what it recorded is corrected or retracted by a later entry.
 *
 * @param why the editor's reason, null where none was given
 * @param at when the register took it
 */
public record Decision(
        ProposalId proposal,
        Outcome outcome,
        Editor by,
        @Nullable String why,
        Instant at) {}
