package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import credence.stance.Tally;
import credence.time.Answer;
import credence.verdict.Agreement;
import credence.verdict.Verdict;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyWordOfTheDomainHasOneOfTheProtoAndNoneIsLeftOver() {
        same(ActKind.values(), Words::of, credence.v1.ActKind.values());
        same(Status.values(), Words::of, credence.v1.ActStatus.values());
        same(ClaimForm.values(), Words::of, credence.v1.ClaimForm.values());
        same(Comparison.values(), Words::of, credence.v1.Comparison.values());
        same(PolityKind.values(), Words::of, credence.v1.PolityKind.values());
        same(UnStatus.values(), Words::of, credence.v1.UnStatus.values());
        same(Answer.values(), Words::of, credence.v1.Answer.values());
        same(Effect.values(), Words::of, credence.v1.State.values());
        same(Tally.Direction.values(), Words::of, credence.v1.TallyDirection.values());
        same(credence.stance.Comparison.Status.values(), Words::of, credence.v1.TallyStatus.values());
        same(Aspect.values(), Words::of, credence.v1.Aspect.values());
        same(Observation.Rank.values(), Words::of, credence.v1.MissionRank.values());
        same(Disagreement.values(), Words::of, credence.v1.Disagreement.values());
        same(Agreement.Word.values(), Words::of, credence.v1.AgreementOutcome.values());
        same(Verdict.Outcome.values(), Words::of, credence.v1.VerdictOutcome.values());
        for (ActKind kind : ActKind.values()) {
            assertEquals(kind, Words.of(Words.of(kind)));
        }
        for (Status status : Status.values()) {
            assertEquals(status, Words.of(Words.of(status)));
        }
        for (ClaimForm form : ClaimForm.values()) {
            assertEquals(form, Words.of(Words.of(form)));
        }
        for (Comparison comparison : Comparison.values()) {
            assertEquals(comparison, Words.of(Words.of(comparison)));
        }
        for (Tally.Direction direction : Tally.Direction.values()) {
            assertEquals(direction, Words.of(Words.of(direction)));
        }
    }

    /** A proto's enum has two more: unspecified and unrecognised. */
    private static <D, P> void same(D[] domain, Function<D, P> form, P[] proto) {
        assertEquals(
                proto.length - 2, Arrays.stream(domain).map(form).distinct().count());
        assertEquals(domain.length, proto.length - 2);
    }
}
