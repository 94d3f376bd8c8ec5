package credence.api;

import credence.act.ActKind;
import credence.act.Effect;
import credence.act.Status;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.time.Answer;

/** The enums of the domain as those of the proto, whose names are the same behind a prefix; a test goes through all of them. */
final class Words {
    private Words() {}

    static credence.v1.ActKind of(ActKind kind) {
        return credence.v1.ActKind.valueOf("ACT_KIND_" + kind.name());
    }

    static credence.v1.ActStatus of(Status status) {
        return credence.v1.ActStatus.valueOf("ACT_STATUS_" + status.name());
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
        return credence.v1.Answer.valueOf("ANSWER_" + answer.name());
    }

    static credence.v1.State of(Effect effect) {
        return credence.v1.State.valueOf("STATE_" + effect.name());
    }

    static ActKind of(credence.v1.ActKind kind) {
        return ActKind.valueOf(kind.name().substring("ACT_KIND_".length()));
    }
}
