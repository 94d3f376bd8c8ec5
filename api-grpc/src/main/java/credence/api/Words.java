package credence.api;

import credence.InvalidInput;
import credence.act.ActKind;
import credence.act.Aspect;
import credence.act.Disagreement;
import credence.act.Effect;
import credence.act.Status;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.ledger.Observation;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.review.Outcome;
import credence.stance.Tally;
import credence.time.Answer;
import credence.verdict.Agreement;
import credence.verdict.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The enums of the domain as those of the proto, whose names are the same behind a prefix; a test goes through all of them. */
final class Words {
    // What every stance has several of is looked up by its place, and not by a name put together anew.
    private static final Map<ActKind, credence.v1.ActKind> KINDS =
            table(ActKind.class, kind -> credence.v1.ActKind.valueOf("ACT_KIND_" + kind.name()));
    private static final Map<Status, credence.v1.ActStatus> STATUSES =
            table(Status.class, status -> credence.v1.ActStatus.valueOf("ACT_STATUS_" + status.name()));
    private static final Map<Answer, credence.v1.Answer> ANSWERS =
            table(Answer.class, answer -> credence.v1.Answer.valueOf("ANSWER_" + answer.name()));
    private static final Map<Effect, credence.v1.State> STATES =
            table(Effect.class, effect -> credence.v1.State.valueOf("STATE_" + effect.name()));

    private Words() {}

    private static <E extends Enum<E>, W> Map<E, W> table(Class<E> type, Function<E, W> word) {
        Map<E, W> table = new EnumMap<>(type);
        for (E one : type.getEnumConstants()) {
            table.put(one, word.apply(one));
        }
        return table;
    }

    private static <E, W> W found(Map<E, W> table, E one) {
        return Objects.requireNonNull(table.get(one));
    }

    static credence.v1.ActKind of(ActKind kind) {
        return found(KINDS, kind);
    }

    static credence.v1.ActStatus of(Status status) {
        return found(STATUSES, status);
    }

    static credence.v1.ClaimForm of(ClaimForm form) {
        return credence.v1.ClaimForm.valueOf("CLAIM_FORM_" + form.name());
    }

    static credence.v1.Comparison of(Comparison comparison) {
        return credence.v1.Comparison.valueOf("COMPARISON_" + comparison.name());
    }

    static credence.v1.PolityKind of(PolityKind kind) {
        return credence.v1.PolityKind.valueOf("POLITY_KIND_" + kind.name());
    }

    static credence.v1.UnStatus of(UnStatus status) {
        return credence.v1.UnStatus.valueOf("UN_STATUS_" + status.name());
    }

    static credence.v1.Answer of(Answer answer) {
        return found(ANSWERS, answer);
    }

    static credence.v1.State of(Effect effect) {
        return found(STATES, effect);
    }

    static ActKind of(credence.v1.ActKind kind) {
        return ActKind.valueOf(kind.name().substring("ACT_KIND_".length()));
    }

    /** @throws InvalidInput naming the field where none is sent */
    static ActKind kind(String field, credence.v1.ActKind kind) {
        return switch (kind) {
            case ACT_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInput(field, "is not a kind of act", "Send one of ActKind.");
            default -> of(kind);
        };
    }

    /** Null where none is sent. */
    static @Nullable Status of(credence.v1.ActStatus status) {
        return switch (status) {
            case ACT_STATUS_UNSPECIFIED -> null;
            case UNRECOGNIZED ->
                throw new InvalidInput("status", "is not a status", "Send one of ActStatus, or leave it out.");
            default -> Status.valueOf(status.name().substring("ACT_STATUS_".length()));
        };
    }

    static ClaimForm of(credence.v1.ClaimForm form) {
        return switch (form) {
            case CLAIM_FORM_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInput("form", "is not a form of claim", "Send one of ClaimForm.");
            default -> ClaimForm.valueOf(form.name().substring("CLAIM_FORM_".length()));
        };
    }

    /** Null where none is sent. */
    static @Nullable Comparison of(credence.v1.Comparison comparison) {
        return switch (comparison) {
            case COMPARISON_UNSPECIFIED -> null;
            case UNRECOGNIZED ->
                throw new InvalidInput("comparison", "is not a comparison", "Send one of Comparison, or leave it out.");
            default -> Comparison.valueOf(comparison.name().substring("COMPARISON_".length()));
        };
    }

    static Tally.Direction of(credence.v1.TallyDirection direction) {
        return switch (direction) {
            case TALLY_DIRECTION_UNSPECIFIED -> Tally.Direction.RECOGNISERS;
            case UNRECOGNIZED ->
                throw new InvalidInput("direction", "is no direction", "Send one of TallyDirection, or leave it out.");
            default -> Tally.Direction.valueOf(direction.name().substring("TALLY_DIRECTION_".length()));
        };
    }

    static credence.v1.TallyDirection of(Tally.Direction direction) {
        return credence.v1.TallyDirection.valueOf("TALLY_DIRECTION_" + direction.name());
    }

    static credence.v1.MissionRank of(Observation.Rank rank) {
        return credence.v1.MissionRank.valueOf("MISSION_RANK_" + rank.name());
    }

    static credence.v1.Disagreement of(Disagreement on) {
        return credence.v1.Disagreement.valueOf("DISAGREEMENT_" + on.name());
    }

    static credence.v1.AgreementOutcome of(Agreement.Word word) {
        return credence.v1.AgreementOutcome.valueOf("AGREEMENT_OUTCOME_" + word.name());
    }

    static credence.v1.TallyStatus of(credence.stance.Comparison.Status status) {
        return credence.v1.TallyStatus.valueOf("TALLY_STATUS_" + status.name());
    }

    static credence.v1.Aspect of(Aspect aspect) {
        return credence.v1.Aspect.valueOf("ASPECT_" + aspect.name());
    }

    static credence.v1.VerdictOutcome of(Verdict.Outcome outcome) {
        return credence.v1.VerdictOutcome.valueOf("VERDICT_OUTCOME_" + outcome.name());
    }

    static credence.v1.DecisionOutcome of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> credence.v1.DecisionOutcome.DECISION_OUTCOME_ACCEPTED;
            case Outcome.Amended amended -> credence.v1.DecisionOutcome.DECISION_OUTCOME_AMENDED;
            case Outcome.Rejected rejected -> credence.v1.DecisionOutcome.DECISION_OUTCOME_REJECTED;
            case Outcome.Reopened reopened -> credence.v1.DecisionOutcome.DECISION_OUTCOME_REOPENED;
        };
    }
}
