package credence.reading.find;

import credence.act.Party;
import credence.act.Status;
import credence.claim.Claim;
import java.util.ArrayList;
import java.util.List;

/** "Senegal has recognised the council. Gambia is the only other African state to have done so": the news comes behind those that alone did so. */
record OnlyOthers(Scene scene) {
    /** Sentences back to the news. */
    private static final int NEAR = 2;

    /**
     * @param chunk "the only other African state"
     * @param act of those that are called so
     */
    List<Claim> of(int chunk, Found act, int from, int to) {
        return scene.text().memory().toldUpTo(scene.sentence() - 1).reversed().stream()
                .filter(told -> told.sentence() >= scene.sentence() - NEAR
                        && !told.background()
                        && told.kind() == act.kind()
                        && told.status() == Status.DONE
                        && told.actors().size() == 1
                        && told.targets().equals(act.targets())
                        && !act.actors().containsAll(told.actors()))
                .findFirst()
                .map(news -> ranked(news, act, chunk, from, to))
                .orElse(List.of());
    }

    private List<Claim> ranked(Found news, Found act, int chunk, int from, int to) {
        List<Claim> claims = new ArrayList<>();
        for (Party target : news.targets()) {
            claims.add(new StandingClaims(scene)
                    .ranked(
                            news.kind(),
                            news.actors().getFirst(),
                            target,
                            act.actors().size() + 1,
                            new Whom(scene).counted(chunk),
                            from,
                            to)
                    .after(act.actors()));
        }
        return claims;
    }
}
