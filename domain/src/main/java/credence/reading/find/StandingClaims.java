package credence.reading.find;

import credence.act.ActKind;
import credence.act.Party;
import credence.claim.Claim;
import credence.claim.ClaimForm;
import credence.claim.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims that each of those named makes by a rank. */
final class StandingClaims {
    private final Scene scene;

    StandingClaims(Scene scene) {
        this.scene = scene;
    }

    List<Claim> of(Found told, int rank, List<Party> after, int from, int to) {
        return each(told, rank == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL, rank, null, after, from, to);
    }

    /** Of an act that is told by nothing but the rank. */
    Claim ranked(ActKind kind, Party actor, Party target, int rank, @Nullable String population, int from, int to) {
        return new Claim(
                rank == 1 ? ClaimForm.FIRST : ClaimForm.ORDINAL,
                kind,
                actor,
                target,
                rank,
                null,
                null,
                population,
                null,
                List.of(),
                scene.text().plain().passage(from, to));
    }

    List<Claim> each(
            Found told,
            ClaimForm form,
            @Nullable Integer rank,
            credence.time.@Nullable Edtf since,
            List<Party> after,
            int from,
            int to) {
        List<Claim> claims = new ArrayList<>();
        for (Party actor : told.actors()) {
            for (Party target : told.targets()) {
                claims.add(new Claim(
                        form,
                        told.kind(),
                        actor,
                        target,
                        rank,
                        null,
                        null,
                        null,
                        since,
                        after,
                        scene.text().plain().passage(from, to)));
            }
        }
        return claims;
    }

    /** "Only Syria and Russia recognise it": of neither alone, but so many. */
    List<Claim> soMany(Found act, @Nullable String population, int from, int to) {
        return act.targets().stream()
                .map(target -> new Claim(
                        ClaimForm.COUNT,
                        act.kind(),
                        null,
                        target,
                        null,
                        act.actors().size(),
                        Comparison.EXACTLY,
                        population,
                        null,
                        List.of(),
                        scene.text().plain().passage(from, to)))
                .toList();
    }
}
