package credence.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import credence.act.ActKind;
import credence.act.Effect;
import credence.act.Status;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import credence.polity.PolityKind;
import credence.polity.UnStatus;
import credence.time.Answer;
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
        for (ActKind kind : ActKind.values()) {
            assertEquals(kind, Words.of(Words.of(kind)));
        }
    }

    /** A proto's enum has two more: unspecified and unrecognised. */
    private static <D, P> void same(D[] domain, Function<D, P> form, P[] proto) {
        assertEquals(
                proto.length - 2, Arrays.stream(domain).map(form).distinct().count());
        assertEquals(domain.length, proto.length - 2);
    }
}
