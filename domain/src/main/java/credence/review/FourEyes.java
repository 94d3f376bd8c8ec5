package credence.review;

import credence.InvalidInput;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** How many persons it takes to record an act. The database keeps the same rule, whoever writes to it. */
public enum FourEyes {
    /** One person is enough, also for what that person proposed. */
    OFF,
    /** What a person proposed needs another person; what the reader proposed needs one. */
    PEOPLE,
    /** Every act needs two persons. */
    ALL;

    /** What a step would do. */
    public enum Effect {
        /** It decides the proposal. */
        CLOSES,
        /** It is kept, and the proposal waits for another person. */
        STAYS,
        /** Refused: it takes another person than the one who put it so, or who approved it already. */
        NEEDS_ANOTHER,
        /** Refused: the proposal is decided. */
        ALREADY_DECIDED,
        /** Refused: there is no decision to undo. */
        NOT_DECIDED
    }

    /** What a step by this editor would do to a proposal. */
    public Effect effect(Proposal proposal, Outcome outcome, Editor by) {
        if (outcome instanceof Outcome.Reopened) {
            return proposal.isWaiting() ? Effect.NOT_DECIDED : Effect.STAYS;
        }
        if (!proposal.isWaiting()) {
            return Effect.ALREADY_DECIDED;
        }
        return switch (outcome) {
            case Outcome.Rejected rejected -> Effect.CLOSES;
            case Outcome.Amended amended ->
                this == OFF || this == PEOPLE && proposal.origin() instanceof Origin.Read
                        ? Effect.CLOSES
                        : Effect.STAYS;
            case Outcome.Accepted accepted -> accepted(proposal, by);
            case Outcome.Reopened reopened -> throw new IllegalStateException("answered above");
        };
    }

    private Effect accepted(Proposal proposal, Editor by) {
        if (this == OFF) {
            return Effect.CLOSES;
        }
        Set<Editor> others = new LinkedHashSet<>(proposal.approvals());
        proposal.author().ifPresent(others::add);
        if (others.contains(by)) {
            return Effect.NEEDS_ANOTHER;
        }
        return this == PEOPLE || !others.isEmpty() ? Effect.CLOSES : Effect.STAYS;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput naming fourEyes */
    public static FourEyes parse(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("fourEyes", "is not a rule: \"" + word + "\"", "Send off, people or all."));
    }
}
