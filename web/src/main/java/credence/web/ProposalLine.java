package credence.web;

import credence.persistence.StoredReading;
import credence.review.Outcome;
import credence.review.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as pages show it.
 *
 * @param decided the act an editor put in its place; null unless amended
 */
public record ProposalLine(
        Proposal proposal,
        StoredReading from,
        ActLine act,
        @Nullable ActLine decided,
        String words) {
    private static final int CONTEXT = 600;

    static ProposalLine of(Proposal proposal, StoredReading from, Names names) {
        return new ProposalLine(
                proposal,
                from,
                ActLine.of(proposal.account().act(), names),
                proposal.decision() != null && proposal.decision().outcome() instanceof Outcome.Amended amended
                        ? ActLine.of(amended.act(), names)
                        : null,
                proposal.account().evidence().in(from.report().text()));
    }

    public String state() {
        return AccountLine.state(proposal.decision());
    }

    /** Where its words stand. */
    public String sentence() {
        return "/readings/" + proposal.reading() + "#"
                + Anchors.of(proposal.account().evidence());
    }

    /** The words with what stands around them, so that an editor need not leave the page to judge. */
    public String before() {
        String text = from.report().text();
        int from = text.offsetByCodePoints(0, proposal.account().evidence().start());
        int paragraph = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
        return text.substring(Math.min(Math.max(paragraph, from - CONTEXT), from), from);
    }

    public String after() {
        String text = from.report().text();
        int to = text.offsetByCodePoints(0, proposal.account().evidence().end());
        int paragraph = text.indexOf('\n', to);
        return text.substring(
                to, Math.min(paragraph < 0 ? text.length() : paragraph, Math.min(text.length(), to + CONTEXT)));
    }
}
